"""How things are written for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.errors import Qa2AudioError

# C0 and C1 but for the line feed, and what turns the direction of all that follows.
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Return `text` without what would command a terminal: a transcript may be anybody's."""
    return _CONTROLS.sub("\ufffd", _TURNING.sub("", text.replace("\t", " ")))


def complaint(error: Qa2AudioError) -> str:
    """Return an error as compilers print it, `file:line: message`, so that editors can jump there."""
    return visible(str(error) if error.location else f"Error: {error}")


def clock(seconds: float) -> str:
    """Return `75.2` as `1:15`, and an hour and more as `1:02:03`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size(count: int) -> str:
    """Return a number of bytes as people read it."""
    amount = float(count)
    for unit in ("bytes", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"
