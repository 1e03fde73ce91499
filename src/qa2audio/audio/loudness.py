"""Programme loudness after ITU-R BS.1770-5: K-weighting and gating.

An IIR filter is sequential, and numpy is not; but over a cell of a few milliseconds it is two matrix products (what
the cell's input adds, what the filter's state adds), and the states follow from a handful of doubling steps because
they fade. So 12 minutes at 22.05 kHz cost 0.1 s instead of the 0.5 s of a pipe into ffmpeg's ebur128, and one pass
gives what every later question about levels needs: the power of each cell.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELL = 128
"""Frames of a cell."""
_OFFSET = -0.691  # LUFS of a K-weighted mean square of one

_STACK = 16
"""Cells of one matrix product: so few that BLAS does not wake its threads, which would spin beside the encoder."""


class _Cascade(NamedTuple):
    """The K filter over one cell, as matrices; states are rows."""

    through: NDArray[np.float32]  # (CELL, CELL): input to output
    collect: NDArray[np.float32]  # (CELL, 4): input to the state after the cell
    ring: NDArray[np.float32]  # (4, CELL): state before the cell to output
    carry: tuple[NDArray[np.float64], ...]  # (4, 4): state to the state 1, 2, 4, 8 … cells later


def _biquads(rate: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return (b0 b1 b2 a1 a2) of the shelf and the high pass; the analogue prototype is BS.1770's at any rate."""
    k, q = math.tan(math.pi * 1681.974450955533 / rate), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    shelf = [high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k]
    shelf += [2 * (k * k - 1), 1 - k / q + k * k]
    # The standard gives the high pass for 48 kHz, with a numerator of 1, -2, 1 there. Keeping that at other rates, as
    # most meters do, changes its gain by up to 0.1 dB; here it is the same filter at every rate.
    (b0, _), (c0, c1) = _high_pass(48_000), _high_pass(rate)
    gain = b0 / c0
    return np.array(shelf) / a0, np.array([gain, -2 * gain, gain, *(c1 / c0)])


def _high_pass(rate: int) -> tuple[float, NDArray[np.float64]]:
    """Return the denominator: a0, and a1 and a2."""
    k, q = math.tan(math.pi * 38.13547087602444 / rate), 0.5003270373238773
    return 1 + k / q + k * k, np.array([2 * (k * k - 1), 1 - k / q + k * k])


def _state_space(rate: int) -> tuple[NDArray[np.float64], ...]:
    """Return A, B, C, D of both biquads in series (transposed direct form, column states)."""
    a, b, c, d = np.zeros((4, 4)), np.zeros(4), np.zeros(4), 1.0
    for n, (b0, b1, b2, a1, a2) in zip((0, 2), _biquads(rate), strict=True):
        own = np.array([b1 - a1 * b0, b2 - a2 * b0])
        a[n : n + 2, n : n + 2] = [[-a1, 1], [-a2, 0]]
        a[n : n + 2] += np.outer(own, c)  # what comes before it in the series is its input
        b[n : n + 2] = own * d
        c, d = c * b0, d * b0
        c[n] += 1
    return a, b, c, np.array(d)


@cache
def _cascade(rate: int) -> _Cascade:
    a, b, c, d = _state_space(rate)
    powers = [np.eye(4)]
    for _ in range(CELL):
        powers.append(a @ powers[-1])
    impulse = np.array([d, *(c @ power @ b for power in powers[: CELL - 1])])
    through = np.array([[impulse[j - i] if j >= i else 0.0 for j in range(CELL)] for i in range(CELL)])
    collect = np.array([powers[CELL - 1 - i] @ b for i in range(CELL)])
    ring = np.array([c @ power for power in powers[:CELL]]).T
    carry = [powers[CELL].T]
    while np.abs(carry[-1]).max() > 1e-9:
        carry.append(carry[-1] @ carry[-1])
    single = np.float32
    return _Cascade(through.astype(single), collect.astype(single), ring.astype(single), tuple(carry))


def cell_power(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Return the K-weighted energy (sum of squares) of each cell of `CELL` frames; the last may be shorter."""
    k = _cascade(rate)
    padded = np.zeros((-(-len(samples) // (_STACK * CELL)), _STACK, CELL), np.float32)
    padded.reshape(-1)[: len(samples)] = samples
    after = (padded @ k.collect).reshape(-1, 4).astype(np.float64)
    for n, carry in enumerate(k.carry):
        after[1 << n :] += after[: -(1 << n)] @ carry  # the right side is computed before it is added
    before = np.zeros((*padded.shape[:2], 4), np.float32)
    before.reshape(-1, 4)[1:] = after[:-1]
    weighted = padded @ k.through + before @ k.ring
    power: NDArray[np.float32] = np.einsum("sij,sij->si", weighted, weighted).reshape(-1)
    return power[: -(-len(samples) // CELL)]


def gated(tenths: NDArray[np.float64]) -> float:
    """Return the integrated loudness in LUFS; `-inf` for silence.

    `tenths` holds the K-weighted energy (mean square times seconds) of each 0.1 s.
    """
    if len(tenths) < 4:
        return -math.inf
    sums = np.concatenate(([0.0], np.cumsum(tenths)))
    power = (sums[4:] - sums[:-4]) / 0.4  # a gating block lasts four tenths and overlaps by three
    loud = power[power > 10 ** ((-70 - _OFFSET) / 10)]
    if not len(loud):
        return -math.inf
    return _OFFSET + 10 * math.log10(float(loud[loud > loud.mean() / 10].mean()))
