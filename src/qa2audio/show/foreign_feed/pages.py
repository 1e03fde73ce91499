"""All pages of a feed (RFC 5005): they hang together by rel="next"."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from qa2audio.show.foreign_feed.feed_document import read_document
from qa2audio.show.foreign_feed.feed_source import fetch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.foreign_feed.feed_document import Document

_MOST = 500
"""Pages; a server that makes up another one each time is left."""


def read_pages(where: str) -> Iterator[Document]:
    """Yield the feed at `where` and the pages after it, up to one that cannot be read; raises `FeedError`.

    For a file the next page is the file of that name beside it.
    """
    seen: set[str] = set()
    following = where
    while following and following not in seen and len(seen) < _MOST:
        seen.add(following)
        document = read_document(fetch(following))
        yield document
        following = _next(document, following)


def _next(document: Document, here: str) -> str:
    links = document.channel.all("atom:link") if document.channel else ()
    href = next((link.attribute("href") for link in links if link.attribute("rel") == "next"), "")
    if not href or document.address:
        return urljoin(document.address, href) if href else ""
    beside = Path(here).parent / Path(urlsplit(href).path).name
    return str(beside) if beside.is_file() else ""
