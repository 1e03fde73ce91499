"""Memory that is free goes back to the system before the long stages begin."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Return freed memory: glibc keeps what many small arrays leave behind, 27 MB after ten hours of them."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
