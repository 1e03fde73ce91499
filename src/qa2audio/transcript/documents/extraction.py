"""Documents (docx, odt, epub, pdf, saved web pages) become Markdown, which a reader of text then reads.

The converters are an extra, loaded only when a document comes: mammoth (docx), odfdo (odt), pypdf (pdf), trafilatura
(the article of a web page) and markdownify. None of them runs a macro or a script, or opens anything but the bytes.
"""

from __future__ import annotations

import importlib
import io
import re
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, TranscriptError

if TYPE_CHECKING:
    from collections.abc import Callable


class Damaged(Exception):  # noqa: N818 - it never leaves this room
    """A converter could make nothing of the bytes; the message says why, if anybody knows."""


class Document(NamedTuple):
    """A kind of document that becomes text."""

    what: str
    module: str
    """Of ours, with the function `convert(data) -> Markdown`."""


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
_SAVE = "Open it, save it as plain text (UTF-8), and give that file."


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


def to_text(data: bytes, kind: Document, name: str) -> str:
    """Return the document as Markdown; `TranscriptError` if it cannot be opened or the extra is missing."""
    where = Location(name)
    try:
        module = importlib.import_module(f"qa2audio.transcript.documents.{kind.module}")
    except ModuleNotFoundError as error:
        raise TranscriptError(
            f"this is {kind.what}, not text, and what reads it is not installed.",
            location=where,
            hint="Run: pip install 'qa2audio[documents]'",
        ) from error
    convert: Callable[[bytes], str] = module.convert
    try:
        text = convert(data)
    except Damaged as error:
        raise TranscriptError(
            f"this is {kind.what}, not text, and cannot be read: {error}.", location=where, hint=_SAVE
        ) from error
    except RecursionError as error:
        raise TranscriptError(f"{kind.what} that is nested too deep.", location=where, hint=_SAVE) from error
    if not text.strip():
        raise TranscriptError(f"this is {kind.what} without any text in it.", location=where, hint=_SAVE)
    return text
