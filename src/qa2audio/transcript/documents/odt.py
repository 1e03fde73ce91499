"""OpenDocument texts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError
from odfdo import Document

from qa2audio.transcript.documents.archive import Archive
from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.extract import Extract, LeftOut, Stretch, unaccounted
from qa2audio.transcript.documents.xml_tree import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_APART = (
    ("text:note", "footnote"),
    ("office:annotation", "comment"),
    ("text:tracked-changes", "deletion"),
    ("text:table-of-content", "navigation"),
)
"""What stands in the text and is no part of it, and why it is left out."""
_APART_NAMES = frozenset(name.partition(":")[2] for name, _ in _APART)
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


def convert(data: bytes) -> Extract:
    """Return the document as Markdown, without notes, comments, deletions and its table of contents."""
    archive = Archive(data)
    try:
        document = Document(io.BytesIO(data))
        apart = [*_taken_out(document)]
        text = str(document.to_markdown())
    except (XMLSyntaxError, KeyError, ValueError, AttributeError, IndexError, TypeError, OSError) as error:
        raise Damaged("it is damaged") from error
    return Extract(text, (*apart, *unaccounted(text, _stretches(archive))))


def _taken_out(document: Document) -> Iterator[LeftOut]:
    for name, reason in _APART:
        for element in document.body.get_elements(f"//{name}"):
            for citation in element.get_elements("text:note-citation"):
                citation.delete()
            if words := " ".join(str(element.text_recursive).split()):
                yield LeftOut(words, reason)
            element.delete()


def _stretches(archive: Archive) -> Iterator[Stretch]:
    """Yield the paragraphs of the text, and of what runs along its pages."""
    if "styles.xml" in archive.names():
        styles = tree(archive, "styles.xml")
        for edge in styles.iter(f"{_STYLE}header", f"{_STYLE}footer"):
            yield Stretch(["".join(edge.itertext())], "furniture", apart=True)
    for paragraph in tree(archive, "content.xml").iter(f"{_TEXT}p", f"{_TEXT}h"):
        if not any(_is_apart(parent) for parent in paragraph.iterancestors()):
            yield Stretch([*_pieces(paragraph)], "markup")


def _pieces(element: _Element) -> Iterator[str]:
    """Yield the texts of a paragraph, but not those of notes and comments inside it."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _is_apart(child):
            if child.tag.rpartition("}")[2] in ("s", "tab", "line-break"):
                yield " "
            yield from _pieces(child)
        yield child.tail or ""


def _is_apart(element: _Element) -> bool:
    return isinstance(element.tag, str) and element.tag.rpartition("}")[2] in _APART_NAMES
