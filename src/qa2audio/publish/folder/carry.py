"""What somebody else put into an episode's folder survives its replacement."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from qa2audio.publish.manifest import MANIFEST, load_release

if TYPE_CHECKING:
    from pathlib import Path


def foreign(folder: Path) -> list[Path]:
    """Return what lies in `folder` and is no file of the release there."""
    release = load_release(folder)
    ours = {MANIFEST, *(file.name for file in release.files)} if release else set()
    return sorted(entry for entry in folder.iterdir() if entry.name not in ours)


def carry_over(old: Path, new: Path) -> None:
    """Put the foreign files of `old` into `new` as well; the new episode's own files stay as they are."""
    for entry in foreign(old):
        target = new / entry.name
        if os.path.lexists(target):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, target, symlinks=True, copy_function=_link)
        else:
            _link(str(entry), str(target))


def _link(source: str, target: str) -> str:
    """Give a file a second name, or copy it where the file system has no hard links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)
    return target
