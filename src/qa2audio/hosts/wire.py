"""How a host and its child talk: messages on pipes, each a JSON header and the bytes that go with it."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

Message = tuple[dict[str, Any], bytes]
"""A header and a body."""

_FRAME = struct.Struct(">4sII")  # a mark, bytes of header, bytes of body
_MARK = b"q2a\n"
_MOST_HEADER, _MOST_BODY = 64 * 1024 * 1024, 1024 * 1024 * 1024
"""Bytes; far above what anybody sends, so that nonsense does not take the reader's memory."""


class NonsenseError(Exception):
    """What came through the pipe is no message: something else writes into it."""


def send(stream: BinaryIO, header: dict[str, Any], body: bytes = b"") -> None:
    """Write one message; `OSError` if nobody listens any more."""
    head = json.dumps(header).encode("ascii")
    stream.write(_FRAME.pack(_MARK, len(head), len(body)) + head)
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> Message | None:
    """Read one message; None at the end of the stream, also where it ends within a message.

    `NonsenseError` if it is none.
    """
    frame = stream.read(_FRAME.size)
    if len(frame) < _FRAME.size:
        return None
    mark, head_size, body_size = _FRAME.unpack(frame)
    if mark != _MARK or head_size > _MOST_HEADER or body_size > _MOST_BODY:
        raise NonsenseError
    head, body = stream.read(head_size), stream.read(body_size)
    if len(head) < head_size or len(body) < body_size:
        return None
    return _header(head), body


def _header(head: bytes) -> dict[str, Any]:
    try:
        header = json.loads(head)
    except (ValueError, RecursionError) as error:
        raise NonsenseError from error
    if not isinstance(header, dict):
        raise NonsenseError
    return header
