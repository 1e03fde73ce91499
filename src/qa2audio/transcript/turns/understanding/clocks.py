"""Times and numbers that stand in what is spoken and go up from line to line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.understanding import Reason, Sign
from qa2audio.transcript.turns.understanding.spoken_units import excerpt, ramp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.turns.understanding.spoken_units import Unit

_EDGE = 60
"""Characters at the edges of a line in which a time is looked for."""
_UNIT = r"\s?(?:[hms:.,'′’\"″”;h]|min|sec|std|hr|時間?|分|秒|點|点|시간?|분|초)"
_CLOCK = re.compile(
    rf"(?<![\d/.,-])\d{{1,3}}(?:{_UNIT}\s?\d{{1,3}}(?!\d)){{1,3}}(?:\s?(?:[hms]|분|秒|초)\b)?|\b\d{{1,4}}\s?(?:s|sec|ms)\b"
)
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[\[|]?(\d{1,5})\b(?![:.,/]\d|[.)])(\W{0,3})(.?)")
"""Of a line; `1.` and `- 1` are items of a list."""


class _Clock(NamedTuple):
    at: int
    """Index of the line."""
    fields: tuple[int, ...]


def clocks(rows: Sequence[Unit]) -> list[Reason]:
    """Return the times that go by at the edges of lines."""
    found = [_Clock(index, fields) for index, row in enumerate(rows) if (fields := _clock(row.text))]
    if len(found) < 3:
        return []
    rising = sum(_not_after(one.fields, other.fields) for one, other in pairwise(found)) / (len(found) - 1)
    share = len(found) / len(rows)
    doubt = ramp(rising, 0.6, 0.9) * ramp(share, 0.03, 0.15) * ramp(len(found), 2, 6)
    doubt *= ramp(
        len({one.fields for one in found}) / len(found), 0.3, 0.6
    )  # a version's number stays the same
    if _is_agenda(found) or _are_verses(found):
        doubt *= 0.3
    first = rows[found[0].at]
    return [Reason(Sign.CLOCKS, first.line, excerpt(first.text), len(found), share, doubt)]


def _clock(text: str) -> tuple[int, ...]:
    match = _first(text[:_EDGE]) or (_first(text[-_EDGE:]) if len(text) > _EDGE else None)
    return tuple(map(int, _DIGITS.findall(match.group()))) if match else ()


def _first(text: str) -> re.Match[str] | None:
    """Return the first time in `text`; no time begins before the first digit."""
    digit = _DIGIT.search(text)
    return _CLOCK.search(text, digit.start()) if digit else None


def _not_after(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one <= other if len(one) == len(other) else len(one) < len(other)


def _is_agenda(found: Sequence[_Clock]) -> bool:
    """Return whether people made up the times: `9:30 Breakfast`."""
    return all(len(clock.fields) == 2 and clock.fields[1] % 5 == 0 for clock in found)


def _are_verses(found: Sequence[_Clock]) -> bool:
    """Return whether the last number counts: `1:1 In the beginning`."""
    steps = sum(other.fields[-1] in (one.fields[-1] + 1, 1) for one, other in pairwise(found))
    return steps >= 0.7 * (len(found) - 1)


def numbers(rows: Sequence[Unit]) -> list[Reason]:
    """Return the numbers of lines that are spoken in the middle of sentences."""
    found = []
    inside = 0
    for index, row in enumerate(rows):
        match = _NUMBER.match(row.text)
        if match:
            found.append((index, int(match[1])))
            inside += index > 0 and match[3].islower() and rows[index - 1].text[-1].isalpha()
    if len(found) < 6:
        return []
    steps = [(one, other) for (_, one), (_, other) in pairwise(found)]
    counting = sum(other - one == 1 or (other == 1 and one > 4) for one, other in steps) / len(steps)
    share = len(found) / len(rows)
    doubt = ramp(counting, 0.6, 0.9) * ramp(share, 0.3, 0.6) * ramp(inside / len(found), 0.25, 0.5)
    first = rows[found[0][0]]
    return [Reason(Sign.NUMBERS, first.line, excerpt(first.text), len(found), share, doubt)]
