"""The finished audio: the mix at target loudness, its peaks limited."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.assembly.mix import mix
from qa2audio.assembly.survey import Programme, survey
from qa2audio.audio.limiter import Limiter, estimate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from qa2audio.assembly.survey import Survey
    from qa2audio.model import Sound, Timeline

_OVERSHOOT = 1.0  # dB by which decoded MP3 peaks may exceed what was encoded
_MOST = 20.0  # dB of gain to make up for limiting; only clicks need more, and they may stay quieter
_CLOSE = 0.01  # LU
_TRIES = 8


def master(timeline: Timeline, sound: Sound, *, gain_db: float) -> Iterator[NDArray[np.float32]]:
    """Yield the episode as blocks of mono float32 samples, `timeline.frames` in all, ready to be encoded."""
    return Limiter(_ceiling(sound), timeline.rate).limit(mix(timeline, gain_db=gain_db))


def master_gain(timeline: Timeline, sound: Sound, readings: Survey | None = None) -> float:
    """Return the gain in dB that brings the limited programme to `sound.lufs`; 0 if it is silent.

    Nothing is rendered for it: the limiter is played through on the readings' cells.
    """
    readings = readings or survey(timeline)
    plain = _loudness(timeline, readings, 0.0, None)
    if not math.isfinite(plain):
        return 0.0
    needed = sound.lufs - plain
    return round(
        _solve(lambda gain: _loudness(timeline, readings, gain, _ceiling(sound)), sound.lufs, needed), 2
    )


def _solve(loudness: Callable[[float], float], target: float, start: float) -> float:
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


def _ceiling(sound: Sound) -> float:
    return sound.true_peak - _OVERSHOOT


def _loudness(timeline: Timeline, readings: Survey, gain_db: float, ceiling_db: float | None) -> float:
    programme = Programme(timeline.frames / timeline.rate)
    for clip in timeline.clips:
        reading = readings[clip.source]
        gain: NDArray[np.float64] | float = 10 ** ((clip.gain_db + gain_db) / 20)
        if ceiling_db is not None:
            gain = gain * estimate(reading.peak.astype(np.float32) * gain, ceiling_db, reading.cell_seconds)
        programme.add(reading, clip.start / timeline.rate, gain)
    return programme.lufs()
