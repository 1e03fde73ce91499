"""Nothing is lost: what was read says every word of the file, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Heading, Omission, Turn

if TYPE_CHECKING:
    from qa2audio.model import Part, Transcript
    from qa2audio.transcript.source import Source


def text_of(item: Part | Omission) -> str:
    """Return the words of the file that `item` holds."""
    if isinstance(item, Heading):
        return "" if item.listed else item.title
    return item.text if isinstance(item, Turn | Omission) else ""


def ensure_conserved(source: Source, transcript: Transcript) -> None:
    """Raise `TranscriptError` at the first line whose words did not come through as they stand in the file.

    What is left out may end inside a word, as the marks of `**bold**` do; then the pieces together are the word.
    """
    left = [word for row in source.rows for word in row.text.split()]
    at = 0  # index of the first word, or rest of a word, that nothing has said yet
    for item in transcript.in_file_order():
        words = text_of(item).split()
        end = at + len(words)
        if left[at:end] == words:
            at = end
        elif left[at : end - 1] == words[:-1] and end <= len(left) and left[end - 1].startswith(words[-1]):
            at = end - 1
            left[at] = left[at].removeprefix(words[-1])
        else:
            wrong = next((n for n, word in enumerate(words, start=at) if left[n : n + 1] != [word]), at)
            raise _lost(source, wrong, item.line)
    if at < len(left):
        raise _lost(source, at)


def _lost(source: Source, word: int, heard: int | None = None) -> TranscriptError:
    """Return the error for the word at index `word`; `heard` is the line of what came instead of it, if it did."""
    lines = [row.line for row in source.rows for _ in row.text.split()][word : word + 1]
    return TranscriptError(
        "this line could not be read without losing or moving a word.",
        location=Location(source.name, min([*lines, *([heard] if heard else [])])),
        hint="This is a bug in qa2audio; please report it with the lines around it.",
    )
