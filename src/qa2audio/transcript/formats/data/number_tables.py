"""Tables of numbers and names, without a column of what is said."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.tables.cell_times import is_time
from qa2audio.transcript.formats.tables.delimited import Dialect, Record, lines_of, records

if TYPE_CHECKING:
    from qa2audio.transcript.source import Source

_SEEN = 200
_FEWEST = 4


def by_columns(source: Source) -> str | None:
    """Return that `source` is a table of data if its cells are numbers or short, and all its rows alike."""
    lines = lines_of([row for row in source.rows[:_SEEN] if row.text.strip()])
    for delimiter in ",;\t":
        if len(lines) < _FEWEST or lines[0].text.count(delimiter) < 2:
            continue
        try:
            found = list(records(lines, Dialect(delimiter)))
        except csv.Error:
            continue
        if _is_data(found, [line.text for line in lines], delimiter):
            return "a table without a column of what is said"
    return None


def _is_data(found: list[Record], lines: list[str], delimiter: str) -> bool:
    width = len(found[0])
    if len(found) < _FEWEST or sum(1 for record in found if len(record) == width) < 0.95 * len(found):
        return False
    spaced = sum(line.count(f"{delimiter} ") for line in lines)
    cells = [cell.value.strip() for record in found[1:] for cell in record]
    numbers = sum(1 for cell in cells if not cell or is_time(cell))
    if 2 * numbers >= len(cells):
        return True
    words = sum(len(cell.split()) for cell in cells)
    tight = 10 * spaced < sum(line.count(delimiter) for line in lines)
    return delimiter != "\t" and tight and words < 2.5 * len(cells)
