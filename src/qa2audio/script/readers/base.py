"""What a reader of one transcript format is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from qa2audio.model import Transcript
    from qa2audio.script.source import Source


class Reader(Protocol):
    """Reads one format. A new one is a file beside this, and a line in the registry."""

    @property
    def name(self) -> str:
        """What `--reader` calls it."""
        ...

    def recognises(self, source: Source) -> float:
        """Return how sure it is, from 0 to 1, that `source` is in its format; cheap, by content alone."""
        ...

    def read(self, source: Source) -> Transcript:
        """Return the transcript; every word of `source` must be in it. `TranscriptError` if it makes no sense."""
        ...
