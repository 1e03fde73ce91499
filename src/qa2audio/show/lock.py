"""One writer for a show at a time; the operating system releases the lock when the writer dies."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORKSHOP = ".qa2audio-cache"
"""Folder in a show's folder for what can be made again: takes, the index of what was built, the lock."""


@contextmanager
def show_locked(folder: Path, *, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock of the show in `folder`; wait at most `patience` seconds for it, then raise `OutputError`."""
    from filelock import FileLock, Timeout

    workshop = folder / WORKSHOP
    lock = FileLock(workshop / "lock", timeout=patience)
    try:
        workshop.mkdir(exist_ok=True)
        lock.acquire()
    except Timeout:
        hint = "Wait for it to finish, or stop it, and start again."
        message = "another qa2audio is building this show."
        raise OutputError(message, location=Location(str(folder)), hint=hint) from None
    except OSError as problem:
        message = f"the show's folder cannot be written: {problem.strerror}."
        raise OutputError(message, location=Location(str(workshop))) from problem
    try:
        yield
    finally:
        lock.release()
