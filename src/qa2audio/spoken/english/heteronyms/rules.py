"""Which reading a word has where it stands: single words have rules of their own, the others go by their class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.spoken.english.heteronyms.reading import Reading
from qa2audio.spoken.english.heteronyms.small_words import SUBJECTS
from qa2audio.spoken.english.heteronyms.sounds import FIRST, SECOND, STRONG, WEAK, sounds
from qa2audio.spoken.english.heteronyms.word_class import WordClass, word_class
from qa2audio.spoken.english.heteronyms.word_rules import things, verbs

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.spoken.english.heteronyms.sentence_place import Place

_VERB_SECOND = frozenset("abuse excuse house use".split())
"""Words whose second reading is the verb."""
_KEEPING = frozenset("keep keeps kept stay stays stayed remain remains remained make makes made hold".split())
_RULES: dict[str, Callable[[Place], Reading]] = verbs.RULES | things.RULES


def reading(stem: str, place: Place) -> Reading:
    """Return the reading of the word at `place`, which is a form of `stem`."""
    if stem in _RULES:
        return _RULES[stem](place)
    kind = word_class(place)
    sure, verb = kind is not None, kind is WordClass.VERB
    known = sounds(stem, british=False)
    if STRONG in known:
        return Reading(STRONG if verb and not _is_kept(place) else WEAK, sure)
    if stem in _VERB_SECOND:
        return Reading(list(known)[verb], sure)
    return Reading(SECOND if verb else FIRST, sure)


def _is_kept(place: Place) -> bool:
    """Return whether a word says how something is kept: `we keep those two things separate`."""
    ends = place.word(-1) not in SUBJECTS and not place.word(1)
    return ends and place.near(_KEEPING, before=6, after=0)
