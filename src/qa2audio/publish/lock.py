"""One writer for an episode at a time; the operating system releases the lock when the writer dies."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class HeldError(OutputError):
    """A live process is writing the episode."""


@contextmanager
def locked(place: Path, *, patience: float) -> Iterator[None]:
    """Hold the lock in the folder `place`; wait at most `patience` seconds for it, then raise `HeldError`."""
    from filelock import FileLock, Timeout

    lock = FileLock(place / "lock", timeout=patience)
    try:
        lock.acquire()
    except Timeout:
        hint = "Wait for it to finish, or stop it, and start again."
        location = Location(str(place.parent.parent / place.name))
        raise HeldError("another run is writing this episode.", location=location, hint=hint) from None
    try:
        yield
    finally:
        lock.release()
