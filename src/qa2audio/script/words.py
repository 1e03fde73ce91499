"""Nothing is lost: what was read says every word of the file, in order."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Heading, Omission, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.model import Part, Transcript
    from qa2audio.script.source import Source


def text_of(item: Part | Omission) -> str:
    """Return the words of the file that `item` holds."""
    if isinstance(item, Heading):
        return item.title
    return item.text if isinstance(item, Turn | Omission) else ""


def in_file_order(transcript: Transcript) -> list[Part | Omission]:
    """Return parts and omissions together, as they stand in the file."""
    return sorted([*transcript.parts, *transcript.omitted], key=lambda item: (item.line, item.column))


def ensure_conserved(source: Source, transcript: Transcript) -> None:
    """Raise `TranscriptError` at the first line whose words did not come through as they stand in the file."""
    there = ((word, row.line) for row in source.rows for word in row.text.split())
    for found, heard in zip_longest(there, _words(in_file_order(transcript))):
        if found is None or heard is None or found[0] != heard[0]:
            line = (found or heard or ("", 1))[1]
            raise TranscriptError(
                "this line could not be read without losing or moving a word.",
                location=Location(source.name, line),
                hint="This is a bug in qa2audio; please report it with the lines around it.",
            )


def _words(items: Iterable[Part | Omission]) -> Iterator[tuple[str, int]]:
    return ((word, item.line) for item in items for word in text_of(item).split())
