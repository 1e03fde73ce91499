"""PDF documents: pypdf says what is drawn where, in which font."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.drawn_line import DrawnLine, Run
from qa2audio.transcript.documents.extract import Extract, LeftOut
from qa2audio.transcript.documents.page_layout import to_markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdf import PageObject

_MAX_PAGES = 3_000
_BOLD = ("bold", "black", "heavy", "semibold", "demi")


def convert(data: bytes) -> Extract:
    """Return the document as Markdown, without what runs along the edge of every page."""
    try:
        pages = [_lines(page) for page in _open(data).pages]
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        OSError,
        OverflowError,
    ) as error:
        raise Damaged("it is damaged") from error  # a broken object surfaces as any of these
    if not any(run.text.strip() for page in pages for line in page for run in line.runs):
        raise Damaged("its pages are pictures and need OCR first (ocrmypdf makes a PDF with text of it)")
    text, edges = to_markdown(pages)
    return Extract(text, tuple(LeftOut(edge, "furniture") for edge in edges if edge))


def _open(data: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Damaged("it is protected by a password")
    except DependencyError as error:
        raise Damaged("it is encrypted") from error
    if len(reader.pages) > _MAX_PAGES:
        raise Damaged(f"it has more than {_MAX_PAGES:,} pages")
    return reader


def _lines(page: PageObject) -> list[DrawnLine]:
    """Return the page's lines as pypdf orders them."""
    lines: list[DrawnLine] = []
    fresh = True

    def visit(
        text: str, user: Sequence[float], own: Sequence[float], font: dict[str, Any] | None, size: float
    ) -> None:
        nonlocal fresh
        bold = any(word in str((font or {}).get("/BaseFont", "")).casefold() for word in _BOLD)
        for number, piece in enumerate(text.split("\n")):
            fresh = fresh or number > 0
            if not piece or (fresh and not piece.strip()):
                continue
            if fresh:
                lines.append(DrawnLine(_height(user, own), abs(size * own[3] * user[3]), []))
                fresh = False
            lines[-1].runs.append(Run(piece, bold, _left(user, own)))

    page.extract_text(visitor_text=visit)
    return lines


def _left(user: Sequence[float], own: Sequence[float]) -> float:
    """Return how far from the page's left edge text is drawn, in points."""
    return own[4] * user[0] + own[5] * user[2] + user[4]


def _height(user: Sequence[float], own: Sequence[float]) -> float:
    """Return how far above the page's lower edge text is drawn, in points."""
    return own[4] * user[1] + own[5] * user[3] + user[5]
