"""E-books: the chapters that the spine lists, in its order."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from qa2audio.transcript.documents.archive import Archive
from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.extract import Extract, LeftOut, unaccounted
from qa2audio.transcript.documents.html_markdown import markdown
from qa2audio.transcript.documents.html_stretches import stretches
from qa2audio.transcript.documents.xml_tree import tree

_CONTAINER = "META-INF/container.xml"


def convert(data: bytes) -> Extract:
    """Return the book as Markdown, without its table of contents."""
    archive = Archive(data)
    package = next(iter(tree(archive, _CONTAINER).xpath("//*[local-name()='rootfile']/@full-path")), None)
    if package is None:
        raise Damaged("it does not say where its text is")
    about = tree(archive, package)
    folder = posixpath.dirname(package)
    files = {
        item.get("id"): (posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or ""))), item)
        for item in about.xpath("//*[local-name()='manifest']/*[local-name()='item']")
    }
    chapters: list[str] = []
    left_out: list[LeftOut] = []
    for entry in about.xpath("//*[local-name()='itemref']"):
        name, item = files.get(entry.get("idref"), ("", None))
        if item is None:
            continue
        html = archive.read(name).decode("utf-8", "replace")
        contents = "nav" in (item.get("properties") or "").split()
        text = "" if contents or entry.get("linear") == "no" else markdown(html)
        chapters += [text] if text.strip() else []
        left_out += unaccounted(text, stretches(html, "navigation"))
    return Extract("\n\n".join(chapters), tuple(left_out))
