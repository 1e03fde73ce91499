"""From cues to rows: what is said, and everything else left out with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.captions.cue_markup import Piece, is_break, pieces, split_turn
from qa2audio.transcript.formats.captions.rolling import repeated_words
from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, Span, blank, left_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.captions.cues import Cue

GAP = 3.0
"""Seconds of silence after which a paragraph begins."""


@dataclass(slots=True)
class _CueRow:
    """A row of a cue, taken apart."""

    repeated: list[Span] = field(default_factory=list)
    sign: Span | None = None
    pieces: list[Piece] = field(default_factory=list)
    ends: Span | None = None
    """Where a paragraph ends."""


def rows_of(cues: Sequence[Cue]) -> list[Row]:
    """Return the rows of `cues`."""
    rows: list[Row] = []
    before: Cue | None = None
    for cue, repeated in zip(cues, repeated_words(cues), strict=True):
        if before and cue.rows and cue.start - before.end > GAP:
            rows.append(blank(cue.rows[0]))
        rows += _cue(cue, repeated)
        before = cue
    return rows or [Row(Kind.SEAM, Span(1, 1, ""), form=Form.CAPTION)]  # a file without cues says nothing


def _cue(cue: Cue, repeated: int) -> Iterator[Row]:
    yield from _before(cue)
    for row in _take_apart(cue, repeated):
        yield from _cue_row(row, cue)
    if cue.rows:
        yield Row(Kind.SEAM, cue.rows[-1].cut(len(cue.rows[-1].text)), form=Form.CAPTION)
    for span, reason in cue.after:
        yield left_out(_decoded(span), reason)


def _before(cue: Cue) -> Iterator[Row]:
    """Yield what stands above the text of `cue`; its label is said by the file, or it is nowhere in particular."""
    label = cue.label if cue.rows else None
    for span, reason in cue.left:
        if label and span == label.span:
            name = label._replace(name=decoded(label.name), span=_decoded(span))
            yield Row(Kind.TEXT, span.cut(len(span.text)), name, form=Form.CAPTION)
            label = None
        else:
            yield left_out(_decoded(span), reason)
    if label:
        yield Row(Kind.TEXT, cue.rows[0].cut(0, 0), label, form=Form.CAPTION)


def _cue_row(row: _CueRow, cue: Cue) -> Iterator[Row]:
    if row.ends:
        yield blank(row.ends)
    for span in row.repeated:
        yield left_out(_decoded(span), "repeat")
    form = Form.SPEECH if row.repeated or cue.label or cue.nobody else Form.CAPTION
    kind = Kind.NARRATION if cue.nobody else Kind.TEXT
    for piece in row.pieces:
        span = _decoded(piece.span)
        if piece.voice:
            yield Row(Kind.TEXT, span.cut(len(span.text)), Label(piece.voice, span), form=Form.CAPTION)
        elif piece.span is row.sign:
            yield left_out(span, "mark", Cut.ENDS)  # somebody else, without a name
        elif not piece.text:
            yield left_out(span, "mark", Cut.NONE if is_break(span) else Cut.CONTINUES)
        else:
            yield Row(kind, span, form=form)
            form = Form.SPEECH  # a label begins its row


def _take_apart(cue: Cue, repeated: int) -> list[_CueRow]:
    found = []
    for span in cue.rows:
        row = _CueRow(ends=None if span.text else span)
        for piece in pieces(span):
            rest = piece
            words = decoded(piece.span.text).split() if repeated and piece.text else []
            if repeated and (len(words) <= repeated):
                row.repeated.append(piece.span)
                repeated -= len(words)
                continue
            if repeated:
                said, rest = _part(piece, repeated)
                row.repeated.append(said)
                repeated = 0
            row.pieces.append(rest)
        if not (cue.label or cue.nobody):
            _take_sign(row)
        found.append(row)
    return found


def _part(piece: Piece, words: int) -> tuple[Span, Piece]:
    """Return the first `words` of `piece`, and the rest."""
    end = len(piece.span.text) - len(piece.span.text.split(maxsplit=words)[-1])
    return piece.span.cut(0, end), piece._replace(span=piece.span.cut(end))


def _take_sign(row: _CueRow) -> None:
    first = next((number for number, piece in enumerate(row.pieces) if piece.text), None)
    if first is None or row.repeated:
        return
    row.sign, rest = split_turn(row.pieces[first].span)
    if row.sign:
        row.pieces[first : first + 1] = [
            Piece(row.sign),
            *([row.pieces[first]._replace(span=rest)] if rest.text else []),
        ]


def _decoded(span: Span) -> Span:
    return span._replace(text=decoded(span.text)) if "&" in span.text else span
