"""How many cores there are for us, and how much memory."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = "QA2AUDIO_CORES"
"""Environment variable: at most so many for this process and its children, as others share the machine."""


def cores() -> list[int]:
    """Return the numbers of the cores for us: a container or `taskset` may leave us fewer than the machine has."""
    there = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    limit = os.environ.get(LIMIT, "")
    return sorted(there)[: max(1, int(limit)) if limit.isdecimal() else None]


def usable_cores() -> int:
    """Return how many cores there are for us."""
    return len(cores())


def keep_to(share: Sequence[int]) -> None:
    """Keep this thread, and whatever it starts from now on, to these of our cores.

    ffmpeg hands every frame through half a dozen threads, and to wake one on another core costs more than what it
    does there: eight episodes on two cores, each kept to one, are made in five sixths of the time.
    """
    os.environ[LIMIT] = str(len(share))
    if hasattr(os, "sched_setaffinity"):
        with suppress(OSError):  # somebody took that core away from us meanwhile
            os.sched_setaffinity(0, share)


def usable_memory() -> int:
    """Return the bytes of memory that the machine has; where that cannot be told, enough for every core."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf, and some systems not these names
        return usable_cores() << 30
