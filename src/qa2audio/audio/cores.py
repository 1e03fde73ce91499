"""How many cores there are for us, and how much memory."""

from __future__ import annotations

import os

LIMIT = "QA2AUDIO_CORES"
"""Environment variable: at most so many for this process and its children, as others share the machine."""


def usable_cores() -> int:
    """Return the cores this process may use: a container or `taskset` may leave it fewer than the machine has."""
    there = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    limit = os.environ.get(LIMIT, "")
    return max(1, min(there, int(limit))) if limit.isdecimal() else there


def usable_memory() -> int:
    """Return the bytes of memory that the machine has; where that cannot be told, enough for every core."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf, and some systems not these names
        return usable_cores() << 30
