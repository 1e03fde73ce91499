"""A built show, looked at before it is published: what belongs to it, in which order it goes, whether it is whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from qa2audio.errors import Location, UploadError
from qa2audio.show.locations import EPISODES, FEED
from qa2audio.show.upload.listing import read_feed

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.show.upload.listing import Feed

_FEED_PAGE = re.compile(r"feed\b.*\.xml\Z")
_NAMED = 5  # files that a complaint names


@dataclass(frozen=True, slots=True)
class Built:
    """What of a built folder is published."""

    folder: Path
    stages: tuple[tuple[str, ...], ...]
    """Paths relative to the folder; all of a stage must be there before the next one begins. The feed is last."""
    feeds: tuple[str, ...]
    """Pages of the feed, the newest episodes' last: an episode that moves to an older page is never in neither."""
    absent: tuple[str, ...]
    """What the feed lists there and the folder lacks: an imported episode's files may be at the target already."""
    without_pages: bool
    """Whether the feed links to pages and there is not one: apps can do without, a browser cannot."""
    left_out: tuple[str, ...]
    """Episodes that the feed does not list: drafts, and those to come."""


def look_at(folder: Path) -> Built:
    """Return what is to be published of `folder`; `UploadError` if it is not whole."""
    if not (folder / FEED).is_file():
        raise UploadError(
            "there is no feed here.", location=Location(str(folder)), hint="Run qa2audio build first."
        )
    base = _base(folder)
    feeds = _pages(folder, base)
    listed = {path for feed in feeds.values() for path in _inside(base, feed.addresses)}
    slugs = _slugs(listed)
    found = _files(folder)
    mine = {path for path in found if _belongs(path, slugs, feeds)}
    absent = listed - mine
    pages = {path for path in absent if path.endswith(".html")}
    without_pages = bool(pages) and not any(path.endswith(".html") for path in found)
    _check_lengths(folder, base, feeds, mine)
    last_first = tuple(reversed(feeds))
    return Built(
        folder=folder,
        stages=_stages(mine - set(feeds), last_first),
        feeds=last_first,
        absent=tuple(sorted(absent - pages if without_pages else absent)),
        without_pages=without_pages,
        left_out=tuple(sorted(_slugs({path for path in found - mine if path.count("/") > 1}))),
    )


def _base(folder: Path) -> str:
    """Return the address of the published folder, as the feed gives its own."""
    own = read_feed(folder / FEED).own
    if not own.startswith(("https://", "http://")) or not own.endswith(f"/{FEED}"):
        hint = 'Say where the show will be heard: url = "https://…" in show.toml, then build again.'
        raise UploadError(
            "the feed does not know its own address.", location=Location(str(folder / FEED)), hint=hint
        )
    return own.removesuffix(FEED)


def _pages(folder: Path, base: str) -> dict[str, Feed]:
    """Return every page of the feed by its path, the newest episodes' first."""
    pages: dict[str, Feed] = {}
    following: str | None = FEED
    while following and following not in pages:
        pages[following] = read_feed(folder / following)
        following = next(iter(_inside(base, [pages[following].following])), None)
    return pages


def _inside(base: str, addresses: list[str]) -> set[str]:
    """Return the paths of those addresses that lie in the published folder."""
    inside = {urlsplit(address).path for address in addresses if address.startswith(base)}
    root = urlsplit(base).path
    paths = {unquote(path.removeprefix(root)) for path in inside}
    return {f"{path}index.html" if path == "" or path.endswith("/") else path for path in paths}


def _files(folder: Path) -> set[str]:
    """Return every file in `folder` but hidden ones and links, which may lead anywhere."""
    found: set[str] = set()
    waiting = [folder]
    while waiting:
        for path in waiting.pop().iterdir():
            if path.name.startswith(".") or path.is_symlink():
                continue
            if path.is_dir():
                waiting.append(path)
            elif path.is_file():
                found.add(path.relative_to(folder).as_posix())
    return found


def _slugs(paths: set[str]) -> set[str]:
    return {path.split("/")[1].removesuffix(".html") for path in paths if path.startswith(f"{EPISODES}/")}


def _belongs(path: str, slugs: set[str], feeds: dict[str, Feed]) -> bool:
    first, *rest = path.split("/")
    if first == EPISODES and rest:  # SLUG/SLUG.mp3, SLUG.html, SLUG.share.jpg
        name = rest[0]
        ends = [place for place, character in enumerate(name) if character == "."] if len(rest) == 1 else []
        return name in slugs or any(name[:end] in slugs for end in ends)
    return path in feeds or not _FEED_PAGE.match(path)  # a page of a feed that was longer once


def _stages(paths: set[str], feeds: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return what goes when: files, then pages that show them, then the front page, then the feed page by page."""
    pages = {path for path in paths if path.endswith(".html")}
    front = {path for path in pages if "/" not in path}
    groups = [tuple(sorted(group)) for group in (paths - pages, pages - front, front)]
    return tuple(group for group in groups if group) + tuple((feed,) for feed in feeds)


def refuse_absent(built: Built, missing: set[str]) -> None:
    """Raise `UploadError` if the feed lists what is nowhere."""
    if missing:
        names = ", ".join(sorted(missing)[:_NAMED]) + (" …" if len(missing) > _NAMED else "")
        raise _unwhole(f"the feed lists what is not there: {names}.", built.folder)


def _check_lengths(folder: Path, base: str, feeds: dict[str, Feed], mine: set[str]) -> None:
    for page, feed in feeds.items():
        for address, length in feed.enclosures.items():
            for path in _inside(base, [address]) & mine:
                if length != str((folder / path).stat().st_size):
                    raise _unwhole(f"{path} has not the length that the feed gives it.", folder / page)


def _unwhole(message: str, where: Path) -> UploadError:
    hint = "Run qa2audio build again; nothing was published."
    return UploadError(message, location=Location(str(where)), hint=hint)
