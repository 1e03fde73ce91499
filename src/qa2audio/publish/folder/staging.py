"""An episode being made: its folder is reserved, its files are gathered aside, and they appear all at once."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.publish.folder.episode_lock import episode_locked
from qa2audio.publish.folder.ownership import check_owner, note_owner
from qa2audio.publish.folder.swap import desk, mend_one, swap
from qa2audio.publish.os_errors import output_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
            note_owner(place, self.source)
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
    with episode_locked(place, patience=patience):
        folder = _prepare(place, target, source, force=force)
        try:
            yield Staging(folder, target, source)
        finally:
            if folder.exists():
                shutil.rmtree(folder, ignore_errors=True)


def _prepare(place: Path, target: Path, source: Path, *, force: bool) -> Path:
    try:
        mend_one(target, place)
        check_owner(place, target, source, force=force)
        folder = place / "new"
        folder.mkdir()
    except OSError as problem:
        raise output_error(problem, target) from problem
    return folder
