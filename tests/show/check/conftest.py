"""A good feed of ours, and what takes a feed for checking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa2audio.show.check import check_feed
from qa2audio.show.feed import render_feed
from qa2audio.show.foreign_feed.feed_document import read_document
from qa2audio.show.foreign_feed.feed_source import Fetched
from qa2audio.show.ledger import podcast_guid

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.model import Listing, ReleasedFile, Show
    from qa2audio.show.check import Remark


@pytest.fixture(scope="session")
def good(show: Show, make_listing: Callable[..., Listing], make_file: Callable[..., ReleasedFile]) -> str:
    """Return a feed with everything in it: two episodes in two formats each, with a soundbite."""
    listings = []
    for number in (1, 2):
        listing = make_listing(number)
        slug = listing.release.episode.slug
        other = make_file(f"{slug}.m4a", "audio/x-m4a", 8_000_321)
        release = replace(listing.release, files=(*listing.release.files, other))
        listings.append(replace(listing, release=release))
    guid = podcast_guid(f"{show.url}/feed.xml")
    return render_feed(show, listings, podcast_guid=guid)["feed.xml"].decode()


@pytest.fixture(scope="session")
def checked() -> Callable[..., list[Remark]]:
    """Check a feed given as text or bytes."""

    def check(content: str | bytes, address: str = "") -> list[Remark]:
        raw = content.encode() if isinstance(content, str) else content
        return check_feed(read_document(Fetched("feed.xml", address, raw)))

    return check
