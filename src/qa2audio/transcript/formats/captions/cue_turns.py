"""From cues to turns: fragments of one speaker are rejoined, and everything else is left out with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.captions.cue_markup import Piece, pieces, split_turn
from qa2audio.transcript.rows import Span
from qa2audio.transcript.turns.acknowledgement import Mark, split_mark
from qa2audio.transcript.turns.candidates import Candidate, Shape
from qa2audio.transcript.turns.draft import NARRATOR, Draft
from qa2audio.transcript.turns.labels import find_labels
from qa2audio.transcript.turns.line_kinds import Kind, Line
from qa2audio.transcript.turns.names import Name, name_labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.transcript.formats.captions.cues import Cue

GAP = 3.0
"""Seconds of silence after which a paragraph begins."""
_SHAPES = frozenset({Shape.COLON, Shape.COMMA, Shape.TIGHT, Shape.BRACKET, Shape.ANGLE})
Names = dict[tuple[str, str], Name]


@dataclass(slots=True)
class Script:
    """What was written from cues."""

    draft: Draft
    names: Names
    spoken: list[Span] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    """Acknowledgements in notes."""


@dataclass(slots=True)
class _Row:
    """A row of a cue, taken apart."""

    repeated: list[Span] = field(default_factory=list)
    sign: Span | None = None
    pieces: list[Piece] = field(default_factory=list)


def write_cues(cues: Sequence[Cue], repeated: Sequence[int]) -> Script:
    """Return the turns of `cues`, the first `repeated` words of each left out."""
    taken = [_take_apart(cue.rows, count) for cue, count in zip(cues, repeated, strict=True)]
    labels = _labels(taken)
    voices = [_voice(piece) for rows in taken for row in rows for piece in row.pieces if piece.voice]
    names = name_labels([*labels.values(), *voices], "")
    script = _Writer(names, labels)
    before: Cue | None = None
    for cue, rows in zip(cues, taken, strict=True):
        script.cue(cue, rows, gap=before is not None and cue.start - before.end > GAP)
        before = cue
    script.draft.give_back()
    return Script(script.draft, names, script.spoken, script.marks)


def _take_apart(rows: Sequence[Span], repeated: int) -> list[_Row]:
    found = []
    for span in rows:
        row = _Row()
        for piece in pieces(span):
            rest = piece
            words = decoded(piece.span.text).split() if piece.text else []
            if repeated and (len(words) <= repeated):
                row.repeated.append(piece.span)
                repeated -= len(words)
                continue
            if repeated:
                said, rest = _part(piece, repeated)
                row.repeated.append(said)
                repeated = 0
            row.pieces.append(rest)
        _take_sign(row)
        found.append(row)
    return found


def _part(piece: Piece, words: int) -> tuple[Span, Piece]:
    """Return the first `words` of `piece`, and the rest."""
    end = len(piece.span.text) - len(piece.span.text.split(maxsplit=words)[-1])
    return piece.span.cut(0, end), piece._replace(span=piece.span.cut(end))


def _take_sign(row: _Row) -> None:
    first = next((number for number, piece in enumerate(row.pieces) if piece.text), None)
    if first is None or row.repeated:
        return
    row.sign, rest = split_turn(row.pieces[first].span)
    if row.sign:
        row.pieces[first : first + 1] = [
            Piece(row.sign),
            *([row.pieces[first]._replace(span=rest)] if rest.text else []),
        ]


def _labels(taken: Sequence[Sequence[_Row]]) -> dict[tuple[int, int], Candidate]:
    """Return the labels at the beginning of rows, by line and column; a cue is a paragraph."""
    if any(piece.voice for rows in taken for row in rows for piece in row.pieces):
        return {}
    lines = []
    for rows in taken:
        for row in rows:
            said = next((piece.span for piece in row.pieces if piece.text), None)
            lines += [Line(Kind.TEXT, said)] if said and not row.repeated else []
        lines.append(Line(Kind.BLANK, Span(0, 0, "")))
    found = find_labels(lines)
    return {(at.label.line, at.label.column): at for at in found.values() if at.shape in _SHAPES}


def _voice(piece: Piece) -> Candidate:
    name = piece.voice or ""
    return Candidate(name.casefold(), name, "", piece.span, piece.span.cut(len(piece.span.text)))


class _Writer:
    """Writes cues into a draft."""

    def __init__(self, names: Names, labels: Mapping[tuple[int, int], Candidate]) -> None:
        self.draft = Draft()
        self.spoken: list[Span] = []
        self.marks: list[Mark] = []
        self._names = names
        self._labels = labels
        self._speaker = NARRATOR
        self._paragraph = False

    def cue(self, cue: Cue, rows: Sequence[_Row], *, gap: bool) -> None:
        self._omit(cue.left)
        self._paragraph = self._paragraph or gap
        for row in rows:
            for span in row.repeated:
                self.draft.omit(_decoded(span), "repeat", inside=True)
            for piece in row.pieces:
                self._piece(piece, row)
        self._omit(cue.after)

    def _omit(self, spans: Sequence[tuple[Span, str]]) -> None:
        for span, reason in spans:
            self.draft.omit(_decoded(span), reason, inside=True)
            mark = split_mark(span)[1] if reason == "comment" else None
            if mark:
                self.marks.append(Mark(mark, alone=True, head=not self.spoken))

    def _piece(self, piece: Piece, row: _Row) -> None:
        label = self._labels.get((piece.span.line, piece.span.column))
        if piece.voice:
            self._label(_voice(piece))
        elif piece.span is row.sign:
            self._somebody_else(piece.span)
        elif not piece.text:
            self.draft.omit(_decoded(piece.span), "mark", inside=True)
        elif label:
            self._label(label)
            self._say(label.rest)
        else:
            self._say(piece.span)

    def _label(self, label: Candidate) -> None:
        name = self._names[label.key, label.aside]
        if name.speaker == self._speaker:
            self.draft.omit(_decoded(label.label), "label", inside=True)
        else:
            self.draft.label(_decoded(label.label), name.speaker, act=name.act)
            self._speaker, self._paragraph = name.speaker, False

    def _somebody_else(self, sign: Span) -> None:
        """Begin a turn of somebody without a name."""
        self.draft.give_back()
        self.draft.omit(_decoded(sign), "mark")
        self._speaker, self._paragraph = NARRATOR, False

    def _say(self, span: Span) -> None:
        if span.text:
            self.draft.say(_decoded(span), paragraph=self._paragraph)
            self.spoken.append(span)
            self._paragraph = False


def _decoded(span: Span) -> Span:
    return span._replace(text=decoded(span.text))
