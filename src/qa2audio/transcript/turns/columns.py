"""From columns of a text to columns of its file, where marks of the file are not in the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import Omission, Turn

if TYPE_CHECKING:
    from qa2audio.model import Part, Transcript
    from qa2audio.transcript.source import Places


def placed(transcript: Transcript, places: Places) -> Transcript:
    """Return `transcript` with the file's columns."""

    def part(item: Part) -> Part:
        column = places.column(item.line, item.column)
        if not isinstance(item, Turn):
            return replace(item, column=column)
        starts = tuple(start._replace(column=places.column(start.line, start.column)) for start in item.starts)
        return replace(item, column=column, starts=starts)

    def left(item: Omission) -> Omission:
        return Omission(item.line, places.column(item.line, item.column), item.text, item.reason)

    return replace(
        transcript, parts=tuple(map(part, transcript.parts)), omitted=tuple(map(left, transcript.omitted))
    )
