"""Whether a text is a table, and which: strict, as prose has commas and lists have bars."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.tables.column_names import Column, is_header
from qa2audio.transcript.formats.tables.delimited import DELIMITERS, Dialect, Record, records
from qa2audio.transcript.formats.tables.table_columns import Columns, by_content, by_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa2audio.transcript.rows import Span

_HEAD = 15
"""Lines among which a header must be: tools write a few above it."""
_SAMPLE = 300
"""Lines that are enough to tell a table without a header."""
_ALIKE = 0.95
_MARKDOWN = re.compile(r"\s*\|?[\s:|-]{3,200}\Z")
_MOST = 0.7
"""The share of records that must fit under the header."""
SPECTRUM = "\\"
"""Begins what Audacity writes below a label about its frequencies."""
_SAID = (Column.TEXT, Column.QUESTION, Column.ANSWER)


class Table(NamedTuple):
    """A table, understood."""

    columns: Columns
    above: Sequence[Span]
    """The lines above it."""
    header: Record | None
    records: list[Record]
    """What the table has no column for is in its column of text, if that is the last, or nothing but empty."""


class BrokenQuoteError(Exception):
    """A quotation mark is never closed, or text stands behind a closed one."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def find_table(lines: Sequence[Span], *, whole: bool = True) -> Table | None:
    """Return the table that `lines` are, None if they are none; not the `whole` of it if that is enough."""
    seen = lines if whole else lines[:_SAMPLE]
    for line, delimiter, names in _headers(lines):
        if table := _with_header(seen, delimiter, names, line):
            return table
    return next(filter(None, (_without_header(seen, delimiter) for delimiter in DELIMITERS)), None)


def _headers(lines: Sequence[Span]) -> Iterator[tuple[int, str, list[str]]]:
    """Yield the lines that may be a table's header, with their delimiters and the names in them."""
    head = [line for line in lines[: 2 * _HEAD] if line.text.strip()][:_HEAD]
    marked = any(_MARKDOWN.match(line.text) for line in head)
    for line in head:
        for delimiter in DELIMITERS[:-1] if marked else DELIMITERS:
            names = _names(line, delimiter) if delimiter in line.text else []
            if is_header(names):
                yield line.line, delimiter, names


def _names(line: Span, delimiter: str) -> list[str]:
    """Return the cells of a line that may be a header, without a mark of byte order and empty ones at the end."""
    if len(line.text) > 2_000:
        return []
    try:
        record = next(records([line], Dialect(delimiter)), [])
    except csv.Error:
        return []
    names = [cell.value.strip(" \ufeff") for cell in record]
    while names and not names[-1]:
        names.pop()
    return names


def _with_header(lines: Sequence[Span], delimiter: str, names: Sequence[str], first: int) -> Table | None:
    """Return the table whose header is the line `first`."""
    above = [line for line in lines if line.line < first]
    body = lines[len(above) :]
    whole = _parsed(body, Dialect(delimiter))
    table = _fitting(body, whole.records, names)
    if whole.broken is None and (table or delimiter != "\t"):
        return table and table._replace(above=above)
    other = _fitting(body, _parsed(body, Dialect(delimiter, quoted=False)).records, names)
    if other is None and whole.broken and table:
        raise BrokenQuoteError(whole.broken)
    return other and other._replace(above=above)


class _Parsed(NamedTuple):
    records: list[Record]
    broken: int | None
    """The line at which quotation marks make no sense."""


def _parsed(lines: Sequence[Span], dialect: Dialect) -> _Parsed:
    found: list[Record] = []
    try:
        found.extend(records(lines, dialect))
    except csv.Error:
        begun = found[-1][-1] if found else None
        line = begun.line + begun.value.count("\n") + 1 if begun else lines[0].line
        return _Parsed(found, line)
    return _Parsed(found, None)


def _fitting(lines: Sequence[Span], found: Sequence[Record], names: Sequence[str]) -> Table | None:
    """Return the table of which the first record is the header, if most others fit into its columns."""
    header, rest = found[0] if found else [], found[1:]
    columns = by_names(names, rest)
    if columns is None:
        return None
    text = max(index for index, column in enumerate(columns) if column in _SAID)
    by_line = {line.line: line for line in lines}
    fitted = [_fitted(record, len(columns), text, by_line) for record in rest]
    fits = sum(1 for record in fitted if text < len(record) <= len(columns))
    return Table(columns, (), header, fitted) if fits >= _MOST * len(rest) else None


def _fitted(record: Record, width: int, text: int, lines: Mapping[int, Span]) -> Record:
    """Return `record` in `width` cells: delimiters that nobody quoted belong to the text."""
    while len(record) > width and not record[-1].value.strip():
        record = record[:-1]
    more = len(record) - width
    first, last = (
        record[min(text, len(record) - 1)],
        record[min(text + more, len(record) - 1)] if more > 0 else record[-1],
    )
    if more <= 0 or first.line != last.line or "\n" in last.value:
        return record
    line = lines[first.line]
    whole = line.text[first.column - line.column : last.column - line.column + len(last.value)]
    return [*record[:text], first._replace(value=whole), *record[text + more + 1 :]]


def _without_header(lines: Sequence[Span], delimiter: str) -> Table | None:
    """Return the table that `lines` are, where every line has the same columns."""
    seen = [line.text for line in lines[:_SAMPLE] if line.text.strip()]
    if not seen or delimiter not in seen[0] or not _is_regular(seen, delimiter):
        return None
    quoted = 2 * sum(1 for text in seen if '"' in text) >= len(seen)
    for dialect in (Dialect(delimiter), Dialect(delimiter, quoted=False)):
        parsed = _parsed(lines, dialect)
        widths = Counter(len(record) for record in parsed.records if record[0].value != SPECTRUM)
        width, count = max(widths.items(), key=lambda item: item[1], default=(0, 0))
        if width < 2 or count < _ALIKE * widths.total() or (parsed.broken and not quoted):
            continue
        regular = [record for record in parsed.records if len(record) == width and record[0].value != SPECTRUM]
        if columns := by_content(regular, quoted=quoted):
            return Table(columns, (), None, parsed.records)
    return None


def _is_regular(texts: Sequence[str], delimiter: str) -> bool:
    """Return whether a delimiter is none of prose: hardly ever a space behind it; nor are bars those of Markdown."""
    if delimiter == "|":
        return not any(map(_MARKDOWN.match, texts[:_HEAD]))
    if delimiter == "\t":
        return True
    number = sum(text.count(delimiter) for text in texts if '"' not in text)
    spaced = sum(text.count(f"{delimiter} ") for text in texts if '"' not in text)
    return 10 * spaced <= number
