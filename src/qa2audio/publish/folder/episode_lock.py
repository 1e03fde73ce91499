"""One writer for an episode at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.files.lock import locked
from qa2audio.publish.os_errors import output_error

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path


class HeldError(OutputError):
    """A live process is writing the episode."""


def episode_locked(place: Path, *, patience: float) -> AbstractContextManager[None]:
    """Hold the lock in the folder `place`; wait at most `patience` seconds for it, then raise `HeldError`."""
    target = place.parent.parent / place.name
    busy = HeldError(
        "another run is writing this episode.",
        location=Location(str(target)),
        hint="Wait for it to finish, or stop it, and start again.",
    )
    return locked(
        place / "lock", patience=patience, busy=busy, broken=lambda problem: output_error(problem, target)
    )
