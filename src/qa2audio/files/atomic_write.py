"""Files written aside and renamed, so that a reader finds the old one or the new one, never a half.

Nothing is written through a link: a link in a file's place is replaced, and so is one that stands where the new
bytes are gathered; what they lead to stays as it was. A folder may well be reached by one: a person who says where
files go means the place that it leads to.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.files.disk_sync import sync_file, sync_folder
from qa2audio.files.value_digest import digest_of_text

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 255
"""Bytes of a name that the usual file systems take."""


def write_atomically(path: Path, content: bytes, *, durable: bool = False) -> None:
    """Put `content` in the place of whatever file or link is called `path`; raise `OSError`, and the old one stands.

    One writer at a time: hold the lock of what `path` belongs to. `durable`: it survives a power cut once this
    returns.
    """
    aside = aside_of(path)
    handle = _fresh(aside)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if durable:
                sync_file(file)
        aside.replace(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    if durable:
        sync_folder(path.parent)


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write `content` to `path` unless it is there already, and the folders above it; return whether it was written.

    Raises `OutputError`.
    """
    try:
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, content)
    except OSError as problem:
        message = f"cannot be written: {problem.strerror}."
        raise OutputError(message, location=Location(str(path)), hint="Is there room?") from problem
    return True


def aside_of(path: Path) -> Path:
    """Return where the next content of `path` is gathered: a hidden name beside it, always the same one.

    So what a killed run left there is written over by the next one, instead of lying there for good.
    """
    name = f".{path.name}.new"
    if len(os.fsencode(name)) > _LONGEST:
        name = f".{digest_of_text(path.name)}.new"
    return path.with_name(name)


def _fresh(aside: Path) -> int:
    """Open `aside` as a file that nobody had before; what a crash or a stranger left there goes first."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with suppress(FileNotFoundError):
        aside.unlink()
    return os.open(aside, flags, 0o666)  # less the umask, as any new file
