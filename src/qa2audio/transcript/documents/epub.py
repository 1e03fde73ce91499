"""E-books: the chapters that the spine lists, in its order."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree

from qa2audio.transcript.documents.archive import Archive
from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.html_markdown import markdown

_CONTAINER = "META-INF/container.xml"


def convert(data: bytes) -> str:
    """Return the book as Markdown, without its table of contents."""
    archive = Archive(data)
    package = next(iter(_tree(archive, _CONTAINER).xpath("//*[local-name()='rootfile']/@full-path")), None)
    if package is None:
        raise Damaged("it does not say where its text is")
    tree = _tree(archive, package)
    folder = posixpath.dirname(package)
    files = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
        for item in tree.xpath("//*[local-name()='manifest']/*[local-name()='item']")
        if "nav" not in (item.get("properties") or "").split()
    }
    spine = tree.xpath("//*[local-name()='itemref'][not(@linear='no')]/@idref")
    chapters = [archive.read(files[name]) for name in spine if name in files]
    return "\n\n".join(markdown(chapter.decode("utf-8", "replace")) for chapter in chapters)


def _tree(archive: Archive, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(archive.read(name), parser)
    except etree.XMLSyntaxError as error:
        raise Damaged(f'"{name}" in it is damaged') from error
