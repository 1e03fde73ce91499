"""An episode's folder is replaced as a whole: at any moment it holds the old episode or the new one.

Beside the episodes stands `.qa2audio/<slug>/` with what a replacement needs::

    lock      held by whoever writes the episode; the system lets go of it when the process dies
    owner     which source the episode is made from (see ownership)
    new/      the episode being made; after an exchange in one step, the one that it replaced
    old/      the replaced episode, where the system can only rename
    journal   present while it does: `mend` then finishes or undoes what a crash interrupted
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from qa2audio.errors import OutputError
from qa2audio.files.disk_sync import sync_file
from qa2audio.files.exchange import exchange
from qa2audio.publish.folder.carry import carry_over
from qa2audio.publish.folder.episode_lock import HeldError, episode_locked

if TYPE_CHECKING:
    from pathlib import Path

DESK = ".qa2audio"
"""Name of the folder in which episodes are made, beside theirs."""


def desk(parent: Path, slug: str) -> Path:
    """Return the folder for everything about the episode `slug` that is not part of it."""
    if not slug or slug.startswith(".") or set(slug) & set('/\\:*?"<>|\0'):
        hint = "Choose another name for the input file, or a slug in its front matter."
        raise OutputError(f"{slug!r} cannot be the name of an episode's folder.", hint=hint)
    return parent / DESK / slug


def mend(parent: Path) -> None:
    """Finish or undo every replacement in `parent` that a crash interrupted; clear away what dead runs left.

    Episodes that a live process is making are left alone.
    """
    root = parent / DESK
    if root.is_dir():
        for place in sorted(root.iterdir()):
            mend_if_dead(parent / place.name, place)


def mend_if_dead(target: Path, place: Path) -> None:
    """Mend one episode unless it is whole already, or a live process is making it."""
    if any((place / name).exists() for name in ("journal", "new", "old")):
        with suppress(HeldError), episode_locked(place, patience=0):
            mend_one(target, place)


def mend_one(target: Path, place: Path) -> None:
    """Mend one episode; the caller holds its lock."""
    journal, new, old = place / "journal", place / "new", place / "old"
    if journal.exists():
        if not target.exists():
            (new if new.exists() else old).rename(target)
        journal.unlink()
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def swap(place: Path, target: Path, *, at_once: bool = True) -> None:
    """Put `place`/new where `target` is, and remove what was there; the caller holds the lock.

    Files in `target` that are not ours come along. `at_once` False renames twice although an exchange would do.
    """
    new, old, journal = place / "new", place / "old", place / "journal"
    if not target.exists():
        new.rename(target)
        return
    carry_over(target, new)
    if at_once and exchange(new, target):
        shutil.rmtree(new, ignore_errors=True)  # what cannot go now, goes when it is mended
        return
    _write_journal(journal)
    target.rename(old)
    try:
        new.rename(target)
    except OSError:
        old.rename(target)
        journal.unlink()
        raise
    journal.unlink()
    shutil.rmtree(old, ignore_errors=True)


def _write_journal(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write("old and new are changing places\n")
        sync_file(file)
