"""Reading takes: mono 16-bit WAV files."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.errors import CodecError, Location

if TYPE_CHECKING:
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
