"""Slow suites are short for every commit; with `QA2AUDIO_LONG_TESTS=1 scripts/check` they run in their long form."""

from __future__ import annotations

import os
from typing import TypeVar

LONG = bool(os.environ.get("QA2AUDIO_LONG_TESTS"))

T = TypeVar("T")


def sized(short: T, long: T) -> T:
    """Return `long` in the long form, else `short`."""
    return long if LONG else short
