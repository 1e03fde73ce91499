"""From places on a timeline to a stream of samples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from qa2audio.audio.resampler import conform
from qa2audio.audio.wav import load_wav, read_wav

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from qa2audio.model import Clip, Timeline

BLOCK = 1 << 16
"""Frames of a block: 1.5 s at 44.1 kHz."""


def mix(timeline: Timeline, *, gain_db: float = 0.0) -> Iterator[NDArray[np.float32]]:
    """Yield the timeline as blocks of mono float32 samples, full scale at 1, not limited.

    Clips may overlap; they add up. Only the takes that sound in a block are in memory, and of an asset only that
    block. Use a block before asking for the next one or copy it: it is a fresh array each time, and may be kept.
    """
    waiting = iter(sorted(timeline.clips, key=lambda clip: clip.start))
    upcoming = next(waiting, None)
    sounding: list[_Take | _Asset] = []
    for start in range(0, timeline.frames, BLOCK):
        block = np.zeros(min(BLOCK, timeline.frames - start), np.float32)
        while upcoming is not None and upcoming.start < start + len(block):
            kind = _Asset if upcoming.asset else _Take
            sounding.append(kind(upcoming, timeline.rate, gain_db))
            upcoming = next(waiting, None)
        for clip in sounding:
            clip.add_to(block, start)
        sounding = [clip for clip in sounding if clip.end > start + len(block)]
        yield block


class _Take:
    """A take, in memory for as long as it sounds."""

    def __init__(self, clip: Clip, rate: int, gain_db: float) -> None:
        self.start, self.end = clip.start, clip.start + clip.frames
        self._samples = render(clip, rate, gain_db)

    def add_to(self, block: NDArray[np.float32], at: int) -> None:
        """Add what of it lies within the block that begins at frame `at`."""
        first, last = max(self.start, at), min(self.end, at + len(block))
        if first < last:
            block[first - at : last - at] += self._samples[first - self.start : last - self.start]


class _Asset:
    """An asset, read as it is heard: a theme may last as long as the talk."""

    def __init__(self, clip: Clip, _rate: int, gain_db: float) -> None:
        self.start, self.end = clip.start, clip.start + clip.frames
        self._clip = clip
        self._scale = np.float32(10 ** ((clip.gain_db + gain_db) / 20) / 32768)

    def add_to(self, block: NDArray[np.float32], at: int) -> None:
        """Add what of it lies within the block that begins at frame `at`."""
        first, last = max(self.start, at), min(self.end, at + len(block))
        if first < last:
            raw = read_wav(self._clip.source, first - self.start, last - first)
            faded = envelope(self._clip, np.arange(first - self.start, first - self.start + len(raw)))
            block[first - at : first - at + len(raw)] += raw * (faded * self._scale)


def envelope(clip: Clip, frames: NDArray[np.integer[Any]] | NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """Return the linear gain that a clip's fades have at `frames`, counted from its start."""
    gain = np.ones(len(frames), np.float32)
    for length, distance in (
        (clip.fade, frames),
        (clip.fade if clip.fade_out is None else clip.fade_out, clip.frames - 1 - frames),
    ):
        if length:
            ramp = np.clip((distance + 0.5) / length, 0, 1)
            gain *= (np.sin(np.pi / 2 * ramp) ** 2).astype(np.float32)
    return gain


def render(clip: Clip, rate: int, gain_db: float = 0.0) -> NDArray[np.float32]:
    """Return a take's samples at the timeline's rate: gain applied, edges faded."""
    raw, source_rate = load_wav(clip.source)
    scale = np.float32(10 ** ((clip.gain_db + gain_db) / 20) / 32768)
    samples = conform(np.multiply(raw, scale, dtype=np.float32), source_rate, rate, clip.frames)
    if clip.fade:
        ramp = np.sin(np.pi / 2 * (np.arange(clip.fade) + 0.5) / clip.fade).astype(np.float32) ** 2
        samples[: clip.fade] *= ramp
        samples[-clip.fade :] *= ramp[::-1]
    return samples
