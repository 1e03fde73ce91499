"""What one kind of target needs to be told apart from another; everything else is fsspec's one interface."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fsspec import AbstractFileSystem

    from qa2audio.extras import Extra
    from qa2audio.show.upload.headers import Headers


@dataclass(frozen=True, slots=True)
class Seen:
    """A file at the target, as its listing tells it."""

    size: int
    stamp: str
    """Changes when the file does."""
    md5: str | None = None
    """Of its content, in hexadecimal, where the target computes it."""


class Backend(Protocol):
    """One kind of target."""

    renames: bool
    """Whether a file must arrive under another name and be renamed: a store shows an object whole or not at all."""
    deep: bool
    """Whether one listing has all below a folder."""
    extra: Extra | None
    """What brings its library; None where none is needed."""

    def open(self) -> AbstractFileSystem:
        """Return a new connection."""
        ...

    def sent_with(self, headers: Headers, md5: bytes) -> dict[str, Any]:
        """Return what `put_file` is told: the file's headers, and its MD5 where it is held against that."""
        ...

    def seen(self, info: Mapping[str, Any]) -> Seen:
        """Return what a listing says of a file."""
        ...

    def tidy(self, fs: AbstractFileSystem, folder: str) -> None:
        """Remove a folder that is empty; raise whatever it likes if it is not."""
        ...

    def away(self, error: BaseException) -> bool:
        """Whether nobody answers: worth another attempt only where somebody did before."""
        ...

    def passing(self, error: BaseException) -> bool:
        """Whether trying again may help."""
        ...

    def explain(self, error: BaseException) -> tuple[str, str] | None:
        """Return what is wrong and what to do about it, where this kind of target has its own way to fail."""
        ...
