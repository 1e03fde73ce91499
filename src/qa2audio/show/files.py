"""Files of a built show, written so that a reader finds the old one or the new one, and only where they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError

if TYPE_CHECKING:
    from pathlib import Path


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write `content` to `path` unless it is there already; return whether it was written."""
    try:
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.new")
        aside.write_bytes(content)
        aside.replace(path)
    except OSError as problem:
        message = f"cannot be written: {problem.strerror}."
        raise OutputError(message, location=Location(str(path)), hint="Is there room?") from problem
    return True
