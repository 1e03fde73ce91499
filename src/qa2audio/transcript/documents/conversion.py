"""The child's side of converting: it opens one converter, and answers a document with its Markdown."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from qa2audio.errors import TranscriptError
from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.document_kinds import CONVERTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from qa2audio.hosts.child import Answering
    from qa2audio.hosts.wire import Message
    from qa2audio.transcript.documents.extract import Extract

FUNCTION = f"{__name__}:open_converter"
"""The job's name for a host."""


def open_converter(module: str) -> Answering:
    """Import the converter `module` of this folder, and return what answers a document with its Markdown in UTF-8.

    The header says what is not in it: `left_out`, pairs of a text and a reason. Where there is no text, it says why:
    `unusable` (a clause that says what is missing), `nested` (too deep), `damaged` (as far as known).
    """
    try:
        with CONVERTERS.needed(TranscriptError, "what reads it cannot be used"):
            convert: Callable[[bytes], Extract] = importlib.import_module(f"{__package__}.{module}").convert
    except TranscriptError as error:
        unusable = {"unusable": error.message}
        return lambda *_: (message for message in [(unusable, b"")])

    def answer(_: dict[str, Any], data: bytes) -> Generator[Message]:
        yield _text(convert, data)

    return answer


def _text(convert: Callable[[bytes], Extract], data: bytes) -> Message:
    try:
        text, left_out = convert(data)
        return {"left_out": left_out}, text.encode("utf-8", "surrogatepass")
    except Damaged as error:
        return {"damaged": str(error)}, b""
    except RecursionError:
        return {"nested": True}, b""
