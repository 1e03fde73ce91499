"""The timed reader: labelled or plain text with times in it, as recognisers and meeting tools export it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Omission, OmissionReason
from qa2audio.transcript.formats.plain import PlainReader
from qa2audio.transcript.formats.timed.cut import cut
from qa2audio.transcript.formats.timed.notices import notices
from qa2audio.transcript.formats.timed.stamped_rows import TimedRow, is_habit, timed_row
from qa2audio.transcript.turns.candidates import Candidate, candidate
from qa2audio.transcript.turns.labels import find_labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.model import Transcript
    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.line_kinds import Line

_AGAIN = 3
"""So often must a name come that never stands beside a time, where others do."""
_SEEN = 2_000  # rows that are enough to know the habit


class Taken(NamedTuple):
    """A text whose times were taken out."""

    rows: tuple[Span, ...]
    """What is left, in order; where a time stood inside a row, it is two."""
    omitted: tuple[Omission, ...]
    """The times, and what a tool wrote about the transcript."""
    labels: Mapping[tuple[int, int], Candidate]
    """The names beside which a time stood, by line and column."""


class TimedReader:
    """Reads text in which times stand before, beside or inside what is said: Otter, Rev, Descript, Zoom, Meet."""

    name = "timed"

    def recognises(self, source: Source) -> float:
        """Return much if times are the document's habit."""
        rows = source.rows[:_SEEN]
        timed = [row for row in map(timed_row, rows) if row]
        blocks = sum(1 for row in rows if row.text.strip())
        return 0.5 if is_habit(timed, blocks) or _alone_with_time(timed, rows) else 0.0

    def read(self, source: Source) -> Transcript:
        """Return the transcript of `source`."""
        taken = take_out(source.rows)
        reader = PlainReader(lambda lines: _find(lines, taken.labels))
        return cut(reader.read(replace(source, rows=taken.rows)), taken.omitted)


def _alone_with_time(timed: Sequence[TimedRow], rows: Sequence[Span]) -> bool:
    """Return whether all is one turn that begins with its time: `[00:13] Speaker 1: …`."""
    first = next((row for row in rows if row.text.strip()), None)
    if len(timed) != 1 or first is None or timed[0].bare or not timed[0].rest or not timed[0].outside:
        return False
    return timed[0].stamps[0].span.line == first.line and candidate(timed[0].rest[0]) is not None


def take_out(rows: Sequence[Span]) -> Taken:
    """Return `rows` without the times in them, and without a tool's notices."""
    timed = [timed_row(row) for row in rows]
    begins = next((index for index, row in enumerate(timed) if row and row.outside), 0)
    about = set(notices(rows, begins))
    left: list[Span] = []
    omitted: list[Omission] = []
    labels: dict[tuple[int, int], Candidate] = {}
    for index, (row, found) in enumerate(zip(rows, timed, strict=True)):
        if index in about:
            omitted.append(_omission(row.cut(0), "notice"))
            left.append(row._replace(text=""))
        elif found is None:
            left.append(row)
        else:
            omitted += [_omission(stamp.span, "time") for stamp in found.stamps]
            left += found.rest
            labels |= {(at.label.line, at.label.column): _alone(at) for at in (found.label,) if at}
    return Taken(tuple(left), tuple(omitted), labels)


def _omission(span: Span, reason: str) -> Omission:
    return Omission(span.line, span.column, span.regular(), OmissionReason(reason))


def _alone(label: Candidate) -> Candidate:
    """Return `label` without what follows it: that is a row of its own now."""
    return label._replace(rest=label.label.cut(len(label.label.text)))


def _find(lines: Sequence[Line], timed: Mapping[tuple[int, int], Candidate]) -> dict[int, Candidate]:
    """Return the labels: where most stand beside times, others count only for the same people."""
    sure = {
        index: timed[line.span.line, line.span.column]
        for index, line in enumerate(lines)
        if (line.span.line, line.span.column) in timed
    }
    others = find_labels(lines)
    if len(sure) >= 2 and 2 * len(sure) >= len(others):
        counts = Counter(found.key for found in others.values())
        known = {found.key for found in sure.values()}
        known |= {key for key, count in counts.items() if count >= max(_AGAIN, len(sure) // 20)}
        others = {index: found for index, found in others.items() if found.key in known}
    return others | sure
