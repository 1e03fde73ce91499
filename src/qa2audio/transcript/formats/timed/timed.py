"""The timed format: labelled or plain text with times in it, as recognisers and meeting tools export it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.timed.notices import notices
from qa2audio.transcript.formats.timed.stamped_rows import TimedRow, is_habit, timed_row
from qa2audio.transcript.rows import Cut, Label, Row, left_out
from qa2audio.transcript.turns.candidates import candidate
from qa2audio.transcript.turns.layout import in_order, lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.candidates import Candidate
    from qa2audio.transcript.turns.layout import Place

_SEEN = 1_000  # rows that are enough to know the habit


class TimedFormat:
    """Reads text in which times stand before, beside or inside what is said: Otter, Rev, Descript, Zoom, Meet."""

    name = "timed"

    def recognises(self, source: Source) -> float:
        """Return much if times are the document's habit."""
        return 0.5 if has_times(source.rows) else 0.0

    def rows(self, source: Source) -> list[Row]:
        """Return what is said, the times left out; a name beside a time is a label."""
        return with_times(source.rows)


def has_times(rows: Sequence[Span]) -> bool:
    """Return whether times are the habit of `rows`."""
    rows = rows[:_SEEN]
    timed = [row for row in map(timed_row, rows) if row]
    blocks = sum(1 for row in rows if row.text.strip())
    return is_habit(timed, blocks) or _alone_with_time(timed, rows)


def with_times(spans: Sequence[Span], headings: Mapping[Place, int] | None = None) -> list[Row]:
    """Return what `spans` are; the times in them, and what a tool wrote about the transcript, are left out."""
    headings = headings or {}
    timed = [timed_row(span, heading=(span.line, span.column) in headings) for span in spans]
    begins = next((index for index, row in enumerate(timed) if row and row.outside), 0)
    about = set(notices(spans, begins))
    texts: list[Span] = []
    apart: list[Row] = []
    labels: dict[Place, Candidate] = {}
    levels = dict(headings)
    for index, (span, found) in enumerate(zip(spans, timed, strict=True)):
        if index in about:
            apart.append(left_out(span.cut(0), "notice", Cut.NONE))
            texts.append(span._replace(text=""))
        elif found is None:
            texts.append(span)
        else:
            apart += [left_out(stamp.span, "time", Cut.NONE) for stamp in found.stamps]
            texts += found.rest
            labels |= {(at.label.line, at.label.column): at for at in (found.label,) if at}
            if found.rest and (level := headings.get((span.line, span.column))):
                levels[found.rest[0].line, found.rest[0].column] = level
    return in_order([_labelled(row, labels) for row in lay_out(texts, levels)], apart)


def _labelled(row: Row, labels: Mapping[Place, Candidate]) -> Row:
    """Return `row` with the name that it is, where a time stands beside it; what it says is a row of its own."""
    found = labels.get((row.span.line, row.span.column)) if row.span.text else None
    if found is None:
        return row
    return row._replace(
        span=row.span.cut(len(row.span.text)), label=Label(found.name, found.label, found.aside)
    )


def _alone_with_time(timed: Sequence[TimedRow], rows: Sequence[Span]) -> bool:
    """Return whether all is one turn that begins with its time: `[00:13] Speaker 1: …`."""
    first = next((row for row in rows if row.text.strip()), None)
    if len(timed) != 1 or first is None or timed[0].bare or not timed[0].rest or not timed[0].outside:
        return False
    return timed[0].stamps[0].span.line == first.line and candidate(timed[0].rest[0]) is not None
