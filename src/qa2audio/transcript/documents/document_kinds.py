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
_MIMETYPES = {b"application/vnd.oasis.opendocument.text": ODT, b"application/epub+zip": EPUB}


def kind_of_document(data: bytes) -> Document | None:
    """Return which kind of document `data` is, by content; None if it is none of them."""
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    return HTML if _PAGE.match(data) else None


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
