"""Whether a word that may be noun, verb or adjective is one of these where it stands, by its neighbours."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from qa2audio.spoken.english.heteronyms.small_words import (
    ADVERBS,
    ASKING,
    AUXILIARIES,
    BE,
    DETERMINERS,
    LINKING,
    NOT_BARE,
    OBJECTS,
    PLURALS,
    PREPOSITIONS,
    SUBJECTS,
    TO_NOUN,
)

if TYPE_CHECKING:
    from qa2audio.spoken.english.heteronyms.sentence_place import Place


class WordClass(StrEnum):
    """What a word is in its sentence."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"


_JOINING = frozenset(("and", "or", "but", "then"))
_CLAUSES = frozenset(("that", "whether", "how", "what", "everything"))
_FAR = -5
"""How far back a phrase begins, at most."""


def word_class(place: Place) -> WordClass | None:
    """Return what a word is; None where its neighbours do not show it."""
    before, after = place.word(-1), place.word(1)
    skipped = -2 if before in ADVERBS else -1  # they often record
    left, further = place.word(skipped), place.word(skipped - 1)
    rules = (
        (left == "to" and further in TO_NOUN, WordClass.NOUN),
        (left == "to" or left in AUXILIARIES or (left in OBJECTS and _lets(further)), WordClass.VERB),
        (_determines(before) and _is_described(after), WordClass.ADJECTIVE),
        (_determines(before), WordClass.NOUN),
        (
            left in SUBJECTS - {"it", "that"} or before == "who" or (left in SUBJECTS and further in ASKING),
            WordClass.VERB,
        ),
        (left in BE or left in LINKING or (left == "that" and further in BE), WordClass.ADJECTIVE),
        (before in PREPOSITIONS, WordClass.NOUN),
    )
    found = next((kind for holds, kind in rules if holds), None)
    return found or _by_phrase(place, before, after)


def asks(place: Place) -> bool:
    """Return whether an auxiliary and somebody stand before a word: `did the war impact`, `should our users read`."""
    for offset in range(-2, _FAR - 1, -1):
        word = place.word(offset)
        if word in ASKING:
            return place.word(offset + 1) in DETERMINERS or offset == -2
        if not word or word in BE:
            return False
    return False


def _by_phrase(place: Place, before: str, after: str) -> WordClass | None:
    """Return what a word is behind others that have no class of their own: `a new record`, `the artists record`."""
    ends = place.token.lower.endswith("s")
    plural = (before.endswith("s") and not before.endswith(("ss", "us", "is"))) or before in PLURALS
    has_object = after in DETERMINERS or after in OBJECTS or after in _CLAUSES
    acts = has_object and (plural or ends or before in _JOINING or before in ("it", "that") or asks(place))
    if not before:
        first = WordClass.VERB if has_object and not ends else WordClass.NOUN
        return first if after else None
    if acts or before in ("it", "that"):
        return WordClass.VERB if acts or ends else None
    if before in _JOINING:
        return None
    if _begins_with_noun(place):
        goes_on = has_object or not after or after in ADVERBS | PREPOSITIONS or after.endswith("ly")
        converts = ends and not plural and bool(after) and after not in NOT_BARE  # the machine converts heat
        return WordClass.VERB if (plural and not ends and goes_on) or converts else WordClass.NOUN
    if plural and not ends:
        return WordClass.VERB
    return None if has_object else WordClass.NOUN


def _begins_with_noun(place: Place) -> bool:
    """Return whether the phrase that ends in a word begins with a determiner: `the first world record`."""
    for offset in range(-2, _FAR, -1):
        word = place.word(offset)
        if _determines(word):
            return True
        if not word or word in NOT_BARE:
            return False
    return False


def _determines(word: str) -> bool:
    return word in DETERMINERS or word.endswith(("'s", "s'"))


_LETTING = frozenset(
    "help helps helped let lets make makes made have had has watch watched see saw hear heard".split()
)


def _lets(word: str) -> bool:
    """Return whether `word` lets somebody do something: `help me record`, `let us present`."""
    return word in _LETTING


def _is_described(after: str) -> bool:
    """Return whether a word in front of `after` describes it."""
    return after.isalpha() and after not in NOT_BARE and not after.endswith(("ed", "ly"))
