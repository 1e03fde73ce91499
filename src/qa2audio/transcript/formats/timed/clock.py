"""Times as transcripts write them: `00:01:02`, `(1:02)`, `[00:01:02.500]`, `[00:00.000 --> 00:04.000]`."""

from __future__ import annotations

import re
from typing import NamedTuple

_CLOCK = (
    r"(?:\d\d;[0-5]\d;[0-5]\d;\d\d|\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3}|[:;]\d\d)?"
    r"(?:\s?[AaPp]\.?[Mm]\.?(?![^\W\d_]))?)"
)
_TIMES = rf"{_CLOCK}(?:\s*(?:-->|->|--|-|–|—|→|to|/)\s*{_CLOCK})?"
_SECONDS = r"\[\s*\d{1,6}\.\d{1,3}s?\s*(?:-->|->|→|-|–)\s*\d{1,6}\.\d{1,3}s?\s*\]"
_IN_BRACKETS = (
    rf"(?:\\?\[\s*{_TIMES}\s*\\?\]|\(\s*{_TIMES}\s*\)|\{{\s*{_TIMES}\s*\}}|<\s*{_TIMES}\s*>|{_SECONDS})"
)
BRACKETED = rf"(?:{_IN_BRACKETS}(?:\s{{0,3}}(?:to|-|–|—|-->|->)\s{{0,3}}{_IN_BRACKETS})?)"
"""A time in brackets, or a stretch of time of two; Markdown may have put a backslash before them."""
STAMP = rf"(?:{BRACKETED}|{_TIMES})"
"""A time or a stretch of time, with brackets or without."""
_FIRST = re.compile(r"(\d{1,3})[:;](\d\d)(?:[:;](\d\d))?")
_DECIMAL = re.compile(r"\d+(?=\.)")


class Reading(NamedTuple):
    """What a stamp says."""

    seconds: int
    full: bool
    """True with hours, minutes and seconds."""


def reading(stamp: str) -> Reading:
    """Return the first time in `stamp`; two numbers are minutes and seconds."""
    match = _FIRST.search(stamp)
    if match is None:
        seconds = _DECIMAL.search(stamp)
        return Reading(int(seconds[0]) if seconds else 0, full=False)
    first, second = int(match[1]), int(match[2])
    if match[3] is None:
        return Reading(60 * first + second, full=False)
    return Reading(3600 * first + 60 * second + int(match[3]), full=True)
