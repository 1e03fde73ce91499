"""How long to wait before a server is asked again."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIRST, _LONGEST = 0.5, 20.0


def seconds_to_wait(headers: Mapping[str, str], attempt: int) -> float:
    """Return what the server asks for, or ever longer from attempt to attempt (the first is 0), by chance.

    Chance keeps many hosts from coming back at once (`full jitter`); no byte of any file depends on it.
    """
    asked = retry_after(headers)
    spread = random.uniform(0.5, 1.0)  # noqa: S311 - nothing secret
    if asked is not None:
        return asked + spread / 2
    return float(min(_LONGEST, _FIRST * 2**attempt) * spread)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that `Retry-After` asks for, which is a number or a date (RFC 9110, 10.2.3), or None."""
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "").strip()
    seconds = _number(text)
    return seconds if seconds is not None else _until(text, headers.get("date", ""))


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < 1e6 else None


def _until(text: str, date: str) -> float | None:
    """Return the seconds until `text`, by the server's own clock if it told its time."""
    when, now = _moment(text), _moment(date) or datetime.now(UTC)
    return None if when is None else max(0.0, (when - now).total_seconds())


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
