"""Two different inputs never write one folder."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.publish.lock import locked
from qa2audio.publish.manifest import load_release
from qa2audio.publish.swap import desk, mend_one, output_error, swap

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMEDY = "Give one of them another slug in its front matter, or another folder with -o."

_REMEDY_FOREIGN = "Empty it, choose another folder with -o, or use --force to build around what is in it."


@dataclass(frozen=True, slots=True)
class Staging:
    """An episode being made: its lock is held and `folder` is empty."""

    folder: Path
    """Where its files are written; on the same file system as `target`."""
    target: Path
    """Where they will stand after `commit`; until then the old episode, or nothing."""
    source: Path
    """What it is made from, absolute."""

    def commit(self, *, at_once: bool = True) -> None:
        """Put the new episode in the place of the old one, and note whose it is."""
        place = self.folder.parent
        try:
            _owner_file(place).write_text(json.dumps({"source": str(self.source)}) + "\n", encoding="utf-8")
            swap(place, self.target, at_once=at_once)
        except OSError as problem:
            raise output_error(problem, self.target) from problem


@contextmanager
def claim(
    parent: Path, slug: str, source: Path, *, force: bool = False, patience: float = 10.0
) -> Iterator[Staging]:
    """Reserve the folder `parent`/`slug` for the episode made from `source`, until the block ends.

    What an interrupted run left is mended first. What was staged and not committed is thrown away. Raises
    `OutputError` if the folder holds something else (unless `force`: then that is carried over), or another
    source's episode, or if a live run goes on writing it for `patience` seconds.
    """
    place, target, source = desk(parent, slug), parent / slug, source.resolve()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise output_error(problem, target) from problem
    with locked(place, patience=patience):
        folder = _prepare(place, target, source, force=force)
        try:
            yield Staging(folder, target, source)
        finally:
            if folder.exists():
                shutil.rmtree(folder, ignore_errors=True)


def _prepare(place: Path, target: Path, source: Path, *, force: bool) -> Path:
    try:
        mend_one(target, place)
        _check(place, target, source, force=force)
        folder = place / "new"
        folder.mkdir()
    except OSError as problem:
        raise output_error(problem, target) from problem
    return folder


def _check(place: Path, target: Path, source: Path, *, force: bool) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise _taken("A file has the name of the episode's folder.", target)
    owner = _owner(place)
    if owner is None:
        if not force and load_release(target) is None and any(target.iterdir()):
            raise _taken("The folder holds something else than an episode.", target, _REMEDY_FOREIGN)
    elif owner != source and owner.exists() and not owner.samefile(source):
        raise _taken(f"{source} would overwrite the episode made from {owner}.", target)


def _taken(message: str, target: Path, hint: str = _REMEDY) -> OutputError:
    return OutputError(message, location=Location(str(target)), hint=hint)


def _owner(place: Path) -> Path | None:
    try:
        return Path(json.loads(_owner_file(place).read_text(encoding="utf-8"))["source"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def _owner_file(place: Path) -> Path:
    return place / "owner"
