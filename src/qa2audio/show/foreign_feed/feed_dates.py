"""Dates as feeds have them, the right ones and the others."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_NAMED = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_ZONES = "UT|GMT|UTC|Z|[ECMP][SD]T|[A-IK-Z]"
_RFC2822 = re.compile(
    rf"(?:(?P<day>{'|'.join(_DAYS)}),\s*)?\d{{1,2}}\s+"
    rf"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{{4}}\s+"
    rf"\d\d:\d\d(?::\d\d)?\s+(?:[+-]\d{{4}}|{_ZONES})(?:\s+\(.*\))?",
    re.IGNORECASE,
)
_LONGEST = 200
"""Characters of anything that may be a date."""
_EXAMPLE = "Fri, 31 May 2024 06:00:00 +0000"


def read_date(words: str) -> datetime | None:
    """Return the time that an RFC 2822 date, or one near it, or an ISO 8601 date names; None if it names none."""
    if len(words) > _LONGEST:
        return None
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            found = read(words.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None


def is_rfc2822(words: str) -> bool:
    """Whether `words` are a date as RSS wants it."""
    return read_date(words) is not None and _RFC2822.fullmatch(words.strip()) is not None


def wrong_weekday(words: str) -> str | None:
    """Return the name of the day that it was, where `words` name another one."""
    matched, found = _RFC2822.fullmatch(words.strip()), read_date(words)
    if not matched or not found or not matched["day"]:
        return None
    right = found.weekday()
    return None if _DAYS[right].casefold() == matched["day"].casefold() else _NAMED[right]


def suggestion(words: str) -> str:
    """Return `words` as they should be written, or an example."""
    found = read_date(words)
    return format_datetime(found) if found else _EXAMPLE


def read_duration(words: str) -> int | None:
    """Return the seconds of `1801`, `30:01` or `1:30:01`; None if they cannot be read."""
    if not re.fullmatch(r"\d{1,6}(:\d{1,2}){0,2}", words):
        return None
    seconds = 0
    for part in words.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds
