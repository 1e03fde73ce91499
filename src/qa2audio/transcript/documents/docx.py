"""Word documents."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

import mammoth

from qa2audio.transcript.documents.archive import Archive
from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.extract import Extract, Stretch, unaccounted
from qa2audio.transcript.documents.hidden_text import is_hidden, without_hidden
from qa2audio.transcript.documents.html_markdown import markdown
from qa2audio.transcript.documents.xml_tree import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_TITLE = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh\n"
_BELOW_IT = "\n".join(f"p[style-name='Heading {level}'] => h{level + 1}:fresh" for level in range(1, 6)) + "\n"
_CONTENTS = "\n".join(
    f"p[style-name='{word} {level}'] => !" for word in ("toc", "TOC") for level in range(1, 10)
)
"""A table of contents is made of the headings below it, and of numbers of pages."""
_NOTE_MARK = re.compile(r'<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]</a></sup>')
_NOTES = re.compile(r'<ol><li id="(?:foot|end)note-.*\Z', re.DOTALL)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = (
    (re.compile(r"word/(?:header|footer)\d*\.xml"), "furniture"),
    (re.compile(r"word/document\.xml"), "markup"),
    (re.compile(r"word/(?:footnotes|endnotes)\.xml"), "footnote"),
    (re.compile(r"word/comments\.xml"), "comment"),
)
"""Parts of a document that have words, in the order in which they are listed, and why those are left out."""
_TOC = re.compile(r"toc ?\d", re.IGNORECASE)


def convert(data: bytes) -> Extract:
    """Return the document as Markdown, without pictures, comments, deletions, contents and foot notes."""
    archive = Archive(data)
    if b"w:vanish" in archive.read("word/document.xml"):
        data = without_hidden(archive)
    titled = b'w:val="Title"' in archive.read("word/document.xml")
    try:
        html: str = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_TITLE + _BELOW_IT * titled + _CONTENTS,
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        ).value
    except (ExpatError, KeyError, ValueError, AttributeError, IndexError, TypeError, OSError) as error:
        raise Damaged("it is damaged") from error  # mammoth has no errors of its own
    text = markdown(_NOTES.sub("", _NOTE_MARK.sub("", html)))
    return Extract(text, tuple(unaccounted(text, _stretches(archive))))


def _stretches(archive: Archive) -> Iterator[Stretch]:
    for pattern, reason in _PARTS:
        for name in sorted(filter(pattern.fullmatch, archive.names())):
            for paragraph in tree(archive, name).iter(f"{_W}p"):
                yield from _of_paragraph(paragraph, reason)


def _of_paragraph(paragraph: _Element, reason: str) -> Iterator[Stretch]:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    if style is not None and _TOC.fullmatch(style.get(f"{_W}val", "")):
        reason = "navigation"
    said, deleted, hidden = [], [], []
    for piece in paragraph.iter(f"{_W}t", f"{_W}delText", f"{_W}tab", f"{_W}br"):
        if piece.tag == f"{_W}delText":
            deleted.append(piece.text or "")
        elif is_hidden(piece.getparent()):
            hidden.append(piece.text or " ")
        else:
            said.append((piece.text or "") if piece.tag == f"{_W}t" else " ")
    yield Stretch(said, reason, apart=reason not in ("markup", "navigation"))
    if deleted:
        yield Stretch(deleted, "deletion", apart=True)
    if hidden:
        yield Stretch(hidden, "comment", apart=True)
