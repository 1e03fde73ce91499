"""Who may publish: not into the show itself, and one run at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from qa2audio.errors import Location, UploadError
from qa2audio.files.lock import locked
from qa2audio.files.value_digest import digest_of_text

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

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


def alone(place: Place) -> AbstractContextManager[None]:
    """Hold the lock for `place` on this machine; the system lets go of it when the process dies."""
    folder = user_cache_path("qa2audio", appauthor=False) / "publishing"
    name = digest_of_text(f"{place.scheme} {place.host} {place.port} {place.root}")[:32]

    def broken(problem: OSError) -> UploadError:
        message = f"the lock cannot be written: {problem.strerror}."
        return UploadError(
            message, location=Location(str(folder)), hint="Make room or give yourself permission."
        )

    hint = "Wait for it to finish, or stop it, and publish again."
    busy = UploadError("another run is publishing there.", location=Location(str(place)), hint=hint)
    return locked(folder / f"{name}.lock", busy=busy, broken=broken)
