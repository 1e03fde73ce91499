"""What level everything has: read once, asked often."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.loudness import CELL, cell_power, gated
from qa2audio.audio.wav import read_wav, wav_length

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from qa2audio.model import Timeline

_BATCH = 64  # a pool keeps everything it was given until it is done; ten hours are ten thousand takes
_PIECE = CELL << 14  # frames: 48 s at 44.1 kHz, longer than any take
_THREADS = 2  # numpy lets go of the interpreter while it computes


@dataclass(frozen=True, slots=True)
class Reading:
    """A take's levels, cell by cell of a few milliseconds. Half precision: ten hours are 25 MB."""

    rate: int
    frames: int
    level: NDArray[np.float16]
    """K-weighted root mean square of each cell, full scale 1."""
    peak: NDArray[np.float16]
    """Highest absolute sample of each cell."""

    @property
    def cell_seconds(self) -> float:
        """How long a cell lasts."""
        return CELL / self.rate


Survey = dict["Path", Reading]
"""The reading of every take of a timeline."""


def survey(timeline: Timeline) -> Survey:
    """Read every take of the timeline once, two at a time."""
    paths = list(dict.fromkeys(clip.source for clip in timeline.clips))
    readings: Survey = {}
    with ThreadPoolExecutor(_THREADS) as pool:
        for first in range(0, len(paths), _BATCH):
            some = paths[first : first + _BATCH]
            readings |= zip(some, pool.map(read_levels, some), strict=True)
    return readings


def read_levels(path: Path) -> Reading:
    """Read one take, or asset: that may be long, and is read piece by piece."""
    frames, rate = wav_length(path)
    pieces = [_levels(read_wav(path, first, _PIECE), rate) for first in range(0, frames, _PIECE)]
    if not pieces:
        return _levels(np.zeros(0, np.int16), rate)
    level, peak = (np.concatenate([getattr(piece, name) for piece in pieces]) for name in ("level", "peak"))
    return Reading(rate, frames, level, peak)


def _levels(raw: NDArray[np.int16], rate: int) -> Reading:
    samples = np.multiply(raw, np.float32(1 / 32768), dtype=np.float32)
    cells = np.zeros((-(-len(raw) // CELL), CELL), np.float32)
    cells.reshape(-1)[: len(raw)] = samples
    peak = np.abs(cells).max(axis=1, initial=0)
    level = np.sqrt(cell_power(samples, rate) / CELL)
    return Reading(rate, len(raw), level.astype(np.float16), peak.astype(np.float16))


class Programme:
    """Adds up what is heard when, in tenths of a second, and gives the loudness of it all."""

    def __init__(self, seconds: float) -> None:
        self._tenths = np.zeros(int(seconds * 10) + 2)

    def add(self, reading: Reading, at: float, gain: NDArray[np.float64] | float = 1.0) -> None:
        """Hear a take from second `at` on, with a linear gain for all of it or for each cell."""
        middles = at + (np.arange(len(reading.level)) + 0.5) * reading.cell_seconds
        first = int(at * 10)
        energy = np.square(reading.level.astype(np.float32) * gain, dtype=np.float64) * reading.cell_seconds
        tenths = np.bincount((middles * 10).astype(np.int64) - first, weights=energy)
        self._tenths[first : first + len(tenths)] += tenths

    def lufs(self) -> float:
        """Return the integrated loudness; `-inf` for silence."""
        return gated(self._tenths)


def loudness_of(
    readings: Sequence[Reading], gains: Callable[[Reading], NDArray[np.float64]] | None = None
) -> float:
    """Return the integrated loudness in LUFS of takes heard one after another without a pause.

    `gains` gives a take's linear gains, one for each of its cells.
    """
    seconds = [reading.frames / reading.rate for reading in readings]
    programme = Programme(sum(seconds) + 1)
    for reading, at in zip(readings, accumulate(seconds, initial=0.0), strict=False):
        programme.add(reading, at, 1.0 if gains is None else gains(reading))
    return programme.lufs()
