"""How many cores there are for us."""

from __future__ import annotations

import os


def usable_cores() -> int:
    """Return the cores this process may use: a container or `taskset` may leave it fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
