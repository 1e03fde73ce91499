"""A folder as a target: a web server's, a network drive, a stick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fsspec.implementations.local import LocalFileSystem

from qa2audio.show.upload.backend import Seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fsspec import AbstractFileSystem

    from qa2audio.extras import Extra
    from qa2audio.show.upload.headers import Headers


class Folder:
    """A folder on this machine."""

    renames = True
    deep = False
    extra: Extra | None = None

    def open(self) -> AbstractFileSystem:
        """Nothing is connected."""
        return LocalFileSystem(skip_instance_cache=True)

    def sent_with(self, headers: Headers, md5: bytes) -> dict[str, Any]:  # noqa: ARG002 - a file has no headers
        """Whoever serves the folder says what its files are."""
        return {}

    def seen(self, info: Mapping[str, Any]) -> Seen:
        """Size and time tell versions apart."""
        return Seen(info["size"], f"{info['size']}-{info['mtime']:.6f}")

    def tidy(self, fs: AbstractFileSystem, folder: str) -> None:
        """Remove the folder; the system refuses if it is not empty."""
        fs.rmdir(folder)

    def away(self, error: BaseException) -> bool:  # noqa: ARG002
        """A disk is there."""
        return False

    def passing(self, error: BaseException) -> bool:  # noqa: ARG002
        """What a disk refuses once it refuses again."""
        return False

    def explain(self, error: BaseException) -> tuple[str, str] | None:  # noqa: ARG002
        """The system's own words will do."""
        return None
