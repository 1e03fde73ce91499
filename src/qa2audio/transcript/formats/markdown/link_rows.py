"""Which rows of a Markdown file are nothing but links, or all in italics."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.markdown.markdown_rows import MarkedRow
    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.turns.layout import Place

_LONGEST = 60
"""Characters before the links: a name, `Find her on`."""
_BEHIND = (":", "：", "–", "—", "-", "|")


def linked_places(rows: Sequence[MarkedRow]) -> dict[Place, str]:
    """Return where rows begin that are nothing but links, and how: see `Looks.linked`."""
    found = {}
    for row in rows:
        if row.links and (pieces := row.pieces()) and (how := _how(row)):
            first = pieces[0].cut(0)
            found[first.line, first.column] = how
    return found


def _how(row: MarkedRow) -> str:
    said = "".join(piece.text for piece in row.pieces())
    start, end = row.links[0][0], row.links[-1][1]
    before = "".join(piece.text for piece in _outside(row, 0, start)).strip(" \t-–—*•")
    between = _words(row, start, end)
    behind = any(map(str.isalnum, row.text[end:])) and _words(row, end, len(row.text))
    if between or behind or not said.strip():
        return ""
    if not any(map(str.isalnum, before)):
        return "anchors" if row.anchors else "all"
    whole = "".join(piece.text for piece in _outside(row, 0, start)).rstrip()
    sentence = any(sign in before for sign in "!?") or ". " in before
    return "rest" if len(before) <= _LONGEST and whole.endswith(_BEHIND) and not sentence else ""


def _outside(row: MarkedRow, start: int, end: int) -> list[Span]:
    """Return what is said between two indices into the text of `row`."""
    pieces = []
    for piece in row.pieces():
        first = piece.column - row.source.column
        left, right = max(first, start), min(first + len(piece.text), end)
        if left < right:
            pieces.append(piece.cut(left - first, right - first))
    return pieces


def _words(row: MarkedRow, start: int, end: int) -> bool:
    """Return whether words that are no link are said between two indices."""
    position = start
    for first, last in [*row.links, (end, end)]:
        left = "".join(piece.text for piece in _outside(row, position, min(first, end)))
        if any(map(str.isalnum, left)) and left.strip().casefold() not in _JOINTS:
            return True
        position = max(position, last)
    return False


_JOINTS = frozenset(("and", "or", "und", "et", "y", "e", "on", "und auf"))


def slanted_places(rows: Sequence[MarkedRow]) -> set[Place]:
    """Return where rows begin that are in italics from end to end."""
    return {place for row in rows if row.slanted for place in _covered(row, row.slanted)}


def strong_places(rows: Sequence[MarkedRow]) -> set[Place]:
    """Return where rows begin that are bold from end to end."""
    return {place for row in rows if row.strong for place in _covered(row, row.strong)}


def _covered(row: MarkedRow, ranges: Sequence[tuple[int, int]]) -> list[Place]:
    """Return where `row` begins if `ranges` are all of it."""
    pieces = row.pieces()
    covered = sum(last - first for first, last in ranges)
    if not pieces or covered < sum(len(piece.text.strip()) for piece in pieces) - 2:
        return []
    first = pieces[0].cut(0)
    return [(first.line, first.column)]
