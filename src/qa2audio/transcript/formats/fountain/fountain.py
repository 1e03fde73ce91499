"""The Fountain reader: screenplays and audio dramas as plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import Heading, Role, Transcript
from qa2audio.transcript.formats.fountain.kinds import Kind, classify, cue_name
from qa2audio.transcript.formats.fountain.screenplay_text import Row, read_rows, without_emphasis
from qa2audio.transcript.turns.candidates import Candidate
from qa2audio.transcript.turns.draft import NARRATOR, Draft
from qa2audio.transcript.turns.names import name_labels
from qa2audio.transcript.turns.roles import speakers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.names import Name

_SCENE_NUMBER = re.compile(r"#[\w.-]{1,20}#\s*\Z")
_ESCAPED = re.compile(r"\\([*_\\])")
_SIGN = re.compile(r"[!~>@]|#{1,6}|=|\.(?!\.)")
_LEFT_OUT = {
    Kind.BYLINE: "byline",
    Kind.TITLE: "title",
    Kind.SYNOPSIS: "synopsis",
    Kind.TRANSITION: "direction",
    Kind.PAGE: "mark",
}
Names = dict[tuple[str, str], "Name"]


class FountainReader:
    """Reads Fountain. The narrator reads the action; scenes and sections are chapters.

    Conserved is the text without the marks of emphasis (`*so*`, `_so_`); columns count without them.
    """

    name = "fountain"

    def recognises(self, source: Source) -> float:
        """Return much where characters' cues come with scene headings or a title page."""
        kinds = classify(read_rows(source.rows[:2000]))
        cues = kinds.count(Kind.CUE)
        frame = kinds.count(Kind.SCENE) + (Kind.BYLINE in kinds and Kind.TITLE in kinds)
        return 0.8 if cues and frame and cues + frame >= 2 else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` without the marks of emphasis."""
        rows = (row._replace(text=without_emphasis(row.text)) for row in source.rows)
        return replace(source, rows=tuple(row._replace(text=_ESCAPED.sub(r"\1", row.text)) for row in rows))

    def read(self, source: Source) -> Transcript:
        """Return the transcript of `source`."""
        rows = read_rows([row._replace(text=without_emphasis(row.text)) for row in source.rows])
        kinds = classify(rows)
        cues = [_candidate(row) for row, kind in zip(rows, kinds, strict=True) if kind is Kind.CUE]
        names = name_labels(cues, "")
        draft = _write(rows, kinds, names)
        known = {NARRATOR: Role.NARRATOR} | {name.speaker: name.role for name in names.values() if name.role}
        return Transcript(
            source.name,
            _title(rows, kinds, draft) or source.stem.replace("_", " "),
            None,
            speakers_of(draft.parts, known),
            tuple(draft.parts),
            tuple(draft.omitted),
            (*source.problems, *draft.findings()),
        )


def _write(rows: Sequence[Row], kinds: Sequence[Kind], names: Names) -> Draft:
    draft = Draft()
    paragraph = False
    for row, kind in zip(rows, kinds, strict=True):
        for comment in row.comments:
            if comment.text:
                draft.omit(_clean(comment), "comment", inside=True)
        if row.visible():
            _add(draft, kind, row.text.cut(0), names, paragraph=paragraph)
        paragraph = kind is Kind.BLANK or (kind is Kind.DIALOGUE and not row.visible())
    draft.give_back()
    return draft


def _add(draft: Draft, kind: Kind, span: Span, names: Names, *, paragraph: bool) -> None:
    if kind is Kind.CUE:
        label = names[cue_name(span.text).casefold(), ""]
        draft.label(_clean(span), label.speaker, act=label.act)
    elif kind is Kind.DIALOGUE:
        _say(draft, span, signs="~", paragraph=paragraph)
    elif kind is Kind.PARENTHETICAL:
        draft.omit(_clean(span), "direction", inside=True)
    elif kind in (Kind.SCENE, Kind.SECTION):
        _heading(draft, span, kind)
    elif kind is Kind.ACTION:
        if draft.speaker != NARRATOR:
            draft.give_back()
        _say(draft, span, signs="!~>", paragraph=paragraph)
    else:
        if kind is Kind.PAGE:
            draft.section(span)
        draft.give_back()
        draft.omit(_clean(span), _LEFT_OUT[kind])


def _say(draft: Draft, span: Span, *, signs: str, paragraph: bool) -> None:
    closing = None
    if span.text[0] in signs and span.text[1:].strip():
        centred = span.text[0] == ">" and span.text[-1] == "<"
        draft.omit(span._replace(text=span.text[0]), "mark", inside=True)
        span, closing = span.cut(1), span.cut(len(span.text) - 1) if centred else None
        if closing:
            span = span.cut(0, len(span.text) - 1)
    if span.text:
        draft.say(_clean(span), paragraph=paragraph)
    if closing:
        draft.omit(closing, "mark", inside=True)


def _heading(draft: Draft, span: Span, kind: Kind) -> None:
    sign = _SIGN.match(span.text) if kind is Kind.SECTION or span.text[0] == "." else None
    number = _SCENE_NUMBER.search(span.text) if kind is Kind.SCENE else None
    begin, end = sign.end() if sign else 0, number.start() if number else len(span.text)
    title = span.cut(begin, end)
    draft.give_back()
    if sign:
        draft.omit(span.cut(0, begin), "mark")
    if title.text:
        draft.heading(_clean(title))
    if number:
        draft.omit(span.cut(end), "mark")


def _title(rows: Sequence[Row], kinds: Sequence[Kind], draft: Draft) -> str:
    """Return the title of the title page, or else the first heading."""
    lines = [_clean(row.text).regular() for row, kind in zip(rows, kinds, strict=True) if kind is Kind.TITLE]
    title = re.sub(r"\Atitle:\s*", "", " ".join(lines), flags=re.IGNORECASE)
    return title or next((part.title for part in draft.parts if isinstance(part, Heading)), "")


def _candidate(row: Row) -> Candidate:
    span = row.text.cut(0)
    name = cue_name(span.text)
    return Candidate(name.casefold(), name, "", span, span._replace(text=""))


def _clean(span: Span) -> Span:
    return span._replace(text=_ESCAPED.sub(r"\1", span.text))
