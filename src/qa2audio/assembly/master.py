"""The finished audio: the mix at target loudness, its peaks limited."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.assembly.headroom import ceiling, limited, solve
from qa2audio.assembly.level_survey import Programme, survey
from qa2audio.assembly.mix import envelope, mix
from qa2audio.audio.limiter import Limiter
from qa2audio.audio.loudness import CELL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from qa2audio.assembly.level_survey import Reading, Survey
    from qa2audio.model import Clip, Sound, Timeline


def master(timeline: Timeline, sound: Sound, *, gain_db: float) -> Iterator[NDArray[np.float32]]:
    """Yield the episode as blocks of mono float32 samples, `timeline.frames` in all, ready to be encoded."""
    return Limiter(ceiling(sound), timeline.rate).limit(mix(timeline, gain_db=gain_db))


def master_gain(timeline: Timeline, sound: Sound, readings: Survey | None = None) -> float:
    """Return the gain in dB that brings the limited programme to `sound.lufs`; 0 if it is silent.

    Nothing is rendered for it: the limiter is played through on the readings' cells.
    """
    readings = readings or survey(timeline)
    plain = _loudness(timeline, readings, 0.0, None)
    if not math.isfinite(plain):
        return 0.0
    limit = ceiling(sound)
    return round(
        solve(lambda gain: _loudness(timeline, readings, gain, limit), sound.lufs, sound.lufs - plain), 2
    )


def _loudness(timeline: Timeline, readings: Survey, gain_db: float, ceiling_db: float | None) -> float:
    programme = Programme(timeline.frames / timeline.rate)
    for clip in timeline.clips:
        reading, gain = readings[clip.source], clip.gain_db + gain_db
        heard = 10 ** (gain / 20) if ceiling_db is None else limited(reading, gain, ceiling_db)
        programme.add(reading, clip.start / timeline.rate, heard * _faded(clip, reading))
    return programme.lufs()


def _faded(clip: Clip, reading: Reading) -> NDArray[np.float64] | float:
    """Return what an asset's fades do to each cell; a take's are too short to matter."""
    if not clip.asset:
        return 1.0
    return envelope(clip, (np.arange(len(reading.level)) + 0.5) * CELL).astype(np.float64)
