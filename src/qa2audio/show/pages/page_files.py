"""Writing the site: each page from its own inputs, and only where those have changed."""

from __future__ import annotations

import os
from datetime import datetime
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.files.atomic_write import write_if_changed
from qa2audio.files.value_digest import digest_of_text
from qa2audio.model import Listing
from qa2audio.show.locations import FRONT_PAGE, page_path
from qa2audio.show.pages.picture_paths import FRONT_ART, art_path, share_path
from qa2audio.show.pages.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qa2audio.model import Imported, Show

_MARK = b"<!-- qa2audio pages "
_TAIL = 200


def write_pages(
    show: Show, entries: Iterable[Listing | Imported], folder: Path, *, verify: bool = False
) -> list[Path]:
    """Write the front page and a page for each of `entries` into the built `folder`; return all files of the site.

    `entries` are all episodes of the feed, in any order. Their releases, and the show's `cover.jpg`, are already in
    `folder`. Each page ends with the digest of what it was made from, so one that is current costs one short read;
    with `verify` it is made again and compared. What would have the same bytes is left as it is.
    Raises `OutputError`, and `ConfigError` for a template of the show.
    """
    site = Site(show, sorted(entries, key=_newest_first), folder)
    files: list[Path] = []
    try:
        for index, entry in enumerate(site.entries):
            slug, digest = site.slug(index), site.episode_digest(index)
            paths = [page_path(slug)]
            if isinstance(entry, Listing):
                paths += [art_path(slug), share_path(slug)]
            if verify or not _is_current(folder, paths, digest):
                _write(folder, site.episode(index), digest)
            files += [folder / path for path in paths]
        digest = site.front_digest()
        if verify or not _is_current(folder, [FRONT_PAGE, FRONT_ART], digest):
            _write(folder, site.front(), digest)
    except OSError as problem:
        raise _output_error(problem, folder) from problem
    return [path for path in [folder / FRONT_PAGE, folder / FRONT_ART, *files] if path.is_file()]


def _newest_first(entry: Listing | Imported) -> tuple[float, str]:
    slug = entry.release.episode.slug if isinstance(entry, Listing) else entry.slug
    try:
        moment = datetime.fromisoformat(entry.published).timestamp()
    except ValueError as problem:
        place = Location(slug)
        raise OutputError(f'"{entry.published}" is no ISO 8601 date.', location=place) from problem
    return (-moment, slug)


def _is_current(folder: Path, paths: Sequence[str], digest: str) -> bool:
    page, *pictures = paths
    try:
        with (folder / page).open("rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL))
            tail = file.read()
    except FileNotFoundError:
        return False
    return _marked(digest) in tail and all((folder / picture).is_file() for picture in pictures)


def _write(folder: Path, files: dict[str, bytes], digest: str) -> None:
    """Write what has changed, the page last: it says that all of it is there."""
    *pictures, page = files
    files[page] += _marked(digest)
    for name in [*pictures, page]:
        write_if_changed(folder / name, files[name])


def _marked(digest: str) -> bytes:
    return _MARK + digest_of_text(digest).encode() + b" -->\n"


def _output_error(problem: OSError, folder: Path) -> OutputError:
    reason = problem.strerror or str(problem)
    hint = "Make room or give yourself permission there."
    place = Location(str(problem.filename or folder))
    return OutputError(f"cannot write the pages: {reason}.", location=place, hint=hint)
