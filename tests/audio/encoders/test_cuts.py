"""Cuts lie on frames, in silence, and lose nothing; they do not depend on how the stream was cut into blocks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.audio.encoders.mp3.cuts import cut_at_silence
from qa2audio.audio.encoders.mp3.frames import FRAME

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST = 20 * FRAME


def stream(runs: list[tuple[int, bool]]) -> NDArray[np.float32]:
    """Return samples that are loud or silent by turns."""
    pieces = [np.full(length, 0.5 if loud else 0.0, np.float32) for length, loud in runs]
    return np.concatenate([np.zeros(0, np.float32), *pieces])


runs_of_samples = st.lists(st.tuples(st.integers(1, 30 * FRAME), st.booleans()), max_size=12)


@given(runs_of_samples, st.lists(st.integers(1, 50 * FRAME), max_size=8))
def test_segments_are_the_stream_and_end_in_silence(runs: list[tuple[int, bool]], edges: list[int]) -> None:
    samples = stream(runs)
    blocks = np.split(samples, sorted({edge for edge in edges if edge < len(samples)}))
    pieces = list(cut_at_silence(blocks, _LEAST))
    assert np.array_equal(np.concatenate([np.zeros(0, np.float32), *(piece for piece, _ in pieces)]), samples)
    position, cuts = 0, [0]
    for piece, ends in pieces:
        position += len(piece)
        if ends:
            cuts.append(position)
    assert all(cut % FRAME == 0 and not samples[max(0, cut - FRAME) : cut + FRAME].any() for cut in cuts[1:])
    assert all(later - earlier >= _LEAST for earlier, later in pairwise(cuts))


def test_a_long_silence_is_used_once_the_segment_is_long_enough() -> None:
    samples = stream([(25 * FRAME, True), (10 * FRAME, False), (25 * FRAME, True)])
    pieces = list(cut_at_silence([samples], _LEAST))
    assert [(len(piece), ends) for piece, ends in pieces] == [(27 * FRAME, True), (33 * FRAME, False)]


def test_noise_is_never_cut() -> None:
    samples = np.ones(200 * FRAME, np.float32)
    assert [ends for _, ends in cut_at_silence(np.split(samples, 4), _LEAST)] == [False] * 4
