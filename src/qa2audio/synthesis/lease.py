"""Who is working in a cache folder: a scratch folder with a lock that the system lets go of when its owner dies."""

from __future__ import annotations

import os
import shutil
import uuid
from typing import TYPE_CHECKING

from qa2audio.files.lock import FOREVER, locked, remove, take

if TYPE_CHECKING:
    from pathlib import Path


class Lease:
    """A scratch folder of our own, for as long as this process lives or until it is released."""

    def __init__(self, parent: Path, since: float) -> None:
        """Take one below `parent`, and clear away those of dead processes; `since`: when we began to use it."""
        parent.mkdir(parents=True, exist_ok=True)
        self.folder = parent / uuid.uuid4().hex
        ours = parent / f"{self.folder.name}.lock"
        with locked(parent / "lock", patience=FOREVER):  # nobody sweeps between the two steps
            _sweep(parent)
            self._lock = take(ours)
            os.utime(ours, (since, since))
            self.folder.mkdir()

    def release(self) -> None:
        """Remove the folder and everything in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock:
            remove(self._lock)


def oldest(parent: Path) -> float:
    """Return when the longest-working living owner began, in seconds since the epoch; `inf` if there is none."""
    if not parent.is_dir():
        return float("inf")
    with locked(parent / "lock", patience=FOREVER):
        return min(_sweep(parent), default=float("inf"))


def _sweep(parent: Path) -> list[float]:
    """Remove what dead processes left; return since when the living ones work."""
    living = []
    for path in parent.glob("*.lock"):
        try:
            began = path.stat().st_mtime
        except FileNotFoundError:  # its owner has just gone
            continue
        lock = take(path)
        if lock is None:
            living.append(began)
            continue
        shutil.rmtree(path.with_suffix(""), ignore_errors=True)
        remove(lock)
    return living
