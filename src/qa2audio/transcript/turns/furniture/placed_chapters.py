"""Where the chapters of a list begin in what is said: by the times there, or at rows that say their titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Heading, Problem
from qa2audio.transcript.rows import Form, Kind, Row, Span
from qa2audio.transcript.turns.furniture.furniture_shapes import normal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.transcript.turns.furniture.chapter_lists import Entry
    from qa2audio.transcript.turns.furniture.page_lines import PageLine

_CLOCK = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d))?")
_BEHIND = 120
"""Seconds that a chapter may begin after the last time in the transcript."""


class Placed(NamedTuple):
    """What is known of the chapters."""

    before: Mapping[int, Row]
    """Rows to put in, by the index of the row before which they stand."""
    problems: list[Problem]


def place(
    entries: Sequence[Entry], lines: Sequence[PageLine], left: Mapping[int, str], rows: Sequence[Row]
) -> Placed:
    """Return where `entries` begin; lines in `left` are not said."""
    headings = {normal(line.text) for at, line in enumerate(lines) if line.level and at not in left}
    if len(headings) > 2 or any(normal(entry.title) in headings for entry in entries):
        return Placed({}, [])  # they are chapters already
    stamps = _stamps(lines, left)
    before: dict[int, Row] = {}
    for entry in entries if _are_rising(stamps) else ():
        at = _nearest(stamps, entry.seconds)
        if at is not None and at not in before:
            label = rows[at].label
            span = label.span if label else rows[at].span
            heading = Heading(entry.title, span.line, span.column, listed=True)
            before[at] = Row(Kind.PART, Span(span.line, span.column, ""), form=Form.SPEECH, exact=heading)
    missing = len(entries) - len(before)
    return Placed(before, [_missing(missing, lines[entries[0].at].number)] if missing else [])


def _stamps(lines: Sequence[PageLine], left: Mapping[int, str]) -> list[tuple[int, int]]:
    """Return the times in what is said, in seconds, each with the index of the first row behind it that is said."""
    stamps: list[tuple[int, int]] = []
    waiting: list[int] = []
    for at, line in enumerate(lines):
        if at in left:
            continue
        if line.times and (found := _CLOCK.search(line.times[0])):
            numbers = [int(number) for number in found.groups() if number]
            waiting.append(numbers[0] * 60 + numbers[1] if len(numbers) == 2 else _full(numbers))
        if line.said is not None and waiting:
            stamps.append((waiting[0], line.said))
            waiting.clear()
    return stamps


def _full(numbers: Sequence[int]) -> int:
    return 3600 * numbers[0] + 60 * numbers[1] + numbers[2]


def _are_rising(stamps: Sequence[tuple[int, int]]) -> bool:
    later = sum(1 for before, after in pairwise(stamps) if after[0] >= before[0])
    return len(stamps) >= 2 and 10 * later >= 9 * (len(stamps) - 1)


def _nearest(stamps: Sequence[tuple[int, int]], seconds: int) -> int | None:
    at = bisect_left(stamps, (seconds,))
    if at == len(stamps):
        return stamps[-1][1] if seconds <= stamps[-1][0] + _BEHIND else None
    near = stamps[max(0, at - 1) : at + 1]
    return min(near, key=lambda stamp: abs(stamp[0] - seconds))[1]


def _missing(count: int, line: int) -> Problem:
    what = "1 chapter is" if count == 1 else f"{count} chapters are"
    return Problem(
        "chapters",
        line,
        str(count),
        f"{what} listed with times, and nothing in the transcript says where that is.",
        'Write "[chapter: Title]" where each begins, or acknowledge it with [ok: chapters].',
    )
