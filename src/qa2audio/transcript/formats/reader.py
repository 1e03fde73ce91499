"""What a reader of one transcript format is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from qa2audio.model import Transcript
    from qa2audio.transcript.source import Source


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


@runtime_checkable
class Extracts(Protocol):
    """A reader of a format whose file is no text in reading order: JSON, or text with entities and emphasis in it."""

    def extract(self, source: Source) -> Source:
        """Return `source` with rows that hold the words to conserve, each where it stands in the file."""
        ...


def conserved(reader: Reader, source: Source) -> Source:
    """Return what has the words of `source` that `reader` must not lose."""
    return reader.extract(source) if isinstance(reader, Extracts) else source
