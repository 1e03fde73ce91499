"""Two different inputs never write one folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

from qa2audio.errors import Location, OutputError
from qa2audio.publish.folder.swap import desk
from qa2audio.publish.manifest import load_release

_REMEDY = "Give one of them another slug in its front matter, or another folder with -o."
_REMEDY_FOREIGN = "Empty it, choose another folder with -o, or use --force to build around what is in it."


def check_owner(place: Path, target: Path, source: Path, *, force: bool) -> None:
    """Raise `OutputError` unless the episode made from `source` may replace what stands at `target`."""
    if not os.path.lexists(target):
        return
    if target.is_symlink() or not target.is_dir():
        raise _taken("a file or a link has the name of the episode's folder.", target)
    owner = _owner(place)
    if owner is None:
        if not force and load_release(target) is None and any(target.iterdir()):
            raise _taken("the folder holds something else than an episode.", target, _REMEDY_FOREIGN)
    elif owner != source and owner.exists() and not owner.samefile(source):
        raise _taken(f"{source} would overwrite the episode made from {owner}.", target)


def note_owner(place: Path, source: Path) -> None:
    """Write down that the episode at `place` is made from `source`, an absolute path.

    It is written as seen from `place`: a show that is copied or moved as a whole owns its episodes there, too, and
    has the same bytes.
    """
    try:
        path = Path(os.path.relpath(source, place.resolve())).as_posix()
    except ValueError:  # another drive
        path = str(source)
    _owner_file(place).write_text(json.dumps({"source": path}) + "\n", encoding="utf-8")


def source_of(folder: Path) -> Path | None:
    """Return what the episode in `folder` was made from, an absolute path; None if nobody wrote it down."""
    return _owner(desk(folder.parent, folder.name))


def _taken(message: str, target: Path, hint: str = _REMEDY) -> OutputError:
    return OutputError(message, location=Location(str(target)), hint=hint)


def _owner(place: Path) -> Path | None:
    try:
        path = json.loads(_owner_file(place).read_text(encoding="utf-8"))["source"]
        return Path(os.path.normpath(place.resolve() / path))
    except (FileNotFoundError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _owner_file(place: Path) -> Path:
    return place / "owner"
