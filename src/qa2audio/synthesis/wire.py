"""How a host and its parent talk: messages on pipes, each a JSON header and the samples that go with it."""

from __future__ import annotations

import json
import struct
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from qa2audio.model import Utterance, Voice, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZES = struct.Struct(">II")  # bytes of header, bytes of body


def send(stream: BinaryIO, header: dict[str, Any], body: bytes = b"") -> None:
    """Write one message; `OSError` if nobody listens any more."""
    head = json.dumps(header).encode("ascii")
    stream.write(_SIZES.pack(len(head), len(body)) + head)
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None at the end of the stream, also where it ends within a message."""
    sizes = stream.read(_SIZES.size)
    if len(sizes) < _SIZES.size:
        return None
    head_size, body_size = _SIZES.unpack(sizes)
    head, body = stream.read(head_size), stream.read(body_size)
    if len(head) < head_size or len(body) < body_size:
        return None
    return json.loads(head), body


def pack(utterances: Sequence[Utterance]) -> list[list[Any]]:
    """Return what an engine may know of `utterances`: exactly what is in the cache key."""
    return [
        [one.spoken, voice.engine, voice.name, voice.language, voice.rate, voice.pitch, voice.options]
        for one in utterances
        for voice in (one.voice,)
    ]


def unpack(packed: Sequence[Sequence[Any]]) -> list[Utterance]:
    """Return utterances with the fields that `pack` kept."""
    return [
        Utterance(text=spoken, spoken=spoken, voice=_voice(*voice, options=options), speaker="", part=0, line=0)
        for spoken, *voice, options in packed
    ]


def _voice(*known: Any, options: Sequence[Sequence[Any]]) -> Voice:
    return replace(Voice(*known), options=tuple((str(key), value) for key, value in options))


def words_from(packed: Sequence[Sequence[Any]] | None) -> tuple[Word, ...] | None:
    """Return word times as JSON brought them."""
    return None if packed is None else tuple(Word(str(text), int(a), int(b)) for text, a, b in packed)
