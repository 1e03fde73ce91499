"""One writer for a show at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.files.lock import locked

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

WORKSHOP = ".qa2audio-cache"
"""Folder in a show's folder for what can be made again: takes, the index of what was built, the lock."""


def show_locked(folder: Path, *, patience: float = 0.0) -> AbstractContextManager[None]:
    """Hold the lock of the show in `folder`; wait at most `patience` seconds for it, then raise `OutputError`."""
    workshop = folder / WORKSHOP

    def broken(problem: OSError) -> OutputError:
        message = f"the show's folder cannot be written: {problem.strerror}."
        return OutputError(message, location=Location(str(workshop)))

    try:
        workshop.mkdir(exist_ok=True)
    except OSError as problem:
        raise broken(problem) from problem
    hint = "Wait for it to finish, or stop it, and start again."
    busy = OutputError("another qa2audio is building this show.", location=Location(str(folder)), hint=hint)
    return locked(workshop / "lock", patience=patience, busy=busy, broken=broken)
