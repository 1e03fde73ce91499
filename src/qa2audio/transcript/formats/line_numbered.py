"""The format of depositions: every line has its number, from 1 to 25 on each page, or through the whole document."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.rows import Cut, Row, blank, left_out
from qa2audio.transcript.turns.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source

_NUMBERED = re.compile(r"\s{0,40}(?P<number>\d{1,5})(?:(?=\s)|\Z)")
_SHORT = 16  # characters of a line that is cut to fit a page, on average
_SEEN = 2_000  # rows that are enough to know the habit
_FEWEST = 10  # numbered rows in order
_LONGEST = 100
"""Characters of a row that stands above or below a page."""
_AGAIN = 3
"""So often must a row come, apart from the numbers in it, to be furniture wherever it stands."""
_PAGE = re.compile(
    r"(?:page\s{0,3})?[-–—\[(]?\s{0,3}\d{1,5}\s{0,3}(?:of\s{1,3}\d{1,5}|/\s?\d{1,5})?[-–—\])]?\Z", re.IGNORECASE
)


class _Line(NamedTuple):
    """A row with words in it."""

    span: Span
    number: int | None
    """What stands before it, where it may be the number of a line."""
    end: int
    """Where the number ends."""


class LineNumberedFormat:
    """Reads text in which lines have numbers, as depositions and court transcripts are printed."""

    name = "line-numbered"

    def recognises(self, source: Source) -> float:
        """Return much if most rows begin with a number that goes on from that of the row before."""
        lines = [_line(row) for row in source.rows[:_SEEN] if row.text.strip()]
        numbers = [line.number for line in lines if line.number is not None]
        steps = sum(1 for before, after in pairwise(numbers) if after == before + 1)
        spoken = sum(1 for line in lines if line.number is not None and line.end < len(line.span.text.rstrip()))
        if len(numbers) < _FEWEST or 5 * len(numbers) < 4 * len(lines) or 4 * spoken < len(numbers):
            return 0.0
        letters = sum(len(line.span.text.split(maxsplit=1)[-1]) for line in lines if line.number is not None)
        if letters < _SHORT * len(numbers) and 1 not in numbers[1:]:
            return 0.0  # a list of things
        return 0.65 if 10 * steps >= 8 * (len(numbers) - 1) else 0.0

    def rows(self, source: Source) -> list[Row]:
        """Return what is said; the numbers, and what stands above and below pages, are left out."""
        lines = _in_step([_line(row) for row in source.rows if row.text.strip()])
        apart = _furniture(lines)
        return [row for index, line in enumerate(lines) for row in _rows(line, furniture=index in apart)]


def _line(span: Span) -> _Line:
    found = _NUMBERED.match(span.text)
    return _Line(span, int(found["number"]) if found else None, found.end() if found else 0)


def _in_step(lines: Sequence[_Line]) -> list[_Line]:
    """Return `lines`, those whose number is out of step without one: a page's number, or words that begin so."""
    kept: list[_Line] = []
    last = 0
    for line, below in zip(lines, [*lines[1:], None], strict=False):
        fits = line.number == last + 1 or (
            line.number is not None and below is not None and below.number == line.number + 1
        )
        first = line.number == 1 and last != 0
        if line.number is not None and (fits or first):
            last = line.number
            kept.append(line)
        else:
            kept.append(line._replace(number=None, end=0))
    return kept


def _furniture(lines: Sequence[_Line]) -> set[int]:
    """Return which rows stand above or below a page: without a number, where the numbers begin again."""
    found: set[int] = set()
    seen = Counter(_shape(line.span.text) for line in lines if line.number is None)
    waiting: list[int] = []
    last: int | None = None
    for index, line in enumerate(lines):
        if line.number is None:
            text = line.span.text.strip()
            if _PAGE.match(text) or (len(text) <= _LONGEST and seen[_shape(text)] >= _AGAIN):
                found.add(index)
            elif len(text) <= _LONGEST:
                waiting.append(index)
            continue
        if last is not None and line.number <= last:
            found.update(waiting)
        waiting, last = [], line.number
    return found


def _shape(text: str) -> str:
    return " ".join(re.sub(r"\d+", "0", text).split())


def _rows(line: _Line, *, furniture: bool) -> Iterator[Row]:
    span = line.span
    if furniture:
        yield left_out(span.cut(0), "furniture", Cut.NONE)
        return
    if line.number is None:
        yield from lay_out([span])
        return
    yield left_out(span.cut(0, line.end), "furniture", Cut.NONE)
    if span.text[line.end :].strip():
        yield from lay_out([span.cut(line.end)])
    else:
        yield blank(span)
