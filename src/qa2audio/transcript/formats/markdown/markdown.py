"""The Markdown format: it takes the marks off, and says what they showed: headings, lists, who may be speaking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.chat.chat import chat_rows, is_chat
from qa2audio.transcript.formats.markdown.blocks import read_blocks
from qa2audio.transcript.formats.markdown.link_rows import linked_places, slanted_places, strong_places
from qa2audio.transcript.formats.markdown.markdown_rows import Block, MarkdownText
from qa2audio.transcript.formats.markdown.questions import questions
from qa2audio.transcript.formats.markdown.signs import looks_like_markdown
from qa2audio.transcript.formats.markdown.speakers import bare_labels, bold_places, list_places
from qa2audio.transcript.formats.timed.timed import has_times, with_times
from qa2audio.transcript.rows import Cut, Looks, left_out
from qa2audio.transcript.turns.layout import in_order, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa2audio.transcript.formats.markdown.markdown_rows import MarkedRow
    from qa2audio.transcript.rows import Row, Span
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.layout import Place

_ENDS = (".", "!", "?", "…", ":", ";")


class MarkdownFormat:
    """Reads Markdown: bold or heading labels, bold questions, quotations, lists, links, notes."""

    name = "markdown"

    def recognises(self, source: Source) -> float:
        """Return much where Markdown's signs carry structure; one asterisk does not."""
        return 0.6 if looks_like_markdown(source.rows) else 0.0

    def extract(self, source: Source) -> MarkdownText:
        """Return the file's text: marks without words are gone, entities and escapes are the characters they mean."""
        return source if isinstance(source, MarkdownText) else read_blocks(source)

    def rows(self, source: Source) -> list[Row]:
        """Return what is said, and how it looks."""
        layout = self.extract(source).layout
        names = bare_labels(layout)
        looks = _looks(layout, names)
        spans, headings = _spans(layout, names)
        rows = _laid_out(spans, headings)
        rows = [_styled(row, looks) for row in rows]
        holes = [left_out(span, why, Cut.NONE) for row in layout for span, why in row.left_out()]
        return in_order(rows, holes)


def _laid_out(spans: Sequence[Span], headings: Mapping[Place, int]) -> list[Row]:
    """Return what `spans` are: a chat, text with times in it, or plain text."""
    if is_chat(spans):
        return chat_rows(spans, headings)
    return with_times(spans, headings) if has_times(spans) else lay_out(spans, headings)


def _looks(layout: Sequence[MarkedRow], names: Mapping[Place, str]) -> dict[Place, Looks]:
    bold, items, acts = bold_places(layout), list_places(layout), questions(layout)
    linked, slanted, strong = linked_places(layout), slanted_places(layout), strong_places(layout)
    return {
        place: Looks(
            place in bold,
            place in items,
            names.get(place, ""),
            acts.get(place, ""),
            linked.get(place, ""),
            place in slanted,
            place in strong,
        )
        for place in bold | items | names.keys() | acts.keys() | linked.keys() | slanted | strong
    }


def _styled(row: Row, looks: Mapping[Place, Looks]) -> Row:
    span = row.label.span if row.label else row.span
    found = looks.get((span.line, span.column)) if span.text else None
    return row._replace(looks=found) if found else row


def _spans(
    layout: Iterable[MarkedRow], names: Mapping[Place, str]
) -> tuple[tuple[Span, ...], dict[Place, int]]:
    """Return what is said, and where headings are that are no names, with their levels."""
    spans: list[Span] = []
    headings: dict[Place, int] = {}
    for row in layout:
        pieces = row.pieces()
        if row.block is Block.HEADING and pieces:
            first = pieces[0].cut(0)
            row.leave_out(pieces[1:], "heading")
            if (first.line, first.column) not in names:
                headings[first.line, first.column] = row.level
            spans += [first._replace(text=""), first]
        elif pieces:
            pieces = [*_parted(row, pieces[0]), *pieces[1:]]
            begins = row.opens and not _is_cut(spans, row, pieces[0])
            spans += [pieces[0]._replace(text=""), *pieces] if begins else pieces
    return tuple(spans), headings


def _is_cut(before: Sequence[Span], row: MarkedRow, piece: Span) -> bool:
    """Return whether an item of a list goes on with the sentence before it: each has its time, as captions have."""
    timed = any(hole.reason == "time" for hole in row.holes)
    return (
        timed and bool(before) and not before[-1].text.rstrip().endswith(_ENDS) and not piece.text[:1].isupper()
    )


def _parted(row: MarkedRow, piece: Span) -> list[Span]:
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
