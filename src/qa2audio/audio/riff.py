"""WAV as servers stream it: with lengths that nobody knew when the header was written."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qa2audio.audio.segment import AudioSegment
from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_UNKNOWN = 0x7FFF_0000
"""A length from here on is a placeholder (0xFFFFFFFF, 0x7FFFFFFF less a header, …)."""


class _Format(NamedTuple):
    codec: int
    channels: int
    rate: int
    bits: int


def parse_wav(data: bytes) -> AudioSegment:
    """Return the sound of a WAV file, mixed to mono and of 16 bit; `CodecError` where it is none, or cut off."""
    if data[:4] not in {b"RIFF", b"RF64"} or data[8:12] != b"WAVE":
        raise CodecError("it is no WAV file.")
    form: _Format | None = None
    for kind, start, size in _chunks(data):
        if kind == b"fmt ":
            form = _format(data[start : start + size])
        elif kind == b"data":
            if form is None:
                raise CodecError("its WAV header has no format.")
            return _segment(_samples(_body(data, start, size), form), form)
    raise CodecError("its WAV file has no sound in it.")


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, start and announced size of each chunk."""
    at = 12
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<4sI", data, at)
        yield kind, at + 8, size
        at += 8 + size + size % 2


def _format(chunk: bytes) -> _Format:
    if len(chunk) < 16:
        raise CodecError("its WAV header is cut off.")
    codec, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", chunk)
    if codec == _EXTENSIBLE and len(chunk) >= 26:
        codec = int.from_bytes(chunk[24:26], "little")
    if not (1 <= channels <= 8 and 8_000 <= rate <= 192_000):
        raise CodecError(f"its WAV header says {channels} channels at {rate} frames per second.")
    return _Format(codec, channels, rate, bits)


def _body(data: bytes, start: int, size: int) -> bytes:
    """Return the samples, whatever the header says of their length."""
    there = len(data) - start
    if size == 0 or size >= _UNKNOWN:
        return data[start:]
    if size > there:
        raise CodecError(f"{there:,} of {size:,} bytes of sound came.")
    return data[start : start + size] if _ends(data, start + size + size % 2) else data[start:]


def _ends(data: bytes, at: int) -> bool:
    """Return whether a chunk, or the end, is at `at`; else the header told the length of a first block only."""
    if len(data) - at < 8:
        return True
    kind, size = struct.unpack_from("<4sI", data, at)
    return kind.isascii() and bytes(kind).decode("ascii").isprintable() and at + 8 + size <= len(data)


def _samples(body: bytes, form: _Format) -> NDArray[np.float64]:
    """Return what is heard, in -1 to 1; an incomplete last frame is left out."""
    frame = form.channels * form.bits // 8
    whole = body[: len(body) // frame * frame] if frame else b""
    match form.codec, form.bits:
        case (1, 8):
            flat = np.frombuffer(whole, np.uint8) / 128 - 1.0
        case (1, 16):
            flat = np.frombuffer(whole, "<i2") / 2**15
        case (1, 24):
            padded = np.zeros((len(whole) // 3, 4), np.uint8)
            padded[:, 1:] = np.frombuffer(whole, np.uint8).reshape(-1, 3)
            flat = padded.view("<i4")[:, 0] / 2**31
        case (1, 32):
            flat = np.frombuffer(whole, "<i4") / 2**31
        case (3, 32):
            flat = np.nan_to_num(np.frombuffer(whole, "<f4").astype(np.float64), posinf=0, neginf=0)
        case _:
            raise CodecError(
                f"its WAV file has the codec {form.codec} with {form.bits} bits, which is not read."
            )
    mono: NDArray[np.float64] = flat.reshape(-1, form.channels).mean(axis=1)
    return mono


def _segment(samples: NDArray[np.float64], form: _Format) -> AudioSegment:
    pcm = np.clip(np.round(samples * 2**15), -(2**15), 2**15 - 1).astype("<i2").tobytes()
    return AudioSegment(pcm, sample_width=2, frame_rate=form.rate, channels=1)
