"""A text, ready for a reader."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.model import Omission, Problem
    from qa2audio.transcript.rows import Span


class Places:
    """From columns of a text to columns of its file, where marks of the file are not in the text."""

    def __init__(self, steps: Iterable[tuple[int, int, int]]) -> None:
        """`steps` are lines, columns of the text, and columns of the file from which on they go in step."""
        self._steps: dict[int, tuple[list[int], list[int]]] = {}
        for line, column, original in steps:
            columns, originals = self._steps.setdefault(line, ([], []))
            columns.append(column)
            originals.append(original)

    def column(self, line: int, column: int) -> int:
        """Return the file's column of a place in the text."""
        columns, originals = self._steps[line]
        found = bisect_right(columns, column) - 1
        return originals[found] + column - columns[found]


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, ready for a reader."""

    name: str
    """As the user gave it, for messages; of a document, that its lines are those of its text."""
    stem: str
    """The file's name without its suffix: a title when the text has none."""
    rows: tuple[Span, ...]
    problems: tuple[Problem, ...] = ()
    places: Places | None = None
    """Where its text stands in the file, if columns are not the file's own."""
    left_out: tuple[Omission, ...] = ()
    """Of a document, what is not in its text: it stands behind the last line."""
