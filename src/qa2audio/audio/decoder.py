"""Decoding: an audio file becomes a stream of samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.ffmpeg import Ffmpeg
from qa2audio.errors import CodecError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

_BLOCK_BYTES = 1 << 18


def decode(path: Path, rate: int, *, options: Sequence[str] = ()) -> Iterator[NDArray[np.float32]]:
    """Yield the samples of a file as mono float32 blocks at `rate` Hz, encoder delay and padding taken off.

    `options` are ffmpeg's for what it reads. `CodecError` if it is no audio file.
    """
    source = ["-v", "error", *options, "-i", f"file:{path}", "-map", "0:a:0"]
    target = ["-ac", "1", "-ar", str(rate), "-f", "f32le", "pipe:1"]
    try:
        with Ffmpeg([*source, *target], output=True) as decoder:
            while data := decoder.read(_BLOCK_BYTES):
                yield np.frombuffer(data, np.float32)
            decoder.finish()
    except CodecError as error:
        raise CodecError(error.message, location=Location(str(path)), hint=error.hint) from error
