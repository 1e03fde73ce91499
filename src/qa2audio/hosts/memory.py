"""How much memory a child may use, and how much it does."""

from __future__ import annotations

import os
from pathlib import Path

LIMIT = "QA2AUDIO_HOST_MEMORY"
"""Environment variable, in megabytes: for those whose engine needs more than half of what there is."""
_CGROUP = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


def allowance() -> int:
    """Return how many bytes one child may use: half of what the machine, or its container, has; 0 is no limit.

    A runaway is ended then, before the system ends whatever it likes.
    """
    wanted = os.environ.get(LIMIT, "")
    if wanted.isdecimal():
        return int(wanted) * 1_000_000
    return min([_physical(), *_contained()]) // 2


def _physical() -> int:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # Windows has no such thing
        return 0


def _contained() -> list[int]:
    """Return the limits of the container that we are in."""
    found = []
    for path in _CGROUP:
        try:
            text = path.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if text.isdecimal():  # else "max"
            found.append(int(text))
    return found


def resident(pid: int) -> int:
    """Return how many bytes of memory the process has in use; 0 where that cannot be told (only Linux says it)."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
