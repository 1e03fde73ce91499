"""Cutting a stream of samples anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray


def windows(
    blocks: Iterable[NDArray[np.float32]], size: int, *, before: int, after: int
) -> Iterator[tuple[NDArray[np.float32], int]]:
    """Cut a stream into chunks of `size` frames and show each with its surroundings.

    Yields arrays of `before + size + after` frames, with silence where the stream has not begun or is over, and how
    many of the chunk's frames belong to the stream. Nothing is yielded for an empty stream.
    """
    held = np.zeros(before, np.float32)
    for block in blocks:
        held = np.concatenate((held, block))
        while len(held) >= before + size + after:
            yield held[: before + size + after], size
            held = held[size:]
    rest = len(held) - before
    held = np.concatenate((held, np.zeros(size + after, np.float32)))
    while rest > 0:
        yield held[: before + size + after], min(rest, size)
        held, rest = np.concatenate((held[size:], np.zeros(size, np.float32))), rest - size


def chunks(blocks: Iterable[NDArray[np.float32]], size: int) -> Iterator[NDArray[np.float32]]:
    """Cut a stream into blocks of `size` frames, the last maybe shorter; what has that size goes through as it is."""
    held: list[NDArray[np.float32]] = []
    for block in blocks:
        rest, missing = block, size - sum(map(len, held))
        while len(rest) >= missing:
            yield np.concatenate((*held, rest[:missing])) if held else rest[:missing]
            rest, missing, held = rest[missing:], size, []
        if len(rest):
            held.append(rest)
    if held:
        yield np.concatenate(held)
