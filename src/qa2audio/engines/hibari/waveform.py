"""From the spectra that a network of hibari's tells to samples.

The sum is that of hibari's own dsp.py (Copyright 2026 Maureese Williams, Apache-2.0): a train of pulses at the
voice's pitch, filtered; noise, shaped; and a part with phases of its own. Each is told for 12.5 ms; the inverse
transforms overlap by three quarters. It is written anew for two reasons: hibari's takes scipy's transforms where that
happens to be installed, whose last bits are others than numpy's; and in blocks that fit a core's cache it takes two
thirds of the time.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

RATE = 24_000
BINS = 601
_WINDOW, _HOP = 1200, 300
_OVERLAPS = _WINDOW // _HOP
_HANN = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)).astype(np.float32)
_PULSE_HANN = (_HANN / (_WINDOW / 4)).astype(np.float64)
"""By which a cosine of amplitude 1 has magnitude 1; in 64 bits, as numpy's rfft takes a third of the time in them."""
_BLOCK = 64
"""Frames that are computed at once."""
_SEED, _NOISY = 0, 1024
"""The noise, 42 dB below the voice, is the same for every sentence, and begins again after so many frames."""
_VOICED = 40.0
"""Hz of pitch above which a frame has pulses."""
_HIGHEST = 11_000.0
"""Hz up to which pulses have harmonics."""
_LOUDEST = 7.0
"""Greatest natural logarithm of a magnitude."""


def waveform(spectra: Samples, pitch: Samples) -> Samples:
    """Return the samples of `spectra`, frames × five parts of `BINS` each, and `pitch` in Hz for each frame."""
    frames = len(pitch)
    source = np.pad(_pulses(pitch), _WINDOW // 2, mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(source, _WINDOW)[::_HOP]
    sound = np.zeros((frames + _OVERLAPS - 1, _HOP), np.float32)
    for first in range(0, frames, _BLOCK):
        last = min(first + _BLOCK, frames)
        spectrum = _mixed(spectra[first:last], windows[first:last], _noise()[np.arange(first, last) % _NOISY])
        block = np.fft.irfft(spectrum, _WINDOW, axis=1)
        block *= _HANN
        for n in range(_OVERLAPS):
            sound[first + n : last + n] += block[:, n * _HOP : (n + 1) * _HOP]
    sound *= _unwindowed(frames)
    return sound.reshape(-1)[_WINDOW // 2 : _WINDOW // 2 + frames * _HOP]


def _mixed(parts: Samples, windows: Samples, noise: NDArray[np.complex64]) -> NDArray[np.complex64]:
    """Return the spectrum of a few frames."""
    voice, turn, breath, free, phase = (parts[:, n * BINS : (n + 1) * BINS] for n in range(5))
    spectrum = np.fft.rfft(windows * _PULSE_HANN, axis=1).astype(np.complex64, copy=False)
    angle: Samples = np.tanh(turn)
    angle *= np.pi
    spectrum *= _polar(voice, angle)
    spectrum += noise * _magnitude(breath)
    spectrum += _polar(free, phase)
    return spectrum


def _polar(logarithm: Samples, angle: Samples) -> NDArray[np.complex64]:
    turned = np.empty(angle.shape, np.complex64)
    magnitude = _magnitude(logarithm)
    np.multiply(np.cos(angle), magnitude, out=turned.real)
    np.multiply(np.sin(angle), magnitude, out=turned.imag)
    return turned


def _magnitude(logarithm: Samples) -> Samples:
    magnitude: Samples = np.exp(np.minimum(logarithm, _LOUDEST))
    return magnitude


def _pulses(pitch: Samples) -> Samples:
    """Return a train of pulses in closed form: the sum of all harmonics, each at amplitude 1.

    The sum over h of cos(h·t) is sin((H + ½)·t) / (2·sin(t/2)) - ½, and H where t is 0.
    """
    hertz = _between(pitch)
    voiced = hertz > _VOICED
    np.maximum(hertz, _VOICED, out=hertz)
    within = np.cumsum(hertz, axis=1)  # no more than a few turns, so that 32 bits hold them
    whole = np.cumsum(within[:, -1], dtype=np.float64)
    turns = within * (1 / RATE)
    turns[1:] += (whole[:-1, None] / RATE % 1.0).astype(np.float32)
    turns -= np.floor(turns)
    half = turns * np.pi
    harmonics = np.floor(_HIGHEST / hertz)
    harmonics += 0.5
    below = np.sin(half)
    near = np.abs(below) <= 1e-3
    below[near] = np.inf
    train = np.sin(harmonics * (half * 2))
    train *= 0.5 / below
    train -= 0.5
    train[near] = harmonics[near] - 0.5
    train *= voiced
    flat: Samples = train.reshape(-1)
    return flat


def _between(pitch: Samples) -> Samples:
    """Return the pitch of every sample, frames × samples: straight lines between the middles of the frames."""
    around = np.pad(pitch, 1, mode="edge")[:, None]
    share = (((np.arange(_HOP) + 0.5) / _HOP - 0.5) % 1).astype(np.float32)
    half = _HOP // 2
    hertz = np.empty((len(pitch), _HOP), np.float32)
    hertz[:, :half] = around[:-2] + (around[1:-1] - around[:-2]) * share[:half]
    hertz[:, half:] = around[1:-1] + (around[2:] - around[1:-1]) * share[half:]
    return hertz


@cache
def _noise() -> NDArray[np.complex64]:
    normal = np.random.default_rng(_SEED).standard_normal((_NOISY, 2 * BINS), dtype=np.float32)
    return normal.view(np.complex64)


def _unwindowed(frames: int) -> Samples:
    """Return what undoes the windows' own sum: constant, but at both ends."""
    square = (_HANN * _HANN).reshape(_OVERLAPS, _HOP)
    total = np.zeros((frames + _OVERLAPS - 1, _HOP), np.float32)
    for n in range(_OVERLAPS):
        total[n : n + frames] += square[n]
    np.maximum(total, 1e-11, out=total)
    return np.reciprocal(total, out=total)
