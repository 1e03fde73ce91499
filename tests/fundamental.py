"""The median fundamental frequency of somebody who speaks, by autocorrelation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WINDOW, _HOP = 0.064, 0.016  # seconds: five periods of the lowest voice
_LOWEST, _HIGHEST = 65.0, 420.0
_VOICED = 0.5
_NEAR_BEST = 0.9
"""The first peak that is nearly the best is the period; a later one is two of them."""


def moved(before: NDArray[np.int16], after: NDArray[np.int16], rate: int) -> float:
    """Return by how many semitones `after` is above `before`, which is as long.

    Frame by frame: which frames have a voice in them is not quite the same at another pitch, and a median over all of
    those would tell of that as well.
    """
    return float(np.nanmedian(12 * np.log2(_track(after, rate) / _track(before, rate))))


def fundamental(samples: NDArray[np.int16], rate: int) -> float:
    """Return the median of all frames with a voice in them, in Hz."""
    return float(np.nanmedian(_track(samples, rate)))


def _track(samples: NDArray[np.int16], rate: int) -> NDArray[np.float64]:
    """Return the fundamental of each frame, not a number where there is none."""
    sound = samples.astype(float)
    size = round(rate * _WINDOW)
    frames = [sound[at : at + size] for at in range(0, len(sound) - size, round(rate * _HOP))]
    loud = max(float(np.sqrt(np.mean(frame**2))) for frame in frames)
    return np.array(
        [
            (_pitch(frame, rate) if np.sqrt(np.mean(frame**2)) > loud / 10 else None) or np.nan
            for frame in frames
        ]
    )


def _pitch(frame: NDArray[np.float64], rate: int) -> float | None:
    shape = np.hanning(len(frame))
    alike = _correlated((frame - frame.mean()) * shape) / _correlated(shape)
    first, last = round(rate / _HIGHEST), round(rate / _LOWEST)
    best = float(alike[first:last].max())
    if best < _VOICED:
        return None
    peaks = [
        lag
        for lag in range(first + 1, last)
        if alike[lag] >= _NEAR_BEST * best and alike[lag - 1] <= alike[lag] >= alike[lag + 1]
    ]
    return rate / peaks[0] if peaks else None


def _correlated(frame: NDArray[np.float64]) -> NDArray[np.float64]:
    power = np.abs(np.fft.rfft(frame, 2 * len(frame))) ** 2
    alike = np.fft.irfft(power)[: len(frame)]
    return np.asarray(alike / alike[0])
