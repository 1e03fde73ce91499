"""A web page where a feed was meant: people copy the address that they see."""

from __future__ import annotations

import re

_PAGE = re.compile(rb"(?:<\?xml[^>]*>|<!--[^>]*-->|\xef\xbb\xbf|\s)*(?:<!doctype\s+html|<html)", re.IGNORECASE)
_LINK = re.compile(r"<link\b[^<>]*>", re.IGNORECASE)
_HREF = re.compile(r"href=[\"']([^\"']+)", re.IGNORECASE)


def is_page(content: bytes) -> bool:
    """Whether `content` begins as HTML does."""
    return _PAGE.match(content[:2000]) is not None


def feed_of(page: bytes) -> str:
    """Return a sentence with the feed that a web page names in its head, or nothing."""
    for link in _LINK.finditer(page[:200_000].decode("utf-8", "replace")):
        href = _HREF.search(link[0])
        if "application/rss+xml" in link[0] and href:
            return f"It names {href[1]}"
    return ""
