"""The Fountain format: screenplays and audio dramas as plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.fountain.row_kinds import Element, classify, cue_name, may_be_screenplay
from qa2audio.transcript.formats.fountain.screenplay_text import ScriptRow, read_rows, without_emphasis
from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, Span, blank, left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.transcript.source import Source

_SEEN = 2_000  # rows that are enough to know
_SCENE_NUMBER = re.compile(r"#[\w.-]{1,20}#\s*\Z")
_ESCAPED = re.compile(r"\\([*_\\])")
_SIGN = re.compile(r"[!~>@]|#{1,6}|=|\.(?!\.)")
_LEFT_OUT = {
    Element.BYLINE: "byline",
    Element.SYNOPSIS: "synopsis",
    Element.TRANSITION: "direction",
}
_TITLE_KEY = re.compile(r"\Atitle:\s*", re.IGNORECASE)


class FountainFormat:
    """Reads Fountain. The narrator reads the action; scenes and sections are chapters.

    Conserved is the text without the marks of emphasis (`*so*`, `_so_`); columns count without them.
    """

    name = "fountain"

    def recognises(self, source: Source) -> float:
        """Return much where characters' cues come with scene headings or a title page."""
        rows = source.rows[:_SEEN]
        if not may_be_screenplay(row.text for row in rows):
            return 0.0
        kinds = classify(read_rows(rows))
        cues = kinds.count(Element.CUE)
        frame = kinds.count(Element.SCENE) + (Element.BYLINE in kinds and Element.TITLE in kinds)
        return 0.8 if cues and frame and cues + frame >= 2 else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` without the marks of emphasis."""
        rows = (row._replace(text=without_emphasis(row.text)) for row in source.rows)
        return replace(source, rows=tuple(row._replace(text=_ESCAPED.sub(r"\1", row.text)) for row in rows))

    def rows(self, source: Source) -> list[Row]:
        """Return what each row of the screenplay is."""
        rows = read_rows([row._replace(text=without_emphasis(row.text)) for row in source.rows])
        return [row for each, element in zip(rows, classify(rows), strict=True) for row in _rows(each, element)]


def _rows(row: ScriptRow, element: Element) -> Iterator[Row]:
    for comment in row.comments:
        if comment.text:
            yield left_out(_clean(comment), "comment")
    if row.visible():
        yield from _of_element(row.text.cut(0), element)
    elif element in (Element.BLANK, Element.DIALOGUE):
        yield blank(row.text)


def _of_element(span: Span, element: Element) -> Iterator[Row]:
    match element:
        case Element.CUE:
            label = Label(cue_name(span.text), _clean(span))
            yield Row(Kind.TEXT, span.cut(len(span.text)), label, form=Form.SPEECH)
        case Element.DIALOGUE:
            yield from _said(span, Kind.TEXT, signs="~")
        case Element.ACTION:
            yield from _said(span, Kind.NARRATION, signs="!~>")
        case Element.PARENTHETICAL:
            yield left_out(_clean(span), "direction")
        case Element.SCENE | Element.SECTION:
            yield from _heading(span, element)
        case Element.TITLE:
            yield Row(Kind.TITLE, _clean(span), value=_TITLE_KEY.sub("", _clean(span).regular()))
        case Element.PAGE:
            yield Row(Kind.RULE, span, form=Form.SPEECH)
        case _:
            yield left_out(_clean(span), _LEFT_OUT[element], Cut.ENDS)


def _said(span: Span, kind: Kind, *, signs: str) -> Iterator[Row]:
    closing = None
    if span.text[0] in signs and span.text[1:].strip():
        centred = span.text[0] == ">" and span.text[-1] == "<"
        yield left_out(span._replace(text=span.text[0]), "mark")
        span, closing = span.cut(1), span.cut(len(span.text) - 1) if centred else None
        if closing:
            span = span.cut(0, len(span.text) - 1)
    if span.text:
        yield Row(kind, _clean(span), form=Form.SPEECH)
    if closing:
        yield left_out(closing, "mark")


def _heading(span: Span, element: Element) -> Iterator[Row]:
    sign = _SIGN.match(span.text) if element is Element.SECTION or span.text[0] == "." else None
    number = _SCENE_NUMBER.search(span.text) if element is Element.SCENE else None
    begin, end = sign.end() if sign else 0, number.start() if number else len(span.text)
    title = span.cut(begin, end)
    if sign:
        yield left_out(span.cut(0, begin), "mark", Cut.ENDS)
    if title.text:
        yield Row(Kind.HEADING, _clean(title), form=Form.SPEECH)
    if number:
        yield left_out(span.cut(end), "mark", Cut.ENDS)


def _clean(span: Span) -> Span:
    return span._replace(text=_ESCAPED.sub(r"\1", span.text))
