"""The format of tables: CSV and TSV with a column of what is said, as recognisers and spreadsheets export it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.disorder import disorder
from qa2audio.transcript.formats.tables.delimited import lines_of
from qa2audio.transcript.formats.tables.found_table import BrokenQuoteError, Table, find_table
from qa2audio.transcript.formats.tables.table_cues import cues_of
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.transcript.formats.captions.cues import Cue
    from qa2audio.transcript.rows import Row, Span

_HINT = 'Its first line must name the columns: "speaker" and "text", and "start" and "end" if there are times.'


@dataclass(frozen=True, slots=True)
class TableText(Source):
    """A table, understood: its rows are its cells."""

    cues: tuple[Cue, ...] = ()


class TableFormat:
    """Reads tables whose columns are named, or plain to see: Whisper, Premiere, Audacity, NVivo, spreadsheets."""

    name = "table"

    def recognises(self, source: Source) -> float:
        """Return much for a table with a column of what is said, and one of speakers or times."""
        try:
            found = find_table(lines_of(source.rows[:_HEAD]), whole=False)
        except BrokenQuoteError:
            return 0.88
        return 0.88 if found else 0.0

    def extract(self, source: Source) -> TableText:
        """Return `source` with its cells for rows."""
        return source if isinstance(source, TableText) else _understand(source)

    def rows(self, source: Source) -> list[Row]:
        """Return who says what; the header, times, and what is in other columns are left out."""
        return rows_of(self.extract(source).cues)


_HEAD = 1_000
"""Rows that are looked at to recognise a table."""


def _understand(source: Source) -> TableText:
    try:
        table = find_table(lines_of(source.rows))
    except BrokenQuoteError as error:
        raise TranscriptError(
            "a quotation mark in this table is never closed, or text stands behind it.",
            location=Location(source.name, error.line),
            hint='Double the quotation marks inside a cell (""), or export the table again.',
        ) from error
    if table is None:
        raise TranscriptError(
            "this is no table with a column of what is said.", location=Location(source.name), hint=_HINT
        )
    cues = tuple(cues_of(table))
    problems = (*source.problems, *disorder(cues))
    return TableText(source.name, source.stem, tuple(_words(table)), problems, cues=cues)


def _words(table: Table) -> Iterator[Span]:
    """Yield the cells, their entities decoded, as in captions."""
    yield from (_decoded(line) for line in table.above)
    for record in [*([table.header] if table.header else []), *table.records]:
        for cell in record:
            yield from map(_decoded, cell.spans())


def _decoded(span: Span) -> Span:
    return span._replace(text=decoded(span.text)) if "&" in span.text else span
