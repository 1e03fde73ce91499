"""From indices into a paragraph to indices into the text of one of its rows."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEAR = 8
"""Ranges that may begin in an earlier row and reach into this one."""


class Positions:
    """What is known of one row."""

    def __init__(self, body: int, start: int, end: int) -> None:
        self.ends = (start, end)
        self.known = [start]
        self.mapped = [body]

    def at(self, position: int, index: int) -> None:
        """Say that `position` is at `index`."""
        self.known.append(position)
        self.mapped.append(index)

    def map(self, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return the ranges, cut to the row; empty ones go."""
        first, last = self.ends
        # They are in order of their starts; what began more than so many ranges before does not matter.
        begun = bisect_right(ranges, (last,))
        near = ranges[max(0, bisect_right(ranges, (first,)) - _NEAR) : begun]
        inside = ((max(start, first), min(end, last)) for start, end in near)
        return [(self._index(start), self._index(end)) for start, end in inside if start < end]

    def _index(self, position: int) -> int:
        found = bisect_right(self.known, position) - 1
        return self.mapped[found] + position - self.known[found]
