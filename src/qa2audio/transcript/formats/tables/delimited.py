"""Tables as text, whose cells know where they stand: the `csv` module reads, and lengths say where each cell was."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.rows import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DELIMITERS = "\t;,|"
_SPACES = re.compile(" *")
_LONGEST_CELL = 64 * 1024 * 1024
"""Characters, as large as a file may be: the module's own limit of 131,072 is a long talk in one cell."""
csv.field_size_limit(_LONGEST_CELL)


class Dialect(NamedTuple):
    """How a table parts its cells."""

    delimiter: str
    quoted: bool = True
    """True if a cell may stand in quotation marks, and then hold delimiters and line ends."""

    @property
    def skips(self) -> bool:
        """Return whether spaces behind a delimiter belong to no cell."""
        return self.quoted and self.delimiter != "\t"


class Cell(NamedTuple):
    """A cell of a table."""

    value: str
    """Without quotation marks around it."""
    line: int
    """Where its value begins, as in a `Span`."""
    column: int

    def spans(self) -> list[Span]:
        """Return its lines, each where it stands in the file; those without words too."""
        if "\n" not in self.value:  # nearly always, and quicker
            return [Span(self.line, self.column, self.value).cut(0)]
        lines = enumerate(self.value.split("\n"))
        return [Span(self.line + number, 1 if number else self.column, text).cut(0) for number, text in lines]


Record = list[Cell]


def lines_of(rows: Sequence[Span]) -> list[Span]:
    """Return `rows` by lines: a cell may hold a page's end, which ends a row and no line."""
    lines: list[Span] = []
    for row in rows:
        if lines and lines[-1].line == row.line:
            lines[-1] = lines[-1]._replace(text=f"{lines[-1].text} {row.text}")
        else:
            lines.append(row)
    return lines


def records(lines: Sequence[Span], dialect: Dialect) -> Iterator[Record]:
    """Yield the records of a table; blank lines are none. `csv.Error` where quotation marks make no sense."""
    reader = csv.reader(
        (f"{line.text}\n" for line in lines),
        delimiter=dialect.delimiter,
        quoting=csv.QUOTE_MINIMAL if dialect.quoted else csv.QUOTE_NONE,
        skipinitialspace=dialect.skips,
        strict=True,
    )
    begun = 0
    for values in reader:
        if any(value.strip() for value in values):
            yield _located(values, lines, begun, dialect)
        begun = reader.line_num


def _located(values: Sequence[str], lines: Sequence[Span], index: int, dialect: Dialect) -> Record:
    """Return the cells of the record that begins at `lines[index]`."""
    record: Record = []
    text, at = lines[index].text, 0
    for value in values:
        if dialect.skips and (spaces := _SPACES.match(text, at)):
            at = spaces.end()
        quoted = dialect.quoted and text.startswith('"', at)
        at += quoted
        record.append(Cell(value, lines[index].line, lines[index].column + at))
        breaks = value.count("\n")
        last = value.rpartition("\n")[2] if breaks else value
        if breaks:
            index, at = index + breaks, 0
            text = lines[index].text
        at += len(last) + (last.count('"') + 1 if quoted else 0) + 1
    return record
