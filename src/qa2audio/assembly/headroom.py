"""What limiting costs in loudness, foreseen: which gain brings the *limited* sound to a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.encoders.known_encoders import encoder_called
from qa2audio.audio.limiter import estimate

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from qa2audio.assembly.level_survey import Reading
    from qa2audio.model import Sound

_MOST = 20.0  # dB of gain to make up for limiting; only clicks need more, and they may stay quieter
_CLOSE = 0.01  # LU
_TRIES = 8


def ceiling(sound: Sound) -> float:
    """Return where the limiter keeps the peaks before they are encoded, in dBTP."""
    return sound.true_peak - encoder_called(sound.format).overshoot_db


def limited(reading: Reading, gain_db: float, ceiling_db: float) -> NDArray[np.float64]:
    """Return the linear gain of each cell of a take that is driven into the limiter with `gain_db`."""
    gain = 10 ** (gain_db / 20)
    return gain * estimate(reading.peak.astype(np.float32) * gain, ceiling_db, reading.cell_seconds)


def solve(loudness: Callable[[float], float], target: float, start: float) -> float:
    """Return the gain at which `loudness` of it is `target`, by the secant rule; its slope is between 0 and 1."""
    gain, slope = start, 1.0
    before: tuple[float, float] | None = None
    for _ in range(_TRIES):
        heard = loudness(gain)
        if before is not None and gain != before[0]:
            slope = min(1.0, max(0.2, (heard - before[1]) / (gain - before[0])))
        if abs(target - heard) < _CLOSE:
            break
        before = gain, heard
        gain = min(gain + (target - heard) / slope, start + _MOST)
    return gain
