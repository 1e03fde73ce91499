"""Documents (docx, odt, epub, pdf, saved web pages) become Markdown, which a reader of text then reads.

The converters are an extra: mammoth (docx), odfdo (odt), pypdf (pdf), trafilatura (the article of a web page) and
markdownify. None of them runs a macro or a script, or opens anything but the bytes. They work in a child process,
because a document from anywhere may hang them, crash them or take all memory there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.hosts.endings import HostError
from qa2audio.transcript.documents.document_kinds import CONVERTERS
from qa2audio.transcript.documents.extract import Extract, LeftOut

if TYPE_CHECKING:
    from qa2audio.transcript.documents.converters import Limits
    from qa2audio.transcript.documents.document_kinds import Document

_SAVE = "Open it, save it as plain text (UTF-8), and give that file."


def extract(data: bytes, kind: Document, name: str, limits: Limits | None = None) -> Extract:
    """Return the document as Markdown, and what is not in it.

    `TranscriptError` if it cannot be opened or the extra is missing.

    `limits`: for one document, if not the usual ones.
    """
    # 15 ms that nobody need pay who reads a text.
    from qa2audio.transcript.documents.converters import LIMITS, converted

    where = Location(name)
    try:
        header, body = converted(data, kind.module, limits or LIMITS)
    except HostError as error:
        header, body = {"damaged": error.told_of("its reader")}, b""
    if "unusable" in header:
        message = f"this is {kind.what}, not text, and {header['unusable']}"
        raise TranscriptError(message, location=where, hint=CONVERTERS.hint)
    if "damaged" in header:
        reason = header["damaged"]
        raise TranscriptError(
            f"this is {kind.what}, not text, and cannot be read: {reason}.", location=where, hint=_SAVE
        )
    if "nested" in header:
        raise TranscriptError(f"{kind.what} that is nested too deep.", location=where, hint=_SAVE)
    text = body.decode("utf-8", "surrogatepass")
    if not text.strip():
        raise TranscriptError(f"this is {kind.what} without any text in it.", location=where, hint=_SAVE)
    return Extract(text, tuple(LeftOut(*each) for each in header.get("left_out", ())))
