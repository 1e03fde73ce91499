"""Words whose sound depends on their sense, where nothing around them shows which it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.spoken.lexicon.built_in import built_in
from qa2audio.spoken.pipeline import steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.spoken.lexicon.entries import Lexicon

_STEP = "heteronyms"


class Unsure(NamedTuple):
    """A word that may be read in two ways."""

    word: str
    likely: str
    """The IPA of the more frequent reading; which one is heard is the engine's own choice."""
    other: str


def unsure(text: str, *, language: str, engine: str, lexicon: Lexicon | None = None) -> Iterator[Unsure]:
    """Yield the words of `text` whose reading is not known, in order; those that a lexicon says are known."""
    if language.partition("-")[0].lower() != "en":
        return
    from qa2audio.spoken.english.heteronyms.heteronyms import heteronyms  # costs nothing to other languages
    from qa2audio.spoken.english.heteronyms.sounds import sounds

    for step in steps(language, engine, lexicon or built_in(), phonemes=True):
        if step.name == _STEP:
            break
        text = step(text)
    for one in heteronyms(text):
        if not one.reading.sure and one.stem not in _EVERY_ENGINE_KNOWS:
            known = dict(sounds(one.word.lower(), british=language.lower() == "en-gb"))
            likely = known.pop(one.reading.name)
            yield Unsure(one.word, likely, *known.values())


_EVERY_ENGINE_KNOWS = frozenset(("does", "axes"))
