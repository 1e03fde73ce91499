"""OpenDocument texts."""

from __future__ import annotations

import io

from lxml.etree import XMLSyntaxError
from odfdo import Document

from qa2audio.transcript.documents.archive import Archive
from qa2audio.transcript.documents.damage import Damaged


def convert(data: bytes) -> str:
    """Return the document as Markdown."""
    Archive(data)
    try:
        text = Document(io.BytesIO(data)).to_markdown()
    except (XMLSyntaxError, KeyError, ValueError, AttributeError, IndexError, TypeError, OSError) as error:
        raise Damaged("it is damaged") from error
    return str(text)
