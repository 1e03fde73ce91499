"""Which kinds of document there are, and how each is recognised."""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple

from qa2audio.extras import Extra


class Document(NamedTuple):
    """A kind of document that becomes text."""

    what: str
    module: str
    """Of ours, with the function `convert(data) -> Markdown`."""


CONVERTERS = Extra("qa2audio[documents]", ("lxml", "mammoth", "markdownify", "odfdo", "pypdf", "trafilatura"))
"""What the converters stand on."""
DOCX = Document("an office document (docx)", "docx")
ODT = Document("an office document (odt)", "odt")
EPUB = Document("an e-book (epub)", "epub")
PDF = Document("a PDF document", "pdf")
HTML = Document("a web page", "html")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,5}"
    rb"<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--[^>]{0,500}-->\s*){0,5}"
    rb"<(?:p|div|section|header|h[1-6]|ul|ol|dl|table|blockquote|cite|span|strong|b|time|figure|details|pre|hr|br)"
    rb"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rb"</(?:p|div|section|h[1-6]|ul|ol|dl|dt|dd|li|table|tr|td|blockquote|cite|time|figure|details)>",
    re.IGNORECASE,
)
_LINE = re.compile(rb"[^\r\n]*\S[^\r\n]*")
_SEEN = 200_000
"""Bytes that are enough to know a fragment."""
_MIMETYPES = {b"application/vnd.oasis.opendocument.text": ODT, b"application/epub+zip": EPUB}


def kind_of_document(data: bytes) -> Document | None:
    """Return which kind of document `data` is, by content; None if it is none of them."""
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    return HTML if _PAGE.match(data) or _is_fragment(data) else None


def _is_fragment(data: bytes) -> bool:
    """Return whether `data` is a piece of a web page: it begins with an element, and blocks end in most of its lines.

    Markdown may begin with an element, too, and has few.
    """
    if not _FRAGMENT.match(data):
        return False
    seen = data[:_SEEN]
    closed, lines = len(_CLOSED.findall(seen)), len(_LINE.findall(seen))
    return closed >= 2 and 5 * closed >= 2 * lines


def _kind_of_archive(data: bytes) -> Document | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return DOCX
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _MIMETYPES.get(archive.read("mimetype").strip())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return None
    return None
