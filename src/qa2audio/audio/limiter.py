"""A look-ahead true-peak limiter for a stream: no sample is moved, and what needs no limiting is left as it is.

Gain is decided for cells of 1.5 ms. Each node between two cells gets the lower of what both need; a minimum over the
look-ahead followed by a mean over the same length turns the steps into ramps that have arrived when the peak does.
Between nodes the gain is linear, so within a cell it never exceeds what the cell needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.chunks import windows
from qa2audio.audio.truepeak import CELL, REACH, cell_peaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_CELLS = 1024  # cells handled at once: fixed, so that the result does not depend on how the stream is cut
_AHEAD = 3  # cells of look-ahead: 4.4 ms
_RELEASE = 0.25  # seconds from silence back to unity gain, in a straight line
_SAFETY = 10 ** (-0.1 / 20)  # four-fold oversampling and a moving gain both miss a little
_UNITY = 1 << 16  # gains are integers, rounded down: sums are exact, and no last bit of floating point decides


class Limiter:
    """Keeps the true peak of a stream of mono float32 samples at or below a ceiling."""

    def __init__(self, ceiling_db: float, rate: int) -> None:
        self._ceiling = 10 ** (ceiling_db / 20) * _SAFETY
        self._slope = round(_UNITY * CELL / (_RELEASE * rate))
        self._past: NDArray[np.int64] | None = None  # released gains of the last nodes before the chunk

    def limit(self, blocks: Iterable[NDArray[np.float32]]) -> Iterator[NDArray[np.float32]]:
        """Yield the same number of frames, limited; blocks of any length go in, blocks of 1.5 s come out."""
        size, after = _CELLS * CELL, (_AHEAD + 1) * CELL + REACH
        before = CELL + REACH  # the first node lies between the last chunk's last cell and this one's first
        for window, length in windows(blocks, size, before=before, after=after):
            gains = self._gains(cell_peaks(window, self._ceiling))
            chunk = window[before : before + size]
            if gains.min() < 1:
                chunk = _apply(chunk, gains)
            yield chunk[:length]

    def _gains(self, peaks: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the gain at each of the chunk's `_CELLS + 1` nodes."""
        if peaks.max() <= self._ceiling and (self._past is None or self._past.min() == _UNITY):
            self._past = np.full(_AHEAD, _UNITY)
            return np.ones(_CELLS + 1)
        need = (_UNITY * self._ceiling / np.maximum(peaks, self._ceiling, dtype=np.float64)).astype(np.int64)
        ahead = _over_ahead(np.minimum, np.minimum(need[:-1], need[1:]))
        past = np.full(_AHEAD, ahead[0]) if self._past is None else self._past
        track = np.concatenate((past, _released(ahead, past[-1], self._slope)))
        self._past = track[_CELLS : _CELLS + _AHEAD]
        return _over_ahead(np.add, track) / ((_AHEAD + 1) * _UNITY)


def _released(gains: NDArray[np.int64], before: np.int64, slope: int) -> NDArray[np.int64]:
    """Let gain rise no faster than the slope; falling is free."""
    climb = slope * np.arange(len(gains) + 1)
    return np.minimum.accumulate(np.append(before, gains) - climb)[1:] + climb[1:]


def _over_ahead(combine: np.ufunc, values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Combine each value with the `_AHEAD` ones that follow it; those without so many followers are left out."""
    count = len(values) - _AHEAD
    combined = values[:count]
    for n in range(1, _AHEAD + 1):
        combined = combine(combined, values[n : n + count])
    return combined


def estimate(peaks: NDArray[np.floating], ceiling_db: float, seconds: float) -> NDArray[np.float64]:
    """Return about the gain that a limiter with this ceiling gives cells of `seconds` with these peaks.

    For cells a little longer than the look-ahead, and good enough to foresee what limiting costs in loudness: with
    espeak's voices driven 2 dB too hot it took 1.88 LU, and 1.87 were foreseen. That a cell is turned down for the
    next one's sake during half of it is where the half comes from.
    """
    ceiling = 10 ** (ceiling_db / 20) * _SAFETY
    need = ceiling / np.maximum(peaks, ceiling, dtype=np.float64)
    need[:-1] = np.minimum(need[:-1], (need[:-1] + need[1:]) / 2)
    climb = np.arange(len(need)) * (seconds / _RELEASE)
    return np.asarray(np.minimum.accumulate(need - climb) + climb)


def _apply(chunk: NDArray[np.float32], gains: NDArray[np.float64]) -> NDArray[np.float32]:
    cells = chunk.reshape(-1, CELL).copy()
    busy = np.flatnonzero(np.minimum(gains[:-1], gains[1:]) < 1)
    ramp = np.arange(CELL) / CELL
    start, step = gains[busy, None], (gains[busy + 1] - gains[busy])[:, None]
    cells[busy] *= (start + step * ramp).astype(np.float32)
    return cells.reshape(-1)
