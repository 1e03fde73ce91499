"""The plain format: names and colons at the start of a line, as people paste them; text without any labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.turns.layout import lay_out

if TYPE_CHECKING:
    from qa2audio.transcript.rows import Row
    from qa2audio.transcript.source import Source


class PlainFormat:
    """Reads labelled plain text, and text without labels, which the narrator reads."""

    name = "plain"

    def recognises(self, source: Source) -> float:
        """Return a little: it reads what nobody else does."""
        return 0.1 if source.rows else 0.0

    def rows(self, source: Source) -> list[Row]:
        """Return what each row is."""
        return lay_out(source.rows)
