"""Frames to milliseconds, and spans that stay apart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.publish.milliseconds import divide, hours, milliseconds, seconds, settle, timestamp


def test_a_millisecond_that_has_begun() -> None:
    assert [milliseconds(frames, 44_100) for frames in (0, 44, 45, 88_199, 88_200)] == [0, 0, 1, 1999, 2000]


def test_how_times_are_written() -> None:
    assert timestamp(0, ".") == "00:00:00.000"
    assert timestamp(3_599_999, ",") == "00:59:59,999"
    assert timestamp(36_061_005, ".") == "10:01:01.005"
    assert hours(3_600) == "01:00:00"
    assert hours(359_999) == "99:59:59"
    assert seconds(1_234) == 1.234


def test_spans_that_are_apart_stay_as_they_are() -> None:
    spans = [(0, 10), (10, 20), (25, 30)]
    assert settle(spans, 30) == spans
    assert settle([], 30) == []


def test_what_overlaps_or_is_empty_gives_way_by_as_little_as_it_can() -> None:
    assert settle([(5, 5)], 30) == [(5, 6)]
    assert settle([(5, 9), (5, 9)], 30) == [(5, 6), (6, 9)]
    assert settle([(-4, 9), (3, 9)], 30) == [(0, 3), (3, 9)]
    assert settle([(10, 50), (40, 60)], 30) == [(10, 29), (29, 30)]
    assert settle([(29, 30), (30, 31), (30, 31)], 30) == [(27, 28), (28, 29), (29, 30)]


@given(st.lists(st.tuples(st.integers(-5, 120), st.integers(-5, 150)), max_size=20))
def test_settled_spans_are_in_order_within_the_whole(spans: list[tuple[int, int]]) -> None:
    found = settle(spans, 100)
    assert all(0 <= start < end <= 100 for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_a_span_is_divided_by_weight() -> None:
    assert divide((100, 200), [1, 3]) == [(100, 125), (125, 200)]
    assert divide((0, 10), [1, 1, 1]) == [(0, 3), (3, 6), (6, 10)]
    assert divide((0, 10), [0]) == [(0, 0)]
    assert divide((7, 9), []) == []
