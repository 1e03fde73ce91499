"""Mono 16-bit WAV files: what takes are, and what an audition may be."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.errors import CodecError, Location

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray


def load_wav(path: Path) -> tuple[NDArray[np.int16], int]:
    """Return the samples (shape `(frames,)`) and the rate in Hz; `CodecError` if it is not mono 16-bit WAV."""
    try:
        with wave.open(str(path), "rb") as file:
            shape = (file.getnchannels(), file.getsampwidth())
            data, rate = file.readframes(file.getnframes()), file.getframerate()
    except (OSError, EOFError, wave.Error) as error:
        reason = str(error) or "it ends too early"
        raise CodecError(f"cannot read this WAV file: {reason}.", location=Location(str(path))) from error
    if shape != (1, 2):
        message = f"expected mono 16-bit WAV, got {shape[0]} channels of {8 * shape[1]} bits."
        raise CodecError(message, location=Location(str(path)))
    return np.frombuffer(data, dtype="<i2").astype(np.int16, copy=False), rate


def save_wav(path: Path, blocks: Iterable[NDArray[np.float32]], rate: int) -> None:
    """Write float32 blocks, full scale at 1 and clipped there; `CodecError` if the file cannot be written."""
    try:
        with path.open("wb") as raw, wave.open(raw, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            for block in blocks:
                file.writeframes(np.clip(np.rint(block * 32768), -32768, 32767).astype("<i2").tobytes())
    except OSError as error:
        raise CodecError(f"cannot be written: {error.strerror}.", location=Location(str(path))) from error
