"""Who is working in a cache folder: a scratch folder with a lock that the system lets go of when its owner dies."""

from __future__ import annotations

import contextlib
import os
import shutil
import uuid
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from pathlib import Path


class Lease:
    """A scratch folder of our own, for as long as this process lives or until it is released."""

    def __init__(self, parent: Path, since: float) -> None:
        """Take one below `parent`, and clear away those of dead processes; `since`: when we began to use it."""
        parent.mkdir(parents=True, exist_ok=True)
        self.folder = parent / uuid.uuid4().hex
        self._lock = FileLock(f"{self.folder}.lock")
        with FileLock(parent / "lock"):  # nobody sweeps between the two steps
            _sweep(parent)
            self._lock.acquire()
            os.utime(self._lock.lock_file, (since, since))
            self.folder.mkdir()

    def release(self) -> None:
        """Remove the folder and everything in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        _remove(self._lock)


def oldest(parent: Path) -> float:
    """Return when the longest-working living owner began, in seconds since the epoch; `inf` if there is none."""
    if not parent.is_dir():
        return float("inf")
    with FileLock(parent / "lock"):
        return min(_sweep(parent), default=float("inf"))


def _sweep(parent: Path) -> list[float]:
    """Remove what dead processes left; return since when the living ones work."""
    living = []
    for path in parent.glob("*.lock"):
        try:
            began = path.stat().st_mtime
        except FileNotFoundError:  # its owner has just gone
            continue
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            living.append(began)
            continue
        shutil.rmtree(path.with_suffix(""), ignore_errors=True)
        _remove(lock)
    return living


def _remove(lock: FileLock) -> None:
    """Let go of `lock` and remove its file: before, where the system allows it, so that nobody else has taken it."""
    path = lock.lock_file
    if os.name == "posix":
        with contextlib.suppress(FileNotFoundError):  # the whole cache was removed meanwhile
            os.unlink(path)  # noqa: PTH108 - filelock gives a string
        lock.release()
    else:
        lock.release()
        if os.path.exists(path):  # noqa: PTH110 - filelock gives a string
            os.unlink(path)  # noqa: PTH108 - filelock gives a string
