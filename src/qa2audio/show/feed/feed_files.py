"""The pages of a feed (RFC 5005), as bytes and as files."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.errors import ConfigError, OutputError
from qa2audio.files.atomic_write import write_if_changed
from qa2audio.model import Imported, Listing
from qa2audio.show.feed.channel import add_channel
from qa2audio.show.feed.imported import add_imported
from qa2audio.show.feed.item import add_item, add_trailers
from qa2audio.show.feed.rfc822 import moment, rfc2822
from qa2audio.show.feed.xml import add, rss, serialise
from qa2audio.show.locations import FEED, address
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from qa2audio.model import Show

Entry = Listing | Imported


def write_feed(show: Show, listings: Iterable[Entry], *, podcast_guid: str, folder: Path) -> list[Path]:
    """Write the feed's pages into `folder` and return them, the first first; take away those it no longer has.

    A page that would have the same bytes is left as it is. Raises `ConfigError` for a show without an address and
    `OutputError` if `folder` cannot be written.
    """
    pages = render_feed(show, listings, podcast_guid=podcast_guid)
    try:
        for name, content in reversed(pages.items()):  # the first page points at the others: it is written last
            write_if_changed(folder / name, content)
        for stale in folder.glob("feed-*.xml"):
            if re.fullmatch(r"feed-\d+\.xml", stale.name) and stale.name not in pages:
                stale.unlink()
    except OSError as problem:
        raise OutputError(f"{folder}: the feed cannot be written: {problem.strerror}.") from problem
    return [folder / name for name in pages]


def render_feed(show: Show, listings: Iterable[Entry], *, podcast_guid: str) -> dict[str, bytes]:
    """Return the feed's pages by name, `feed.xml` first: `page_size` episodes on each, the newest first.

    Raises `ConfigError` for a show without an address.
    """
    show = replace(show, url=web_address(show.url).rstrip("/"))
    if not show.url:
        raise ConfigError(
            "a feed holds whole addresses, and the show has none yet.",
            hint='Say in show.toml where the built folder is published: url = "https://…".',
        )
    entries = sorted(listings, key=_newest, reverse=True)
    size = max(show.page_size, 1)
    chunks = [entries[at : at + size] for at in range(0, len(entries), size)] or [[]]
    return {
        page_name(index): _page(show, chunk, index, len(chunks), podcast_guid)
        for index, chunk in enumerate(chunks)
    }


def page_name(index: int) -> str:
    """Return the file name of a page, counted from 0."""
    return f"feed-{index + 1}.xml" if index else FEED


def _newest(entry: Entry) -> tuple[datetime, int, int, str]:
    about = entry.release.episode if isinstance(entry, Listing) else entry
    return moment(entry.published), about.season or 0, about.number or 0, entry.guid


def _page(show: Show, entries: Sequence[Entry], index: int, count: int, podcast_guid: str) -> bytes:
    root = rss()
    # From the ledger, not the clock. On a later page it is that page's own newest: its bytes then stay the same.
    changed = rfc2822(entries[0].published) if entries else ""
    channel = add_channel(root, show, podcast_guid=podcast_guid, changed=changed)
    _add_links(channel, show, index, count)
    add_trailers(channel, show, entries)
    for entry in entries:
        if isinstance(entry, Listing):
            add_item(channel, show, entry)
        else:
            add_imported(channel, show, entry)
    return serialise(root)


def _add_links(channel: Element, show: Show, index: int, count: int) -> None:
    pages = {"self": index}
    if count > 1:
        pages |= {"first": 0, "last": count - 1}
    if index > 0:
        pages["previous"] = index - 1
    if index < count - 1:
        pages["next"] = index + 1
    for rel, target in pages.items():
        href = address(show, page_name(target))
        add(channel, "atom:link", href=href, rel=rel, type="application/rss+xml")
