"""Who may publish: not into the show itself, and one run at a time."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.errors import Location, UploadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.upload.target import Place


def keep_apart(folder: Path, place: Place) -> None:
    """Raise `UploadError` if the show would be published into itself."""
    if place.scheme != "file":
        return
    here, there = folder.resolve(), Path(place.root)
    if here.is_relative_to(there) or there.is_relative_to(here):
        hint = "Choose a folder beside it."
        raise UploadError(
            "a show cannot be published into its own folder.", location=Location(str(place)), hint=hint
        )


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """Hold the lock for `place` on this machine; the system lets go of it when the process dies."""
    from filelock import FileLock, Timeout
    from platformdirs import user_cache_path

    folder = user_cache_path("qa2audio", appauthor=False) / "publishing"
    name = hashlib.sha256(f"{place.scheme} {place.host} {place.port} {place.root}".encode()).hexdigest()[:32]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / f"{name}.lock", timeout=0)
        lock.acquire()
    except Timeout:
        hint = "Wait for it to finish, or stop it, and publish again."
        raise UploadError(
            "another run is publishing there.", location=Location(str(place)), hint=hint
        ) from None
    except OSError as error:
        message = f"the lock cannot be written: {error.strerror}."
        raise UploadError(
            message, location=Location(str(folder)), hint="Make room or give yourself permission."
        ) from error
    try:
        yield
    finally:
        lock.release()
