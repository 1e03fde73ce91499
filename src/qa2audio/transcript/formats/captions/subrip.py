"""The SubRip format: `.srt`, and SubViewer's `.sbv`, which differs only in how it writes times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.cue_markup import readable
from qa2audio.transcript.formats.captions.cues import TIMING, read_cues

if TYPE_CHECKING:
    from qa2audio.transcript.rows import Row, Span
    from qa2audio.transcript.source import Source

_HEAD = 20
"""Rows in which the first cue must begin: people and tools write a few lines above it."""
_SHARE = 6
"""One row in so many is a cue's times, if it does not begin the file."""


class SubripFormat:
    """Reads SubRip and SubViewer, and WebVTT without its header."""

    name = "subrip"

    def recognises(self, source: Source) -> float:
        """Return near certainty for a file that begins with a cue, or has one after the other."""
        head = [text for row in source.rows[:200] if (text := row.text.strip(_BLANK))]
        timings = [index for index, text in enumerate(head) if TIMING.match(text)]
        if not timings or timings[0] > _HEAD:
            return 0.0
        begins = timings[0] == 0 or (timings[0] == 1 and head[0].isdecimal())
        return 0.95 if begins or (len(timings) > 1 and _SHARE * len(timings) >= len(head)) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its entities decoded: `AT&amp;T` is one word of what is said."""
        return readable(source)

    def rows(self, source: Source) -> list[Row]:
        """Return what is said, and what is not."""
        return rows_of(read_cues(source, blocks=_has_points(source.rows)))


_BLANK = " \t\ufeff"


def _has_points(rows: tuple[Span, ...]) -> bool:
    """Return whether times have decimal points, as WebVTT has; then there may be notes and styles as well."""
    first = next((row.text for row in rows if TIMING.match(row.text)), "")
    return "." in first and "-" in first
