"""The timed reader: labelled or plain text with times in it, as recognisers and meeting tools export it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.script.readers.labels import find_labels
from qa2audio.script.readers.plain import PlainReader
from qa2audio.script.readers.timed_cut import cut
from qa2audio.script.readers.timed_rows import is_habit, timed_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.model import Transcript
    from qa2audio.script.readers.candidates import Candidate
    from qa2audio.script.readers.layout import Line
    from qa2audio.script.rows import Span
    from qa2audio.script.source import Source

_SEEN = 2_000  # rows that are enough to know the habit


class Taken(NamedTuple):
    """A text whose times were taken out."""

    rows: tuple[Span, ...]
    """What is left, in order; where a time stood inside a row, it is two."""
    times: tuple[Span, ...]
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
        return 0.5 if is_habit(timed, blocks) else 0.0

    def read(self, source: Source) -> Transcript:
        """Return the transcript of `source`."""
        taken = take_out(source.rows)
        reader = PlainReader(lambda lines: _find(lines, taken.labels))
        return cut(reader.read(replace(source, rows=taken.rows)), taken.times)


def take_out(rows: Sequence[Span]) -> Taken:
    """Return `rows` without the times in them."""
    left: list[Span] = []
    times: list[Span] = []
    labels: dict[tuple[int, int], Candidate] = {}
    for row in rows:
        timed = timed_row(row)
        if timed is None:
            left.append(row)
            continue
        times += [stamp.span for stamp in timed.stamps]
        left += timed.rest
        if timed.label:
            labels[timed.label.label.line, timed.label.label.column] = timed.label._replace(
                rest=timed.label.label.cut(len(timed.label.label.text))
            )  # what follows is a row of its own
    return Taken(tuple(left), tuple(times), labels)


def _find(lines: Sequence[Line], timed: Mapping[tuple[int, int], Candidate]) -> dict[int, Candidate]:
    """Return the labels: where most stand beside times, others count only for the same people."""
    sure = {
        index: timed[line.span.line, line.span.column]
        for index, line in enumerate(lines)
        if (line.span.line, line.span.column) in timed
    }
    others = find_labels(lines)
    if len(sure) >= 2 and 2 * len(sure) >= len(others):
        known = {found.key for found in sure.values()}
        others = {index: found for index, found in others.items() if found.key in known}
    return others | sure
