"""Word documents."""

from __future__ import annotations

import io
import re
from xml.parsers.expat import ExpatError

import mammoth

from qa2audio.transcript.documents.archive import Archive
from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.html_markdown import markdown

_TITLE = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh\n"
_BELOW_IT = "\n".join(f"p[style-name='Heading {level}'] => h{level + 1}:fresh" for level in range(1, 6))
_NOTE_MARK = re.compile(r'<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]</a></sup>')
_NOTES = re.compile(r'<ol><li id="(?:foot|end)note-.*\Z', re.DOTALL)


def convert(data: bytes) -> str:
    """Return the document as Markdown, without pictures, comments, deletions and foot notes."""
    titled = b'w:val="Title"' in Archive(data).read("word/document.xml")
    try:
        html: str = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_TITLE + _BELOW_IT * titled,
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        ).value
    except (ExpatError, KeyError, ValueError, AttributeError, IndexError, TypeError, OSError) as error:
        raise Damaged("it is damaged") from error  # mammoth has no errors of its own
    return markdown(_NOTES.sub("", _NOTE_MARK.sub("", html)))
