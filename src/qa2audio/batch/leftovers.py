"""Episodes whose transcript is gone: subscribers may still fetch their files, which stay until somebody asks."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.publish.folder.carry import foreign
from qa2audio.publish.folder.swap import desk
from qa2audio.publish.manifest import load_release
from qa2audio.show.locations import page_path
from qa2audio.show.pages.picture_paths import art_path, share_path

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def leftovers(output: Path, episodes: Path, slugs: Collection[str]) -> list[Path]:
    """Return the folders of releases in `episodes` that are none of `slugs`, with pages and pictures in `output`."""
    if not episodes.is_dir():
        return []
    ours = {slug.casefold() for slug in slugs}
    found: list[Path] = []
    for folder in sorted(episodes.iterdir()):
        if folder.name.startswith(".") or folder.name.casefold() in ours or load_release(folder) is None:
            continue
        pages = [output / path(folder.name) for path in (page_path, art_path, share_path)]
        found += [folder, *(page for page in pages if page.exists())]
    return found


def remove(paths: list[Path]) -> None:
    """Delete what `leftovers` found; a folder that somebody put files into stays, with these."""
    for path in paths:
        try:
            if path.is_dir():
                _empty(path)
            else:
                path.unlink()
        except OSError as problem:
            message = f"cannot be deleted: {problem.strerror}."
            raise OutputError(message, location=Location(str(path))) from problem


def _empty(folder: Path) -> None:
    theirs = {path.name for path in foreign(folder)}
    for path in folder.iterdir():
        if path.name not in theirs:
            path.unlink()
    if not theirs:
        folder.rmdir()
    shutil.rmtree(desk(folder.parent, folder.name), ignore_errors=True)
