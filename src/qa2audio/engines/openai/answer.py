"""What a server sent, as sound; what is none is told."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.audio.riff import parse_wav
from qa2audio.audio.segment import AudioSegment
from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from qa2audio.engines.openai.server import Server

# How a file begins, and ffmpeg's demuxer for it: it is never left to ffmpeg what to make of a stranger's bytes.
_COMPRESSED = ((b"fLaC", "flac"), (b"OggS", "ogg"), (b"ID3", "mp3"), (b"\xff\xfb", "mp3"), (b"\xff\xf3", "mp3"))
_FRAME = 2  # bytes


def sound(body: bytes, kind: str, server: Server) -> AudioSegment:
    """Return the sound of `body`, which the server calls `kind`; `CodecError` says what it is instead."""
    if not body:
        raise CodecError("the server sent nothing.")
    if body[:4] in {b"RIFF", b"RF64"}:
        return parse_wav(body)
    for magic, demuxer in _COMPRESSED:
        if body.startswith(magic):
            return _decoded(body, demuxer)
    if _is_text(body, kind):
        raise CodecError(
            f"the server sent {_called(kind)} and no sound.", hint="Is base_url right? It mostly ends in /v1."
        )
    if server.response_format == "pcm":
        whole = body[: len(body) // _FRAME * _FRAME]
        return AudioSegment(whole, sample_width=_FRAME, frame_rate=server.sample_rate, channels=1)
    raise CodecError(f"the server sent {len(body):,} bytes that are no {server.response_format}.")


def _is_text(body: bytes, kind: str) -> bool:
    return kind.startswith(("text/", "application/json", "application/xml")) or bool(
        re.match(rb"\s*(<[!a-zA-Z?]|\{\s*\")", body[:200])
    )


def _called(kind: str) -> str:
    name = kind.partition(";")[0].strip()
    return name if re.fullmatch(r"[\w.+-]+/[\w.+-]+", name) else "a text"


def _decoded(body: bytes, demuxer: str) -> AudioSegment:
    from qa2audio.audio.ffmpeg import run  # rarely needed

    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "sound", Path(folder) / "sound.wav"
        source.write_bytes(body)
        only = ["-protocol_whitelist", "file", "-f", demuxer, "-i", f"file:{source}"]
        run(
            [
                "-v",
                "error",
                "-xerror",
                *only,
                "-map",
                "0:a:0",
                "-c:a",
                "pcm_s16le",
                "-f",
                "wav",
                f"file:{target}",
            ]
        )
        return parse_wav(target.read_bytes())
