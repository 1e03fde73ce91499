"""Reading an encoded file back: what a listener's player will make of it.

ffmpeg decodes while we meter: half the time of ffmpeg's own ebur128 filter, which the tests hold this against.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qa2audio.audio.chunks import windows
from qa2audio.audio.decoder import decode
from qa2audio.audio.loudness import CELL, cell_power, gated
from qa2audio.audio.truepeak import REACH, cell_peaks
from qa2audio.model import Loudness

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_WARM_UP = 64 * CELL
"""Frames before a window that the K filter hears first; its slowest part fades within a tenth of them."""
_WINDOW = 4
"""Seconds, about."""


class Heard(NamedTuple):
    """What a decoder makes of a file."""

    loudness: Loudness
    frames: int
    """Decoded frames, encoder delay and padding taken off as the header says."""


def measure(path: Path, rate: int) -> Heard:
    """Decode a mono file of `rate` Hz and return its loudness, true peak and length; `CodecError` if it is none."""
    step = rate // 10
    whole = math.lcm(step, CELL)  # windows hold whole tenths of a second and whole cells
    size = whole * max(1, round(_WINDOW * rate / whole))
    frames, peak = 0, 0.0
    energies: list[NDArray[np.float64]] = []
    for window, used in windows(decode(path, rate), size, before=_WARM_UP, after=REACH):
        frames += used
        peak = max(peak, float(cell_peaks(window[_WARM_UP - REACH :], peak).max()))
        energies.append(_tenths(window[: _WARM_UP + size], step, used) / rate)
    lufs = gated(np.concatenate(energies)) if energies else -math.inf
    return Heard(Loudness(_rounded(lufs), _rounded(20 * math.log10(peak) if peak else -math.inf)), frames)


def _tenths(samples: NDArray[np.float32], step: int, used: int) -> NDArray[np.float64]:
    """Return the K-weighted energy of each tenth of a second after the warm-up, as far as the stream goes."""
    cells = cell_power(samples, step * 10)[_WARM_UP // CELL :]
    middles = (np.arange(len(cells)) * CELL + CELL // 2) // step
    return np.bincount(middles, weights=cells)[: -(-used // step)].astype(np.float64)


def _rounded(value: float) -> float:
    """Two decimals: what follows depends on the processor's way of adding."""
    return round(value, 2)
