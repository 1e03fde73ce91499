"""Words that are written alike and said in two ways: `I have read`, `I will read`. Their neighbours decide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.spoken.english.heteronyms.rules import reading
from qa2audio.spoken.english.heteronyms.sentence_place import Place, sentences
from qa2audio.spoken.english.heteronyms.sounds import sounds, stem_of, words
from qa2audio.spoken.shield import sound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.spoken.english.heteronyms.reading import Reading


_WORD = re.compile(r"[a-z]+")


class Heteronym(NamedTuple):
    """One of these words in a text."""

    start: int
    word: str
    """As it is written."""
    stem: str
    reading: Reading


def heteronyms(text: str) -> Iterator[Heteronym]:
    """Yield every such word of `text` with how it is read, in order."""
    known = words()
    if known.isdisjoint(_WORD.findall(text.lower())):  # nearly always, and quicker
        return
    for sentence in sentences(text):
        for at, token in enumerate(sentence):
            if token.lower in known:
                stem = stem_of(token.lower)
                yield Heteronym(token.start, token.text, stem, reading(stem, Place(sentence, at)))


def say_heteronyms(text: str, *, british: bool = False) -> str:
    """Give the sound of every such word whose neighbours show it; the others are left to the engine."""
    pieces, done = [], 0
    for one in heteronyms(text):
        if not one.reading.sure:
            continue
        ipa = sounds(one.word.lower(), british=british)[one.reading.name]
        pieces += [text[done : one.start], sound(ipa, one.word, as_written=True)]
        done = one.start + len(one.word)
    return "".join([*pieces, text[done:]])
