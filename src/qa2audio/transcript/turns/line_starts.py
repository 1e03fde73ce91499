"""Which rows begin a line of what people read: format's marks and times before them do not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Form, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Row

SAID = frozenset((Kind.TEXT, Kind.NARRATION, Kind.HEADING, Kind.DIRECTION, Kind.COMMENT))
"""What a line may begin with."""


def line_starts(rows: Sequence[Row]) -> list[bool]:
    """Return for each of `rows` whether it begins a line, as far as it is something that is read."""
    starts = []
    inside: int | None = None  # the line in the middle of which we are
    for row in rows:
        said = row.kind in SAID
        apart = row.label is not None or row.form is Form.SPEECH  # all of a JSON may be one line
        starts.append(said and (apart or inside != row.span.line))
        if said:
            inside = row.span.line
        elif row.kind not in (Kind.LEFT_OUT, Kind.MARK):
            inside = None
    return starts
