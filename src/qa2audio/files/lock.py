"""One writer at a time; the operating system lets go of a lock when its holder dies.

The lock is on a file that stays there (removing it while others wait would let two of them in), is empty, and is
never a link. It is for this machine: a network drive may not pass it on.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filelock import BaseFileLock

FOREVER = -1.0
"""For `patience`: wait until whoever holds the lock lets go of it."""


@contextmanager
def locked(
    path: Path,
    *,
    patience: float = 0.0,
    busy: Exception | None = None,
    broken: Callable[[OSError], Exception] | None = None,
) -> Iterator[None]:
    """Hold the lock file `path`; wait for it at most `patience` seconds. The folders above it are made.

    Raises `busy` if somebody else goes on holding it (`TimeoutError` without one), and what `broken` makes of the
    `OSError` if it cannot be written. What the block raises passes through as it is.
    """
    try:
        lock = take(path, patience=patience)
    except OSError as problem:
        raise (broken(problem) if broken else problem) from problem
    if lock is None:
        raise busy or TimeoutError(str(path))
    try:
        yield
    finally:
        lock.release()


def take(path: Path, *, patience: float = 0.0) -> BaseFileLock | None:
    """Return the lock file `path`, held until its `release`; None if others hold it for `patience` seconds."""
    # filelock takes 70 ms (it brings asyncio along), which a command that locks nothing saves.
    from filelock import FileLock, Timeout

    lock = FileLock(path)
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        return None
    return lock


def remove(lock: BaseFileLock) -> None:
    """Let go of a lock that nobody may wait for, and remove its file.

    The file goes first where the system allows that, so that nobody else has taken it in between.
    """
    path = Path(lock.lock_file)
    if os.name == "posix":
        with suppress(FileNotFoundError):  # its whole folder was removed meanwhile
            path.unlink()
        lock.release()
    else:
        lock.release()
        with suppress(FileNotFoundError):
            path.unlink()
