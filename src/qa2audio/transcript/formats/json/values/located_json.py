"""JSON whose strings and objects know where they stand in the file."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, TranscriptError
from qa2audio.transcript.formats.json.values.json_values import Object, Text, placed_values
from qa2audio.transcript.rows import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.transcript.source import Source

_BEGINS = re.compile(r'\s*(?:\{\s*(?:"|\}|\Z)|\[\s*(?:\{|\]|\Z|"|\[\s*["\[{\d-]))')
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_BROKEN = re.compile("[\ud800-\udfff\0-\x08\x0e-\x1b\x7f]")


class Json(NamedTuple):
    """A file's JSON."""

    root: object
    text: str
    starts: tuple[int, ...]
    """Where in `text` each of `rows` begins."""
    source: Source

    def place(self, offset: int) -> Location:
        """Return where the character at `offset` stands, for a message."""
        return Location(self.source.name, self.span(offset, "").line)

    def span(self, offset: int, text: str) -> Span:
        """Return `text` as a stretch of the file that begins at `offset`."""
        index = bisect_right(self.starts, offset) - 1
        row = self.source.rows[index]
        return Span(row.line, row.column + offset - self.starts[index], text)

    def spans(self, value: Text) -> list[Span]:
        """Return the paragraphs of `value`, each where it stands in the file."""
        words, begin = readable(value), 0
        pieces: list[tuple[int, str]] = []
        for end, after in [
            *((gap.start(), gap.end()) for gap in _BLANK_LINE.finditer(words)),
            (len(words),) * 2,
        ]:
            piece = words[begin:end]
            if bare := piece.strip():
                pieces.append((begin + len(piece) - len(piece.lstrip()), bare))
            begin = after
        offsets = _written(self.text, value, [index for index, _ in pieces])
        return [self.span(offset, piece) for offset, (_, piece) in zip(offsets, pieces, strict=True)]

    def error(self, offset: int, message: str, hint: str) -> TranscriptError:
        """Return the error to raise about what stands at `offset`."""
        return TranscriptError(message, location=self.place(offset), hint=hint)


def looks_like_json(source: Source) -> bool:
    """Return whether the file begins as an object or a list does; cheap."""
    head = ""
    for row in source.rows:
        head += row.text + "\n"
        if len(head) > 2000 or len(head.split()) > 2:
            break
    return _BEGINS.match(head) is not None


def readable(value: str) -> str:
    """Return `value` with characters that are none (half a surrogate pair, control codes) as U+FFFD."""
    return _BROKEN.sub("\ufffd", value)


def parse(source: Source) -> Json:
    """Return the JSON in `source`: one value, or one a line; `TranscriptError` names line and column."""
    text = "\n".join(row.text for row in source.rows)
    starts, length = [], 0
    for row in source.rows:
        starts.append(length)
        length += len(row.text) + 1
    document = Json(None, text, tuple(starts), source)
    try:
        values = placed_values(text)
    except json.JSONDecodeError as error:
        span = document.span(min(error.pos, max(0, len(text) - 1)), "")
        raise TranscriptError(
            f"this is not JSON: {_lower_first(error.msg)} at column {span.column}.",
            location=Location(source.name, span.line),
            hint="Mend it there, or export it again.",
        ) from error
    except RecursionError as error:
        raise document.error(
            0, "this JSON is nested too deep.", "A transcript is not; check the file."
        ) from error
    return document._replace(root=values[0] if len(values) == 1 else values)


def _written(text: str, literal: Text, indices: Iterable[int]) -> Iterator[int]:
    """Yield where each of the rising `indices` into a string stands in `text`."""
    position, decoded = literal.at + 1, 0
    escapes = _ESCAPE.finditer(text, position, literal.end)
    escape = next(escapes, None)
    for index in indices:
        while escape and decoded + escape.start() - position < index:
            decoded += escape.start() - position + 1
            position = escape.end()
            escape = next(escapes, None)
        yield position + index - decoded


def _lower_first(message: str) -> str:
    return message[:1].lower() + message[1:]


__all__ = ["Json", "Object", "Text", "looks_like_json", "parse", "readable"]
