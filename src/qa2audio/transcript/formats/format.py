"""What a transcript format is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Row
    from qa2audio.transcript.source import Source


class Format(Protocol):
    """Tells what the rows of a file are. A new one is a file beside this, and a line in the registry."""

    @property
    def name(self) -> str:
        """What `--reader` calls it."""
        ...

    def recognises(self, source: Source) -> float:
        """Return how sure it is, from 0 to 1, that `source` is in its format; cheap, by content alone."""
        ...

    def rows(self, source: Source) -> Sequence[Row]:
        """Return what the rows of `source` are, in the file's order; every word of it must be in one of them.

        `TranscriptError` if it makes no sense.
        """
        ...


@runtime_checkable
class Extracts(Protocol):
    """A format whose file is no text in reading order: JSON, or text with entities and emphasis in it."""

    def extract(self, source: Source) -> Source:
        """Return `source` with rows that hold the words to conserve, each where it stands in the file."""
        ...


def extracted(chosen: Format, source: Source) -> Source:
    """Return what has the words of `source` that must not be lost."""
    return chosen.extract(source) if isinstance(chosen, Extracts) else source
