"""Lines as a page draws them, and the columns that they stand in."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 6
"""Lines that must have two columns."""
_SHARE = 0.5
"""Of a page's lines."""
_LONG = 20
"""Characters: what stands at the left is a column, and no name, time or number before what is said."""
GAP = "\ue000"
"""Stands for a wide space while all others are made one; a document has no such character."""
_WIDTH = 0.55
"""Of a letter's height, on average."""
_WIDE = 1.5
"""Letters' heights: more than a space in justified text."""
_APART = 120.0
"""Points between the beginnings of two columns, at least."""


class Run(NamedTuple):
    """Text in one font."""

    text: str
    bold: bool
    left: float = 0.0
    """Points from the page's left edge to where it begins."""


class DrawnLine(NamedTuple):
    """A line of a page."""

    height: float
    """Points above the page's lower edge."""
    size: float
    """Of its letters, in points."""
    runs: list[Run]

    def text(self) -> str:
        """Return the line without its fonts."""
        return " ".join("".join(run.text for run in self.runs).split())


def spread(line: DrawnLine) -> DrawnLine:
    """Return a line with a `GAP` where nothing is drawn for a while, as between a name and what is said beside it."""
    runs = [line.runs[0]]
    for run in line.runs[1:]:
        ends = runs[-1].left + _WIDTH * line.size * len(runs[-1].text.strip(GAP))
        wide = run.left > 0 and run.left - ends > _WIDE * line.size
        runs.append(run._replace(text=GAP + run.text.lstrip()) if wide and run.text.strip() else run)
    return line._replace(runs=runs)


def in_columns(page: Sequence[DrawnLine]) -> list[DrawnLine]:
    """Return the lines of a page in the order in which they are read: of two columns that are drawn side by side,
    the left one first.
    """
    second = _second_column(page)
    if second is None:
        return list(page)
    rows: list[DrawnLine] = []
    waiting: list[DrawnLine] = []
    for line in page:
        left = [run for run in line.runs if run.left < second - 1]
        right = [run for run in line.runs if run.left >= second - 1]
        if not right and not _fits(line, second):  # over both columns: a heading
            rows += waiting
            waiting = []
        rows += [line._replace(runs=left)] if left else []
        waiting += [line._replace(runs=right)] if right else []
    return rows + waiting


def _fits(line: DrawnLine, second: float) -> bool:
    """Return whether a line ends before the second column; letters are about half as wide as high."""
    return line.runs[0].left + _WIDTH * line.size * len(line.text()) < second


def _second_column(page: Sequence[DrawnLine]) -> float | None:
    """Return where the right column begins, in points; None if there is one column."""
    starts = Counter(
        round(run.left)
        for line in page
        for run in line.runs[1:]
        if run.text.strip() and run.left > line.runs[0].left + _APART
    )
    if not starts:
        return None
    place, _ = starts.most_common(1)[0]
    both = [line for line in page if any(abs(run.left - place) <= 2 for run in line.runs[1:])]
    beginning = [line for line in page if any(abs(run.left - place) <= 2 for run in line.runs)]
    if len(both) < _FEWEST // 2 or len(beginning) < max(_FEWEST, _SHARE * len(page)):
        return None
    lengths = [len("".join(run.text for run in line.runs if run.left < place - 2).strip()) for line in both]
    return float(place) if median(lengths) >= _LONG else None
