"""From places on a timeline to a stream of samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.conform import conform
from qa2audio.audio.wav import load_wav

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from qa2audio.model import Clip, Timeline

BLOCK = 1 << 16
"""Frames of a block: 1.5 s at 44.1 kHz."""


def mix(timeline: Timeline, *, gain_db: float = 0.0) -> Iterator[NDArray[np.float32]]:
    """Yield the timeline as blocks of mono float32 samples, full scale at 1, not limited.

    Clips may overlap; they add up. Only the clips that sound in a block are in memory. Use a block before asking for
    the next one or copy it: it is a fresh array each time, and may be kept.
    """
    waiting = iter(sorted(timeline.clips, key=lambda clip: clip.start))
    upcoming = next(waiting, None)
    sounding: list[tuple[int, NDArray[np.float32]]] = []
    for start in range(0, timeline.frames, BLOCK):
        block = np.zeros(min(BLOCK, timeline.frames - start), np.float32)
        while upcoming is not None and upcoming.start < start + len(block):
            sounding.append((upcoming.start, render(upcoming, timeline.rate, gain_db)))
            upcoming = next(waiting, None)
        for at, samples in sounding:
            _add(block, samples, at - start)
        sounding = [(at, samples) for at, samples in sounding if at + len(samples) > start + len(block)]
        yield block


def render(clip: Clip, rate: int, gain_db: float = 0.0) -> NDArray[np.float32]:
    """Return a clip's samples at the timeline's rate: gain applied, edges faded."""
    raw, source_rate = load_wav(clip.source)
    scale = np.float32(10 ** ((clip.gain_db + gain_db) / 20) / 32768)
    samples = conform(np.multiply(raw, scale, dtype=np.float32), source_rate, rate, clip.frames)
    if clip.fade:
        ramp = np.sin(np.pi / 2 * (np.arange(clip.fade) + 0.5) / clip.fade).astype(np.float32) ** 2
        samples[: clip.fade] *= ramp
        samples[-clip.fade :] *= ramp[::-1]
    return samples


def _add(block: NDArray[np.float32], samples: NDArray[np.float32], offset: int) -> None:
    """Add the part of `samples` that lies within `block` if the first is `offset` frames after the block's."""
    first, last = max(offset, 0), min(offset + len(samples), len(block))
    if first < last:
        block[first:last] += samples[first - offset : last - offset]
