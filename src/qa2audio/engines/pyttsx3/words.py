"""espeak's word events as the words that were said, each with its stretch of the audio."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.model import Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.engines.pyttsx3.driver import WordEvent

_WORD = re.compile(r"\S+")


def spoken_words(text: str, events: Iterable[WordEvent], frames: int) -> tuple[Word, ...] | None:
    """Return the words of `text` that espeak told of, or None if it told of none.

    A word lasts until the next one begins, the last one until the end of the audio, `frames`. espeak runs some
    together ("of the") and parts others ("two-fold"): a word counts once, from its first event on.
    """
    starts: dict[int, int] = {}
    words: dict[int, re.Match[str]] = {}
    latest = 0
    for match in _WORD.finditer(text):
        words.update(dict.fromkeys(range(match.start(), match.end()), match))
    for offset, frame in events:
        word = words.get(offset)
        if word is not None and latest <= frame < frames:
            latest = frame
            starts.setdefault(word.start(), frame)
    edges = [*starts.items(), (len(text), frames)]
    return (
        tuple(Word(words[at][0], begin, max(begin, end)) for (at, begin), (_, end) in pairwise(edges)) or None
    )
