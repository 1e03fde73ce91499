"""Two folders change places in one step, where the operating system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2): since 3.15; not every file system has it
_RENAME_SWAP = 2  # macOS, renamex_np(2): APFS
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


def exchange(one: Path, other: Path) -> bool:
    """Let `one` and `other` change places; False, with nothing done, if this system cannot."""
    call = _call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    problem = ctypes.get_errno()
    if problem in _UNSUPPORTED:
        return False
    raise OSError(problem, os.strerror(problem), str(one), None, str(other))


def _call() -> Callable[[bytes, bytes], int] | None:
    if sys.platform not in {"linux", "darwin"}:
        return None
    library = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            swap = library.renamex_np
            swap.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint]
            return lambda a, b: int(swap(a, b, _RENAME_SWAP))
        rename = library.renameat2
    except AttributeError:  # a C library older than the system call
        return None
    rename.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    return lambda a, b: int(rename(_AT_FDCWD, a, _AT_FDCWD, b, _RENAME_EXCHANGE))
