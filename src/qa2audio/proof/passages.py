"""An episode in stretches that a recogniser takes in at once, cut where nobody speaks."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from qa2audio.model import Line

LONGEST = 28.0
"""Seconds. Whisper hears windows of 30 (https://arxiv.org/abs/2212.04356); a stretch cut by us begins and ends with a
line, so that no word is lost or heard twice at a seam, and an error does not spread."""
_MARGIN = 0.15
"""Seconds of the silence around a stretch that are heard with it."""


class Passage(NamedTuple):
    """Lines that are listened to in one go."""

    first: int
    """Index of the first line."""
    last: int
    """Index after the last."""
    start: float
    end: float


def passages(lines: Sequence[Line], longest: float = LONGEST) -> Iterator[Passage]:
    """Yield stretches of at most `longest` seconds; a single line that lasts longer is one of its own."""
    first = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or lines[index].end - lines[first].start > longest - 2 * _MARGIN:
            before = lines[first - 1].end if first else 0.0
            after = lines[index].start if index < len(lines) else lines[index - 1].end + _MARGIN
            yield Passage(
                first,
                index,
                max(before, lines[first].start - _MARGIN),
                min(after, lines[index - 1].end + _MARGIN),
            )
            first = index


def cut(
    blocks: Iterable[NDArray[np.float32]], rate: int, wanted: Iterable[Passage]
) -> Iterator[tuple[Passage, NDArray[np.float32]]]:
    """Yield each passage with its samples, from a stream of them; no more than a passage is held."""
    held: deque[NDArray[np.float32]] = deque()
    offset = length = 0
    stream = iter(blocks)
    for passage in wanted:
        start, end = round(passage.start * rate), round(passage.end * rate)
        while offset + length < end and (block := next(stream, None)) is not None:
            held.append(block)
            length += len(block)
            while held and offset + len(held[0]) <= start:
                offset += len(held[0])
                length -= len(held.popleft())
        audio = np.concatenate(held) if held else np.zeros(0, np.float32)
        yield passage, audio[max(0, start - offset) : max(0, end - offset)]


def within(samples: NDArray[np.float32], passage: Passage, line: Line, rate: int) -> NDArray[np.float32]:
    """Return one line of a passage, with the silence around it, from the passage's samples."""
    start = max(0, round((line.start - _MARGIN - passage.start) * rate))
    return samples[start : max(start, round((line.end + _MARGIN - passage.start) * rate))]
