"""Frames to milliseconds, once, at the edge of the files that hold words and chapters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Timeline

Span = tuple[int, int]
"""Start and end in milliseconds."""


def milliseconds(frames: int, rate: int) -> int:
    """Return the last whole millisecond that has begun at `frames`; never later than the audio."""
    return frames * 1000 // rate


def duration_ms(timeline: Timeline) -> int:
    """Return the length of the episode, rounded down."""
    return milliseconds(timeline.frames, timeline.rate)


def settle(spans: Sequence[Span], duration: int) -> list[Span]:
    """Return `spans` in the order given, none empty, none overlapping, all within `duration` ms.

    A span is moved by as little as that takes: rounding alone can make two captions meet in one millisecond.
    """
    starts: list[int] = []
    for start, _ in spans:
        starts.append(max(start, 0) if not starts else max(start, starts[-1] + 1))
    following = duration
    for index in reversed(range(len(starts))):
        following = starts[index] = min(starts[index], following - 1)
    latest = [*starts[1:], duration]
    return [
        (start, min(max(end, start + 1), latest[i]))
        for i, (start, (_, end)) in enumerate(zip(starts, spans, strict=True))
    ]


def cue_spans(timeline: Timeline) -> list[Span]:
    """Return when each cue of `timeline` is shown."""
    spans = [(milliseconds(c.start, timeline.rate), milliseconds(c.end, timeline.rate)) for c in timeline.cues]
    return settle(spans, duration_ms(timeline))


def divide(span: Span, weights: Sequence[int]) -> list[Span]:
    """Cut `span` into neighbours as long as `weights` say."""
    start, end = span
    total = max(sum(weights), 1)
    edges, done = [start], 0
    for weight in weights:
        done += weight
        edges.append(start + (end - start) * done // total)
    return list(pairwise(edges))


def timestamp(ms: int, point: str) -> str:
    """Return `HH:MM:SS.mmm` with the decimal sign that the format wants."""
    seconds, ms = divmod(ms, 1000)
    return f"{hours(seconds)}{point}{ms:03d}"


def hours(seconds: int) -> str:
    """Return `HH:MM:SS`."""
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def seconds(ms: int) -> float:
    """Return seconds that print with at most three decimals."""
    return round(ms / 1000, 3)
