"""One writer for an episode at a time; the operating system releases the lock when the writer dies."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.publish.os_errors import output_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class HeldError(OutputError):
    """A live process is writing the episode."""


@contextmanager
def locked(place: Path, *, patience: float) -> Iterator[None]:
    """Hold the lock in the folder `place`; wait at most `patience` seconds for it, then raise `HeldError`."""
    from filelock import FileLock, Timeout

    lock, target = FileLock(place / "lock", timeout=patience), place.parent.parent / place.name
    try:
        lock.acquire()
    except Timeout:
        hint = "Wait for it to finish, or stop it, and start again."
        raise HeldError(
            "another run is writing this episode.", location=Location(str(target)), hint=hint
        ) from None
    except OSError as problem:
        raise output_error(problem, target) from problem
    try:
        yield
    finally:
        lock.release()
