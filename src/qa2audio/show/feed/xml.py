"""Elements of a feed, over the standard library's ElementTree.

Prefixes are written into the tags and declared on the root, so the same feed has the same bytes whatever else in the
process has registered a namespace.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
# What XML 1.0 forbids, half characters, and the C1 controls that it discourages.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Embeddings, overrides and isolates: one that is never closed would turn its neighbours around.
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def text(value: str) -> str:
    """Return `value` without what XML forbids, its lines ending in one way."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", value))


def line(value: str) -> str:
    """Return `value` on one line, one space between words."""
    return " ".join(_BIDI.sub("", text(value)).split())


def add(parent: Element, tag: str, content: str = "", **attributes: str) -> Element:
    """Append an element; attributes that are empty are left out."""
    kept = {name: line(value) for name, value in attributes.items() if value}
    child = SubElement(parent, tag, kept)
    child.text = content or None
    return child


def add_text(parent: Element, tag: str, content: str) -> None:
    """Append an element with `content` on one line; nothing if there is none."""
    if words := line(content):
        add(parent, tag, words)


def rss() -> Element:
    """Return the root of a feed."""
    declared: Mapping[str, str] = {f"xmlns:{prefix}": uri for prefix, uri in NAMESPACES.items()}
    return Element("rss", {"version": "2.0", **declared})


def serialise(root: Element) -> bytes:
    """Return the document as UTF-8."""
    indent(root, " ")
    body: bytes = tostring(root, encoding="utf-8", xml_declaration=False)
    return _DECLARATION + body + b"\n"
