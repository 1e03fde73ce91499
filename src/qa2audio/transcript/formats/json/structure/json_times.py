"""Times as files have them: numbers in any unit, clocks, dates, durations."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.keys.json_keys import time_rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.json.structure.json_tables import Table

_NUMBER = re.compile(r"-?\d{1,16}(?:\.\d{1,12})?(?:[eE][+-]?\d{1,3})?\s?(?P<unit>ms|s|sec)?\Z")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,;:](\d{1,9}))?\Z")
_PERIOD = re.compile(r"P(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7}(?:\.\d{1,9})?)S)?)?\Z")
_LARGEST = 1e19
_DATE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d")


def seconds(value: object) -> float | None:
    """Return a time as a number, in the file's unit where it is one; None if it is no time."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if -_LARGEST < value < _LARGEST else None  # and NaN is not
    return _read(value.strip()) if isinstance(value, str) and len(value) < 40 else None


def _read(text: str) -> float | None:
    if found := _NUMBER.match(text):
        number = text.removesuffix(found["unit"] or "").strip()
        return float(number) / (1000 if found["unit"] == "ms" else 1)
    if found := _CLOCK.match(text):
        hours, minutes, rest, part = found.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + int(rest) + float(f"0.{part or 0}")
    if (found := _PERIOD.match(text)) and len(text) > 2:
        hours, minutes, rest = found.groups()
        return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(rest or 0)
    return _date(text) if _DATE.match(text) else None


def _date(text: str) -> float | None:
    try:
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError):
        return None


class Times:
    """When the entries of a table begin and end."""

    def __init__(self, table: Table) -> None:
        """Look for them on the entries, on what is inside them, and on the entries around them."""
        count = len(table.rows)
        self.starts: list[float | None] = [None] * count
        self.ends: list[float | None] = [None] * count
        for level, index in table.own_levels():
            self._read(level, index)
            if any(time is not None for time in self.starts):
                return

    def _read(self, level: Table, index: Sequence[int]) -> None:
        start = _column(level, "start") or _within(level, 0)
        if start is None:
            return
        end = _column(level, "end") or _within(level, 1) or [None] * len(level.rows)
        if (length := _column(level, "length")) and not any(time is not None for time in end):
            end = [_after(*pair) for pair in zip(start, length, strict=True)]
        self.starts = [start[at] for at in index]
        self.ends = [end[at] for at in index]


def _after(start: float | None, length: float | None) -> float | None:
    return None if start is None or length is None else start + length


def _column(level: Table, what: str) -> list[float | None] | None:
    """Return the times in the surest column of them; None if there is none."""
    known = [(rank, key) for key in level.keys if (rank := time_rank(key, what)) is not None]
    for _, key in sorted(known):
        found = [seconds(value) for value in level.values(key)]
        if any(time is not None for time in found):
            return found
    return None


def _within(level: Table, side: int) -> list[float | None] | None:
    """Return the times of `{"timestamps": {"from": …, "to": …}}` or `{"timestamp": [0.0, 2.4]}`."""
    for key in level.keys:
        inside = level.children.get(key)
        if (
            inside
            and time_rank(key.removesuffix("s"), "start") is not None
            and len(inside.rows) == len(level.rows)
        ):
            return _column(inside, ("start", "end")[side])
        values = level.values(key) if time_rank(key, "start") is not None else []
        if values and isinstance(values[0], list) and len(values[0]) == 2:
            return [
                seconds(value[side]) if isinstance(value, list) and len(value) == 2 else None
                for value in values
            ]
    return None
