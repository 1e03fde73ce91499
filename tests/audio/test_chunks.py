"""A stream that is cut anew is the same stream."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.audio.chunks import chunks, windows

LENGTHS = st.lists(st.integers(0, 9), max_size=8)


def stream(lengths: list[int]) -> list[np.ndarray]:
    samples = np.arange(1, sum(lengths) + 1, dtype=np.float32)
    return np.split(samples, np.cumsum(lengths)[:-1]) if lengths else []


@given(LENGTHS, st.integers(1, 7))
def test_chunks_are_the_stream_in_blocks_of_one_size(lengths: list[int], size: int) -> None:
    found = [len(chunk) for chunk in chunks(stream(lengths), size)]
    whole, rest = divmod(sum(lengths), size)
    assert found == [size] * whole + [rest] * bool(rest)
    assert [int(s) for chunk in chunks(stream(lengths), size) for s in chunk] == list(
        range(1, sum(lengths) + 1)
    )


def test_a_block_of_that_size_goes_through_as_it_is() -> None:
    block = np.ones(4, np.float32)
    (found,) = chunks([block], 4)
    assert np.shares_memory(found, block)


@given(LENGTHS, st.integers(1, 7), st.integers(0, 5), st.integers(0, 5))
def test_windows_show_each_chunk_with_its_surroundings(
    lengths: list[int], size: int, before: int, after: int
) -> None:
    total = sum(lengths)
    padded = np.concatenate([np.zeros(before), np.arange(1, total + 1), np.zeros(size + after)])
    found = list(windows(stream(lengths), size, before=before, after=after))
    assert [used for _, used in found] == [min(size, total - at) for at in range(0, total, size)]
    for index, (window, _) in enumerate(found):
        assert (
            window.tolist() == padded[index * size :][: before + size + after].tolist()
            or index == len(found) - 1
        )
        assert len(window) == before + size + after
        expected = padded[index * size :][: before + size + after]
        assert window[: len(expected)].tolist() == expected.tolist()
