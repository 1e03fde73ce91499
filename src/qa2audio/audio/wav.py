"""Mono 16-bit WAV files: what takes are, and what an audition may be."""

from __future__ import annotations

import wave
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.errors import CodecError, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray


@contextmanager
def _opened(path: Path) -> Iterator[wave.Wave_read]:
    try:
        with wave.open(str(path), "rb") as file:
            shape = (file.getnchannels(), file.getsampwidth())
            if shape != (1, 2):
                message = f"expected mono 16-bit WAV, got {shape[0]} channels of {8 * shape[1]} bits."
                raise CodecError(message, location=Location(str(path)))
            yield file
    except (OSError, EOFError, wave.Error) as error:
        reason = str(error) or "it ends too early"
        raise CodecError(f"cannot read this WAV file: {reason}.", location=Location(str(path))) from error


def load_wav(path: Path) -> tuple[NDArray[np.int16], int]:
    """Return the samples (shape `(frames,)`) and the rate in Hz; `CodecError` if it is not mono 16-bit WAV."""
    with _opened(path) as file:
        data, rate = file.readframes(file.getnframes()), file.getframerate()
    return np.frombuffer(data, dtype="<i2").astype(np.int16, copy=False), rate


def wav_length(path: Path) -> tuple[int, int]:
    """Return the frames of a mono 16-bit file and its rate in Hz; `CodecError` if it is none."""
    with _opened(path) as file:
        return file.getnframes(), file.getframerate()


def read_wav(path: Path, first: int, count: int) -> NDArray[np.int16]:
    """Return `count` frames of a mono 16-bit file from frame `first` on; fewer at its end."""
    with _opened(path) as file:
        file.setpos(min(first, file.getnframes()))
        return np.frombuffer(file.readframes(count), dtype="<i2").astype(np.int16, copy=False)


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
