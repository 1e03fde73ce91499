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
_MOMENT, _STEP = 0.016, 0.004
"""Seconds of the frames whose level is the floor: as short as the closure before a p, which every sentence has."""
_QUIET = 1
"""Per cent of the frames that are the quietest."""
_LONG_FRAME = 0.128
"""Seconds of the frames in which tones are looked for: long enough to part them, and speech moves on."""
_TONES = (100.0, 4_000.0)
"""Hz."""
_LINES = 4
"""Tones of a chord."""
_BESIDE = 31
"""Bins of the spectrum that a tone is held against."""
_NOISY = (-36.0, -10.0)
"""dB against the loud parts, between which noise is looked for."""
_FLAT = 0.25
"""Geometric by arithmetic mean of a spectrum's powers: of white noise 0.56 in a single frame, of vowels near 0."""
_HEARD = -70.0
"""dB against the loud parts, below which no tone counts."""


class VoiceTraits(NamedTuple):
    """What one take is like."""

    seconds: float
    """From its first sound to its last."""
    floor: float
    """Level of its quietest moments, in dB against its loud parts: what sounds on when the voice does not."""
    tone: float
    """dB by which the steadiest tones stand out of what is beside them: a voice moves on, a chord or a hum stays."""
    hiss: float
    """Seconds of the longest stretch of noise in it, louder than a room: a breath, a gap that something fills."""
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
    return VoiceTraits(
        seconds=float((sounding[-1] + 1 - sounding[0]) * _HOP),
        floor=_floor(samples, rate),
        tone=_tone(samples, rate),
        hiss=_hiss(frames, levels - loud),
        pitch=_pitch(frames[levels > loud - 15], rate),
    )


def _floor(samples: NDArray[np.float32], rate: int) -> float:
    frames = np.lib.stride_tricks.sliding_window_view(samples, round(rate * _MOMENT))[:: round(rate * _STEP)]
    levels = 10 * np.log10(np.mean(frames**2, axis=1) + 1e-12)
    loud = float(np.percentile(levels, 95))
    sounding = np.flatnonzero(levels > loud - 35)
    return float(np.percentile(levels[sounding[0] : sounding[-1] + 1], _QUIET)) - loud


def _tone(samples: NDArray[np.float32], rate: int) -> float:
    size = round(rate * _LONG_FRAME)
    if len(samples) < 2 * size:
        return 0.0
    frames = np.lib.stride_tricks.sliding_window_view(samples, size)[:: size // 4]
    powers = np.abs(np.fft.rfft(frames * np.blackman(size).astype(np.float32), axis=1)) ** 2
    pitches = np.fft.rfftfreq(size, 1 / rate)
    powers = powers[:, (pitches > _TONES[0]) & (pitches < _TONES[1])]
    whole = 10 * np.log10(powers.sum(axis=1) + 1e-12)
    loud = float(np.percentile(whole, 95))
    sounding = np.flatnonzero(whole > loud - 40)
    lasting = np.percentile(10 * np.log10(powers[sounding[0] : sounding[-1] + 1] + 1e-12), 10, axis=0) - loud
    beside = np.lib.stride_tricks.sliding_window_view(np.pad(lasting, _BESIDE // 2, mode="reflect"), _BESIDE)
    above = np.where(lasting > _HEARD, lasting - np.median(beside, axis=1), 0.0)
    return float(np.sort(above)[-_LINES:].mean())


def _hiss(frames: NDArray[np.float32], levels: NDArray[Any]) -> float:
    """Return the seconds for which noise lasts: its spectrum is as flat in one frame as in the next."""
    low, high = _NOISY
    candidates = (levels > low) & (levels < high)
    if not candidates.any():
        return 0.0
    flat = np.zeros(len(frames), bool)
    powers = (
        np.abs(np.fft.rfft(frames[candidates] * np.hanning(frames.shape[1]).astype(np.float32), axis=1)) ** 2
    )
    powers = powers[:, 2 : powers.shape[1] // 2] + 1e-12  # upper octaves of a low rate are empty
    flatness = np.exp(np.mean(np.log(powers), axis=1)) / np.mean(powers, axis=1)
    flat[candidates] = flatness > _FLAT
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flat, [False])).astype(np.int8)))
    return float((edges[1::2] - edges[::2]).max(initial=0) * _HOP)


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
