"""The Markdown reader: it takes the marks off, and what is left is read like any labelled text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import Omission, Transcript, Turn
from qa2audio.transcript.formats.markdown.blocks import read_blocks
from qa2audio.transcript.formats.markdown.markdown_rows import Block, MarkdownText
from qa2audio.transcript.formats.markdown.questions import questions
from qa2audio.transcript.formats.markdown.signs import looks_like_markdown
from qa2audio.transcript.formats.markdown.speakers import (
    bare_labels,
    bold_places,
    labels_of,
    list_places,
)
from qa2audio.transcript.formats.plain import PlainReader
from qa2audio.transcript.formats.timed.cut import cut
from qa2audio.transcript.formats.timed.timed import TimedReader, take_out
from qa2audio.transcript.rows import Span
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa2audio.model import Part
    from qa2audio.transcript.formats.markdown.bold import Place
    from qa2audio.transcript.formats.markdown.markdown_rows import Row
    from qa2audio.transcript.turns.candidates import Candidate
    from qa2audio.transcript.turns.line_kinds import Line

_ENDS = (".", "!", "?", "…", ":", ";")


class MarkdownReader:
    """Reads Markdown: bold or heading labels, bold questions, quotations, lists, links, notes."""

    name = "markdown"

    def recognises(self, source: Source) -> float:
        """Return much where Markdown's signs carry structure; one asterisk does not."""
        return 0.6 if looks_like_markdown(source.rows) else 0.0

    def extract(self, source: Source) -> MarkdownText:
        """Return the file's text: marks without words are gone, entities and escapes are the characters they mean."""
        return source if isinstance(source, MarkdownText) else read_blocks(source)

    def read(self, source: Source) -> Transcript:
        """Return the transcript of `source`."""
        text = self.extract(source)
        bare = bare_labels(text.layout)
        transcript, said = _read(text, bare, set())
        if said:
            transcript, _ = _read(text, bare, said)
        return _placed(transcript, text)


def _read(text: MarkdownText, bare: dict[Place, str], no_headings: set[Place]) -> tuple[Transcript, set[Place]]:
    """Return what the plain reader makes of `text`, and the headings that are none to it: their hashes were said."""
    rows, signs = _plain_rows(text.layout, bare, no_headings)
    left_out = [left for row in text.layout for left in row.left_out()]
    plain = Source(text.name, text.stem, rows, text.problems)
    beside: dict[Place, Candidate] = {}
    if TimedReader().recognises(plain):
        taken = take_out(rows)
        left_out += taken.omitted
        plain, beside = replace(plain, rows=taken.rows), dict(taken.labels)
    bold, asked = bold_places(text.layout), questions(text.layout)
    listed = list_places(text.layout)

    def find(lines: Sequence[Line]) -> dict[int, Candidate]:
        named = {i: _place(line) for i, line in enumerate(lines) if line.span.text}
        sure = {i: beside[place] for i, place in named.items() if place in beside}
        return labels_of(lines, bare, bold, asked, listed) | sure

    transcript = PlainReader(find).read(plain)
    said = _said(transcript) & signs.keys()
    return cut(_without(transcript, signs), sorted(left_out, key=_order)), said


def _said(transcript: Transcript) -> set[Place]:
    """Return where pieces of turns and headings begin."""
    places = {(part.line, part.column) for part in transcript.parts}
    return places | {
        (start.line, start.column)
        for part in transcript.parts
        if isinstance(part, Turn)
        for start in part.starts
    }


def _order(item: Omission) -> Place:
    return item.line, item.column


def _place(line: Line) -> Place:
    return line.span.line, line.span.column


def _plain_rows(
    rows: Iterable[Row], bare: dict[Place, str], no_headings: set[Place]
) -> tuple[tuple[Span, ...], dict[Place, int]]:
    """Return the rows as plain text, and where a heading's hashes were put in for the plain reader."""
    plain: list[Span] = []
    signs: dict[Place, int] = {}
    for row in rows:
        pieces = row.pieces()
        if row.block is Block.HEADING and pieces:
            first = pieces[0]
            row.leave_out(pieces[1:], "heading")
            sign = first.line, first.column - row.level - 1
            if (first.line, first.column) not in bare and sign not in no_headings:
                first = Span(*sign, f"{'#' * row.level} {first.text}")
                signs[first.line, first.column] = row.level + 1
            plain += [first._replace(text=""), first]
        elif pieces:
            pieces = [*_parted(row, pieces[0]), *pieces[1:]]
            begins = row.opens and not _is_cut(plain, row, pieces[0])
            plain += [pieces[0]._replace(text=""), *pieces] if begins else pieces
    return tuple(plain), signs


def _is_cut(before: Sequence[Span], row: Row, piece: Span) -> bool:
    """Return whether an item of a list goes on with the sentence before it: each has its time, as captions have."""
    timed = any(hole.reason == "time" for hole in row.holes)
    return (
        timed and bool(before) and not before[-1].text.rstrip().endswith(_ENDS) and not piece.text[:1].isupper()
    )


def _parted(row: Row, piece: Span) -> list[Span]:
    """Part `**Name:**text` behind the colon, where a space is missing."""
    start = piece.column - row.source.column
    for first, last in row.strong:
        end = last - start
        if (
            first <= start < last
            and piece.text[end - 1 : end] in (":", "：")
            and piece.text[end : end + 1].strip()
        ):
            return [piece.cut(0, end), piece.cut(end)]
    return [piece]


def _without(transcript: Transcript, signs: dict[Place, int]) -> Transcript:
    """Return `transcript` without what is not in the file: hashes, and labels that are only a style."""
    omitted = []
    for left in transcript.omitted:
        length = signs.get((left.line, left.column), 0)  # a comment may have swallowed the heading
        if text := left.text[length:] if length else left.text:
            omitted.append(replace(left, column=left.column + length, text=text))
    return replace(transcript, omitted=tuple(omitted))


def _placed(transcript: Transcript, text: MarkdownText) -> Transcript:
    """Return `transcript` with the file's columns."""

    places = text.places()

    def part(item: Part) -> Part:
        column = places.column(item.line, item.column)
        if not isinstance(item, Turn):
            return replace(item, column=column)
        starts = tuple(start._replace(column=places.column(start.line, start.column)) for start in item.starts)
        return replace(item, column=column, starts=starts)

    def left(item: Omission) -> Omission:
        return Omission(item.line, places.column(item.line, item.column), item.text, item.reason)

    return replace(
        transcript, parts=tuple(map(part, transcript.parts)), omitted=tuple(map(left, transcript.omitted))
    )
