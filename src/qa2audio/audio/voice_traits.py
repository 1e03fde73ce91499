"""What can be measured of a stretch of one voice: how long it sounds, how quiet its gaps are, how high it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FRAME = 0.04
"""Seconds: three periods of a low voice."""
_HOP = 0.01
_PITCHES = (60.0, 400.0)
"""Hz."""
_VOICED = 0.5
"""Share of a frame's power that comes again after a period."""
_QUIET = 10
"""Per cent of the frames that are the quietest."""


class VoiceTraits(NamedTuple):
    """What one take is like."""

    seconds: float
    """From its first sound to its last."""
    floor: float
    """Level of its quietest tenth, in dB against its loud parts."""
    pitch: float | None
    """Median fundamental in Hz; None where nothing is voiced."""


def voice_traits(samples: NDArray[np.float32], rate: int) -> VoiceTraits | None:
    """Measure `samples`, mono, -1 to 1; None where they are too short or silent."""
    size, hop = round(rate * _FRAME), round(rate * _HOP)
    if len(samples) < 4 * size:
        return None
    frames = np.lib.stride_tricks.sliding_window_view(samples, size)[::hop]
    levels = 10 * np.log10(np.mean(frames**2, axis=1) + 1e-12)
    loud = float(np.percentile(levels, 95))
    if loud < -60:
        return None
    sounding = np.flatnonzero(levels > loud - 35)
    within = levels[sounding[0] : sounding[-1] + 1]
    return VoiceTraits(
        seconds=float(len(within) * _HOP),
        floor=float(np.percentile(within, _QUIET)) - loud,
        pitch=_pitch(frames[levels > loud - 15], rate),
    )


def _pitch(frames: NDArray[Any], rate: int) -> float | None:
    """Return the median fundamental by autocorrelation, of frames that have one."""
    low, high = round(rate / _PITCHES[1]), round(rate / _PITCHES[0])
    size = frames.shape[1]
    centred = frames - frames.mean(axis=1, keepdims=True)
    spectra = np.fft.rfft(centred, 2 * size, axis=1)
    alike = np.fft.irfft(np.abs(spectra) ** 2, axis=1)[:, : high + 1]
    # Fewer samples overlap at a longer lag.
    alike = alike / np.maximum(alike[:, :1], 1e-9) * (size / (size - np.arange(high + 1)))
    lags = low + np.argmax(alike[:, low:], axis=1)
    voiced = alike[np.arange(len(lags)), lags] > _VOICED
    return float(np.median(rate / lags[voiced])) if np.count_nonzero(voiced) >= 5 else None
