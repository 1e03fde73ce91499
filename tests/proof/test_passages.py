"""An episode is cut where nobody speaks, and every sample of a line is heard once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Line
from qa2audio.proof.passages import cut, passages, within

RATE = 100


def lines_of(lengths: list[tuple[float, float]]) -> list[Line]:
    at, lines = 0.0, []
    for gap, seconds in lengths:
        lines.append(Line(at + gap, at + gap + seconds, "", ""))
        at += gap + seconds
    return lines


spans = st.lists(st.tuples(st.floats(0.01, 2), st.floats(0.1, 40)), min_size=1, max_size=30)


@given(spans)
def test_every_line_is_in_one_passage_which_fits_or_has_only_that_line(
    lengths: list[tuple[float, float]],
) -> None:
    lines = lines_of(lengths)
    found = list(passages(lines))
    assert [n for one in found for n in range(one.first, one.last)] == list(range(len(lines)))
    for one in found:
        assert one.start <= lines[one.first].start
        assert one.end >= lines[one.last - 1].end
        assert one.end - one.start <= 28.0 + 1e-6 or one.last - one.first == 1
    for before, after in pairwise(found):
        assert before.end <= lines[after.first].start
        assert after.start >= lines[before.last - 1].end


@given(spans)
def test_a_line_of_a_passage_has_its_own_samples(lengths: list[tuple[float, float]]) -> None:
    lines = lines_of(lengths)
    audio = np.arange(round(lines[-1].end * RATE), dtype=np.float32)
    for one, samples in cut([audio], RATE, passages(lines)):
        for line in lines[one.first : one.last]:
            mine = within(samples, one, line, RATE)
            assert mine[0] <= line.start * RATE + 1
            assert mine[-1] >= line.end * RATE - 2
            assert len(mine) <= (line.end - line.start + 0.3) * RATE + 2


@given(spans, st.integers(1, 700))
def test_a_passage_has_its_samples_however_they_arrive(lengths: list[tuple[float, float]], block: int) -> None:
    lines = lines_of(lengths)
    audio = np.arange(round(lines[-1].end * RATE), dtype=np.float32)
    blocks = (audio[n : n + block] for n in range(0, len(audio), block))
    for one, samples in cut(blocks, RATE, passages(lines)):
        np.testing.assert_array_equal(samples, audio[round(one.start * RATE) : round(one.end * RATE)])
