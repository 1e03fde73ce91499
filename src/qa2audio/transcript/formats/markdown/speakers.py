"""How a Markdown file shows who speaks: names that are bold or a heading, where bold text and list items begin."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.markdown.markdown_rows import Block, Hole, MarkedRow
from qa2audio.transcript.rows import Span
from qa2audio.transcript.turns.candidates import base, candidate
from qa2audio.transcript.turns.vocabulary import PARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.turns.layout import Place

_MAX_NAME = 60


def bare_labels(rows: Sequence[MarkedRow]) -> dict[Place, str]:
    """Return where rows begin with a name without a colon: bold, or a heading. The habit must say so."""
    linked = {index for index, row in enumerate(rows) if _take_colon(row)}
    first = {
        index: pieces[0]
        for index, row in enumerate(rows)
        if (pieces := row.pieces()) and pieces[0].text.strip()
    }
    seen = {index: name for index, piece in first.items() if (name := _bare_name(rows[index], piece))}
    if not seen:
        return {}
    keys = Counter(name.casefold() for name in seen.values())
    written = {found.key for piece in first.values() if (found := candidate(piece))}
    written |= {seen[index].casefold() for index in linked & seen.keys()}
    known = {key for key, count in keys.items() if count > 1 or key in written or base(key) in PARTS}
    names = Counter(rows[index].level for index, name in seen.items() if name.casefold() in known)
    levels = Counter(row.level for row in rows if row.block is Block.HEADING)
    return {
        (first[index].line, first[index].column): name
        for index, name in seen.items()
        if name.casefold() in known
        or (rows[index].level and " " in name and 4 * names[rows[index].level] >= 3 * levels[rows[index].level])
    }


def _take_colon(row: MarkedRow) -> bool:
    """Take the colon of `**[Name](address):** text` for a part of the label; return whether there is one."""
    pieces = row.pieces()
    if len(pieces) < 2 or pieces[1].text[0] not in ":：" or not row.strong or row.holes[0].reason == "mark":
        return False
    start = pieces[1].column - row.source.column
    row.holes = sorted([*row.holes, Hole(start, start + 1, "label")])
    return True


def _bare_name(row: MarkedRow, piece: Span) -> str | None:
    """Return the name that a row may begin with: all of a heading, or what is bold."""
    name = piece.text
    if row.block is not Block.HEADING:
        start = piece.column - row.source.column
        ends = [last - start for first, last in row.strong if first <= start < last]
        name = name[: ends[0]].strip() if ends else ""
    if not 0 < len(name) <= _MAX_NAME or name[-1] in ":：":
        return None
    found = candidate(Span(1, 1, f"{name}:"))
    return name if found and not found.rest.text else None


def bold_places(rows: Sequence[MarkedRow]) -> set[Place]:
    """Return where something bold, or a heading, begins a row."""
    places = set()
    for row in rows:
        for piece in row.pieces()[:1]:
            start = piece.column - row.source.column
            if row.level or any(first <= start < last for first, last in (*row.strong, *row.slanted)):
                places.add((piece.line, piece.column))
        places |= {(row.source.line, row.source.column + first) for first, _ in row.strong}  # behind a time
    return places


def list_places(rows: Sequence[MarkedRow]) -> set[Place]:
    """Return where the items of lists begin."""
    return {
        (piece.line, piece.column)
        for row in rows
        if row.source.text[: row.body].strip(" \t>#")
        for piece in row.pieces()[:1]
    }
