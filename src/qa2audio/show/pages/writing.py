"""Writing the site: each page from its own inputs, and only where those have changed."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.show.addresses import EPISODES, FRONT_PAGE, page_path
from qa2audio.show.pages.addresses import FRONT_ART, art_path, share_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Listing, Show

_MARK = b"<!-- qa2audio pages "
_TAIL = 200


def write_pages(show: Show, listings: Sequence[Listing], folder: Path, *, verify: bool = False) -> list[Path]:
    """Write the front page and a page for each of `listings` into the built `folder`; return what was written.

    `listings` are all episodes of the feed, in any order. Their releases, and the show's `cover.jpg`, are already in
    `folder`. Each page ends with the digest of what it was made from, so one that is current costs one short read;
    with `verify` it is made again and compared. The pages of episodes that are no longer listed are taken away.
    Raises `OutputError`, and `ConfigError` for a template of the show.
    """
    from qa2audio.show.pages.site import Site

    site = Site(show, sorted(listings, key=_newest_first), folder)
    written: list[Path] = []
    try:
        for index, listing in enumerate(site.listings):
            slug, digest = listing.release.episode.slug, site.episode_digest(index)
            paths = [page_path(slug), art_path(slug), share_path(slug)]
            if verify or not _is_current(folder, paths, digest):
                written += _write(folder, site.episode(index), digest)
        digest = site.front_digest()
        if verify or not _is_current(folder, [FRONT_PAGE, FRONT_ART], digest):
            written += _write(folder, site.front(), digest)
        _take_away(folder, {listing.release.episode.slug for listing in site.listings})
    except OSError as problem:
        raise _output_error(problem, folder) from problem
    return written


def _newest_first(listing: Listing) -> tuple[float, str]:
    made = listing.release.episode
    try:
        moment = datetime.fromisoformat(listing.published).timestamp()
    except ValueError as problem:
        place = Location(made.slug)
        raise OutputError(f'"{listing.published}" is no ISO 8601 date.', location=place) from problem
    return (-moment, made.slug)


def _is_current(folder: Path, paths: Sequence[str], digest: str) -> bool:
    page, *pictures = paths
    try:
        with (folder / page).open("rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - _TAIL))
            tail = file.read()
    except FileNotFoundError:
        return False
    return _marked(digest) in tail and all((folder / picture).is_file() for picture in pictures)


def _write(folder: Path, files: dict[str, bytes], digest: str) -> list[Path]:
    """Write what has changed, the page last: it says that all of it is there."""
    *pictures, page = files
    files[page] += _marked(digest)
    return [folder / name for name in [*pictures, page] if _replace(folder / name, files[name])]


def _replace(path: Path, content: bytes) -> bool:
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".pages-")
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _take_away(folder: Path, slugs: set[str]) -> None:
    """Remove pages of ours that nothing leads to any more; what somebody else put there stays."""
    for page in sorted((folder / EPISODES).glob("*.html")):
        if page.stem not in slugs and _MARK in page.read_bytes()[-_TAIL:]:
            for path in (page_path(page.stem), art_path(page.stem), share_path(page.stem)):
                (folder / path).unlink(missing_ok=True)


def _marked(digest: str) -> bytes:
    return _MARK + sha256(digest.encode()).hexdigest().encode() + b" -->\n"


def _output_error(problem: OSError, folder: Path) -> OutputError:
    reason = problem.strerror or str(problem)
    hint = "Make room or give yourself permission there."
    place = Location(str(problem.filename or folder))
    return OutputError(f"cannot write the pages: {reason}.", location=place, hint=hint)
