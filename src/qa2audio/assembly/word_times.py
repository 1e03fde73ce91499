"""When each written word is heard: an engine's word times, which are of spoken words, carried over to the text.

"IPv6" is written once and spoken as "I P V six": words that are the same on both sides are anchors, and what lies
between two anchors shares the time between them by its number of characters.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Word

_Anchor = tuple[int, int]
"""Index of a written word, and the frame in the take at which it begins."""


def word_starts(text: str, words: Sequence[Word], frames: int) -> tuple[int, ...]:
    """Return the frame of the take, `frames` long, at which each word of `text` (cut at white space) begins.

    They are in order, and the first is 0. Empty where `words` and `text` have nothing in common.
    """
    written = text.split()
    anchors = list(_anchors(written, words, frames))
    if not anchors:
        return ()
    if anchors[0][0]:
        anchors.insert(0, (0, 0))
    starts: list[int] = []
    for (first, begin), (last, end) in pairwise([*anchors, (len(written), frames)]):
        starts += _shared(written[first:last], begin, end)
    return (0, *starts[1:])


def _anchors(written: Sequence[str], words: Sequence[Word], frames: int) -> Iterator[_Anchor]:
    """Yield the words whose start is known, in order of both index and time."""
    latest = 0
    for index, heard in _pairs([_bare(word) for word in written], [_bare(word.text) for word in words]):
        if latest <= words[heard].start < frames:
            latest = words[heard].start
            yield index, latest


def _pairs(written: Sequence[str], spoken: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the indices of words that begin together: the same words, and the first of a stretch spoken otherwise."""
    blocks = SequenceMatcher(None, written, spoken, autojunk=False).get_matching_blocks()
    for block, following in pairwise(blocks):
        yield from ((block.a + n, block.b + n) for n in range(block.size))
        other = (block.a + block.size, block.b + block.size)
        if other[0] < following.a and other[1] < following.b:
            yield other


def _shared(words: Sequence[str], begin: int, end: int) -> Iterator[int]:
    """Yield where each of `words` begins if they share a stretch by their length."""
    total = sum(len(word) + 1 for word in words)
    done = 0
    for word in words:
        yield begin + (end - begin) * done // total
        done += len(word) + 1


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, word)).casefold()
