"""From the records of a table to cues: who says what, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.captions.cues import Cue
from qa2audio.transcript.formats.field_label import field_label
from qa2audio.transcript.formats.tables.cell_times import is_number, seconds
from qa2audio.transcript.formats.tables.column_names import Column
from qa2audio.transcript.formats.tables.found_table import SPECTRUM, Table
from qa2audio.transcript.rows import Label, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.tables.delimited import Cell, Record

_SLOWEST = 20.0
"""Units a word; nobody takes seconds of it, so that the unit is a millisecond."""
_TIMES = (Column.START, Column.END)
_ACTS = {Column.QUESTION: "Question", Column.ANSWER: "Answer"}
_SAID = (Column.TEXT, *_ACTS)
_STEP = 10.0
"""Seconds from one row to the next where there are no times: each is a paragraph."""


def cues_of(table: Table) -> Iterator[Cue]:
    """Yield the cues of `table`, in the file's order."""
    left = [(line.cut(0), "notice") for line in table.above if line.text.strip()]
    left += _all(table.header or (), "heading")
    names = [cell.value for cell in table.header or ()]
    times = _times(table)
    sparse = _is_sparse(table)
    end = 0.0
    for record, (start, end) in zip(table.records, times, strict=True):
        if [cell.value for cell in record] == names:  # tables that were put together
            left += _all(record, "heading")
            continue
        cue = _cue(table, record, sparse=sparse)
        for each in (cue, *_second(table, record, cue)):
            each.start, each.end = start, end
            each.left[:0], left = left, []
            yield each
    if left:
        yield Cue(end, end, left=left)


def _all(cells: Sequence[Cell], reason: str) -> list[tuple[Span, str]]:
    return [(span, reason) for cell in cells for span in cell.spans() if span.text]


def _cue(table: Table, record: Record, *, sparse: bool) -> Cue:
    """Return what the first cell of text says; other cells stand before or behind it."""
    said = _said(table, record)
    first, until = [*said, len(record), len(record)][:2]
    speaker = _speaker(table)
    label = _label(table, record, first) if said else None
    cue = Cue(0.0, 0.0, _rows(record[first]) if said else [], label=label)
    cue.nobody = bool(said) and speaker is not None and len(record) > 1 and label is None and not sparse
    cue.left = [part for index in range(first) for part in _other(table, record, index)]
    cue.after = [part for index in range(first + 1, until) for part in _other(table, record, index)]
    return cue


def _second(table: Table, record: Record, cue: Cue) -> Iterator[Cue]:
    """Yield the answer that stands beside a question."""
    for index in _said(table, record)[1:]:
        others = [part for other in range(index + 1, len(record)) for part in _other(table, record, other)]
        yield Cue(cue.start, cue.end, _rows(record[index]), after=others, label=_label(table, record, index))


def _said(table: Table, record: Record) -> list[int]:
    """Return which cells are said; a lone one is the rest of a text that nobody put into quotation marks."""
    if len(record) == 1 < len(table.columns):
        return [0]
    if table.header is None and record[0].value == SPECTRUM:
        return []
    columns = zip(range(len(record)), table.columns, strict=False)
    return [index for index, column in columns if column in _SAID and record[index].value.strip()]


def _speaker(table: Table) -> int | None:
    return table.columns.index(Column.SPEAKER) if Column.SPEAKER in table.columns else None


def _label(table: Table, record: Record, text: int) -> Label | None:
    """Return who says the cell at `text`; where the name stands behind it, the label is empty."""
    nothing = Span(record[text].line, record[text].column, "")
    if act := _ACTS.get(table.columns[text]):
        return Label(act, nothing)
    speaker = _speaker(table)
    if speaker is None or speaker >= len(record) or speaker == text:
        return None
    spans = [span for span in record[speaker].spans() if span.text]
    return field_label(record[speaker].value, spans[0] if spans and speaker < text else nothing)


def _rows(cell: Cell) -> list[Span]:
    rows = cell.spans()
    while rows and not rows[-1].text:
        rows.pop()
    return rows[next((index for index, row in enumerate(rows) if row.text), 0) :]


def _other(table: Table, record: Record, index: int) -> Iterator[tuple[Span, str]]:
    """Yield what a cell holds that is not said, and why."""
    column = table.columns[index] if index < len(table.columns) else Column.OTHER
    reason = "label" if column is Column.SPEAKER else "time" if column in _TIMES else "notice"
    yield from ((span, reason) for span in record[index].spans() if span.text)


def _is_sparse(table: Table) -> bool:
    """Return whether the speaker is named only where somebody else begins, as in cells that were joined."""
    at = _speaker(table)
    if at is None:
        return False
    empty = sum(1 for record in table.records if at < len(record) and not record[at].value.strip())
    return 2 * empty >= len(table.records)


def _times(table: Table) -> list[tuple[float, float]]:
    """Return when each record begins and ends, in seconds."""
    if Column.START not in table.columns:
        return [(_STEP * number, _STEP * number) for number in range(len(table.records))]
    begins = table.columns.index(Column.START)
    ends = table.columns.index(Column.END) if Column.END in table.columns else None
    unit = _unit(table, begins)
    found: list[tuple[float, float]] = []
    for record in table.records:
        last = found[-1][1] if found else 0.0
        start = _time(record, begins)
        end = _time(record, ends)
        start = last if start is None else start / unit
        end = start if end is None else end / unit
        found.append((start, end if end >= start else start + end))  # it may be how long it takes
    return found


def _time(record: Record, index: int | None) -> float | None:
    return seconds(record[index].value) if index is not None and index < len(record) else None


def _unit(table: Table, begins: int) -> float:
    """Return how many of the table's time units are a second: 1 or 1,000."""
    values = [record[begins].value.strip() for record in table.records if begins < len(record)]
    if not all(is_number(value) for value in values if value):
        return 1.0
    times = [time for value in values if (time := seconds(value)) is not None]
    text = next(index for index, column in enumerate(table.columns) if column in _SAID)
    words = sum(len(record[text].value.split()) for record in table.records if text < len(record))
    return 1000.0 if times and max(times) - min(times) > _SLOWEST * words else 1.0
