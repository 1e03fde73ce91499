"""What is plainly data and has no reader is refused by its name: nobody wants it read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.transcript.formats.data.data_signs import by_sign, remedy
from qa2audio.transcript.formats.data.number_tables import by_columns
from qa2audio.transcript.formats.data.shapes import by_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.transcript.source import Source

_SEEN = 400
_LONGEST = 400
_HINT = "Give the transcript instead; if people do speak in it, --reader plain reads it as text."


def refuse_data(source: Source) -> None:
    """Raise `TranscriptError` if `source` is plainly no transcript: a program, settings, a log, numbers."""
    lines = list(_lines(source))
    if not lines:
        return
    what = by_sign(lines) or by_shape(lines) or by_columns(source)
    if what:
        first = next(row.line for row in source.rows if row.text.strip())
        raise TranscriptError(
            f"this is {what}, not a transcript.",
            location=Location(source.name, first),
            hint=remedy(what) or _HINT,
        )


def _lines(source: Source) -> Iterator[str]:
    """Yield the first lines that are not blank; those between fences are somebody's example."""
    fenced = False
    count = 0
    for row in source.rows:
        text = row.text.strip("\ufeff").rstrip()
        if text.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif text and not fenced:
            count += 1
            yield text[:_LONGEST]
        if count == _SEEN:
            return
