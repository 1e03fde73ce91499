"""The SubRip format: `.srt`, and SubViewer's `.sbv`, which differs only in how it writes times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.cues import TIMING, read_cues

if TYPE_CHECKING:
    from qa2audio.transcript.rows import Row
    from qa2audio.transcript.source import Source


class SubripFormat:
    """Reads SubRip and SubViewer."""

    name = "subrip"

    def recognises(self, source: Source) -> float:
        """Return near certainty for a file that begins with a cue."""
        head = [row.text.strip().lstrip("\ufeff") for row in source.rows[:50] if row.text.strip()][:2]
        first = head[1:] if head and head[0].isdecimal() else head[:1]
        return 0.95 if first and TIMING.match(first[0]) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its entities decoded: `AT&amp;T` is one word of what is said."""
        return replace(source, rows=tuple(row._replace(text=decoded(row.text)) for row in source.rows))

    def rows(self, source: Source) -> list[Row]:
        """Return what is said, and what is not."""
        return rows_of(read_cues(source, blocks=False))
