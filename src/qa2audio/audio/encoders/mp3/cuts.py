"""Cutting a stream of samples where it is silent, so that the segments can be encoded side by side.

A cut lies on an MP3 frame with digital silence around it: there the encoder that goes on and the one that begins
afresh are in the same state (both have heard only zeros for longer than LAME's delay and look-ahead), so nothing
is heard of the join, and the bit reservoir stays in use. (fre:ac's parallel LAME cuts anywhere and gives it up.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.encoders.mp3.frames import FRAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_SILENT_FRAMES = 2
"""On each side of a cut. LAME's delay of 1105 samples and its look-ahead fit in two frames."""


def cut_at_silence(
    blocks: Iterable[NDArray[np.float32]], least: int
) -> Iterator[tuple[NDArray[np.float32], bool]]:
    """Yield the samples of `blocks` with a flag: whether a segment ends after them.

    A segment has at least `least` samples and, but for the last, a multiple of `FRAME`. Where the stream is never
    silent it is never cut. The last piece has no flag: the stream's end is its segment's end.
    """
    length = 0
    for block in blocks:
        rest = block
        while (cut := _find_cut(rest, length, least)) is not None:
            yield rest[:cut], True
            rest, length = rest[cut:], 0
        length += len(rest)
        if len(rest):
            yield rest, False


def _find_cut(block: NDArray[np.float32], length: int, least: int) -> int | None:
    """Return where to cut `block`, which follows `length` samples of its segment, or None."""
    if length + len(block) < least:
        return None
    start = max(-length % FRAME, -(-least // FRAME) * FRAME - length - _SILENT_FRAMES * FRAME)
    frames = (len(block) - start) // FRAME
    if frames < 2 * _SILENT_FRAMES:
        return None
    silent = ~block[start : start + frames * FRAME].reshape(frames, FRAME).any(axis=1)
    windows = np.lib.stride_tricks.sliding_window_view(silent, 2 * _SILENT_FRAMES).all(axis=1)
    found = np.flatnonzero(windows)
    return start + (int(found[0]) + _SILENT_FRAMES) * FRAME if len(found) else None
