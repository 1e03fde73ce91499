"""From what was heard of a passage to a finding for each of its lines."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from qa2audio.model import Finding, Slip, Verdict
from qa2audio.proof.alignment import differences
from qa2audio.proof.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.model import Line
    from qa2audio.proof.alignment import Difference

_MISSING = 0.8
"""Share of a line's words; more than this missing, the line is."""
_REPLACED = 6
"""Words from which on a line that is heard as another one is missing; of fewer, most may be misheard."""
_LOOK, _LOOK_WORDS = 0.34, 3
"""A third of a line and three words: far above what a recogniser gets wrong of clear speech."""
_RUN = 4
"""So many words missing or wrong in a row are no mishearing."""


def compare(lines: Sequence[Line], heard: str, speak: Callable[[str], str]) -> Iterator[Finding]:
    """Yield a finding for each of `lines`, of which together `heard` was heard.

    `speak` turns text as people and recognisers write it into spoken words; both sides go through it.
    """
    spoken = [tokens(speak(line.text)) for line in lines]
    written = [word for words in spoken for word in words]
    ends = [*accumulate(map(len, spoken))]
    found = tokens(speak(heard))
    by_line: list[list[Difference]] = [[] for _ in lines]
    for difference in differences(written, found):
        for index, part in _by_line(difference, ends):
            by_line[index].append(part)
    for line, words, parts in zip(lines, spoken, by_line, strict=True):
        yield _finding(line, len(words), parts, written, found)


def _by_line(difference: Difference, ends: Sequence[int]) -> Iterator[tuple[int, Difference]]:
    """Cut a difference where a line ends; what was heard belongs to lines in the order of their words."""
    left, heard = difference.written, difference.heard
    if not left:
        yield min(bisect_right(ends, left.start), len(ends) - 1), difference
    while left:
        index = bisect_right(ends, left.start)
        here = range(left.start, min(left.stop, ends[index]))
        left = range(here.stop, left.stop)
        mine = heard if not left else heard[: min(len(here), len(heard))]
        heard = heard[len(mine) :]
        yield index, type(difference)(here, mine)


def _finding(
    line: Line, words: int, parts: Sequence[Difference], written: Sequence[str], found: Sequence[str]
) -> Finding:
    slips = tuple(
        Slip(" ".join(written[n] for n in part.written), " ".join(found[n] for n in part.heard))
        for part in parts
    )
    errors = sum(part.errors for part in parts)
    return Finding(line, _verdict(words, errors, parts), words, errors, slips)


def _verdict(words: int, errors: int, parts: Sequence[Difference]) -> Verdict:
    if not errors:
        return Verdict.RIGHT
    gone = sum(max(0, len(part.written) - len(part.heard)) for part in parts)
    replaced = sum(len(part.written) for part in parts)
    if words and (gone > _MISSING * words or (words >= _REPLACED and replaced > _MISSING * words)):
        return Verdict.MISSING
    # Words that stand in no place of others were added; a recogniser adds none to speech.
    longest = max(max(len(part.written), len(part.heard) - len(part.written)) for part in parts)
    if longest >= _RUN or (errors >= _LOOK_WORDS and errors > _LOOK * words):
        return Verdict.LOOK
    return Verdict.SLIPS
