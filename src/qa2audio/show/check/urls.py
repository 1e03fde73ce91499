"""Every address in the feed: whole, https, ASCII."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark
    from qa2audio.show.foreign_feed.tree import Node

_TEXTS = frozenset(["link", "itunes:new-feed-url", "comments"])
_ATTRIBUTES = {
    "enclosure": ("url",),
    "itunes:image": ("href",),
    "atom:link": ("href",),
    "podcast:funding": ("url",),
    "podcast:person": ("href", "img"),
    "podcast:trailer": ("url",),
    "podcast:transcript": ("url",),
    "podcast:chapters": ("url",),
}
_ALLOWED = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")


def check_addresses(place: Place) -> Iterator[Remark]:
    """Say which addresses are wrong."""
    for node, address in _addresses(place.node):
        yield from _address(place, node, address)


def image_of(node: Node) -> str:
    """Return the address of the itunes:image; some feeds have it as text."""
    image = node.first("itunes:image")
    return image.attribute("href") if image else ""


def _addresses(parent: Node) -> Iterator[tuple[Node, str]]:
    for child in parent.children:
        if child.name in _TEXTS and child.text.strip():
            yield child, child.text.strip()
        for name in _ATTRIBUTES.get(child.name, ()):
            if child.attribute(name):
                yield child, child.attribute(name)
        if child.name == "image":
            yield from ((url, url.text.strip()) for url in child.all("url") if url.text.strip())
        if child.name == "podcast:alternateEnclosure":
            sources = ((source, source.attribute("uri")) for source in child.all("podcast:source"))
            yield from (
                (source, uri) for source, uri in sources if _is_web(uri)
            )  # ipfs: and others may stand there


def _is_web(address: str) -> bool:
    return re.match(r"(?!https?:)[a-z][a-z0-9+.-]*:", address, re.IGNORECASE) is None


def _address(place: Place, node: Node, address: str) -> Iterator[Remark]:
    try:
        parts = urlsplit(address)
        whole = parts.scheme in {"http", "https"} and bool(parts.netloc)
    except ValueError:
        whole = False
    if not whole:
        yield place.remark("url-relative", address, at=node)
        return
    if parts.scheme == "http":
        yield place.remark("url-insecure", address, at=node)
    if not _ALLOWED.fullmatch(address):
        right = web_address(address) or "it with %-escapes"
        yield place.remark("url-characters", address, at=node, more=right)
