"""Nothing is lost: what was read says every word of the file, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Heading, Omission, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.model import Part, Transcript
    from qa2audio.transcript.source import Source


def text_of(item: Part | Omission) -> str:
    """Return the words of the file that `item` holds."""
    if isinstance(item, Heading):
        return item.title
    return item.text if isinstance(item, Turn | Omission) else ""


def ensure_conserved(source: Source, transcript: Transcript) -> None:
    """Raise `TranscriptError` at the first line whose words did not come through as they stand in the file.

    What is left out may end inside a word, as the marks of `**bold**` do; then the pieces together are the word.
    """
    items = transcript.in_file_order()
    if _words(row.text for row in source.rows) == _words(map(text_of, items)):
        return  # nearly always; where a word was cut or lost, look closer
    there = ((word, row.line) for row in source.rows for word in row.text.split())
    heard = _pieces(items)
    for word, line in there:
        rest, whole = word, False
        while rest:
            piece, heard_line, whole = next(heard, ("", line, True))
            if not piece or not rest.startswith(piece) or (whole and piece != rest):
                raise _lost(source, min(line, heard_line))
            rest = rest[len(piece) :]
    if extra := next(heard, None):
        raise _lost(source, extra[1])


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in text.split()]


def _lost(source: Source, line: int) -> TranscriptError:
    return TranscriptError(
        "this line could not be read without losing or moving a word.",
        location=Location(source.name, line),
        hint="This is a bug in qa2audio; please report it with the lines around it.",
    )


def _pieces(items: Iterable[Part | Omission]) -> Iterator[tuple[str, int, bool]]:
    """Yield each word, its item's line, and whether it must be a whole one: another of the same item follows."""
    for item in items:
        words = text_of(item).split()
        for number, word in enumerate(words, start=1):
            yield word, item.line, number < len(words)
