"""What each row of a plain text is, before anybody asks who speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Cut, Kind, Row, Span, left_out
from qa2audio.transcript.turns.acknowledgement import split_mark
from qa2audio.transcript.turns.directions.comments import part_comments
from qa2audio.transcript.turns.directions.directions import COMMENT_MARK, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


Place = tuple[int, int]
"""Line and column."""
_HEADING = re.compile(r"#{1,6}(?=\s)")
_RULE_CHARACTERS = frozenset("-*_=~—–•·#")
_NO_BREAK = frozenset("\u00a0\u202f\u2007")
_NONE: Mapping[Place, int] = {}
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")


def lay_out(spans: Iterable[Span], headings: Mapping[Place, int] = _NONE) -> list[Row]:
    """Return what each of `spans` is; a comment at the edge of a row, or over several, is a row of its own.

    `headings` are the places of those that the format knows to be headings, and their levels.
    """
    rows: list[Row] = []
    for span, comment in part_comments(list(spans)):
        if comment:
            rows.append(Row(Kind.COMMENT, span.cut(0)))
        else:
            level = headings.get((span.line, span.column), 0) if headings and span.text else 0
            rows += _rows(span, level)
    return rows


def gap(row: Span) -> Kind | None:
    """Return which end of a paragraph `row` is; None if it has words."""
    text = row.text.strip()
    if all(char in _INVISIBLE for char in text):  # as in an empty row
        return Kind.SPACER if _NO_BREAK.intersection(row.text) else Kind.BLANK
    if len(text) >= 80 or (text[0] not in _RULE_CHARACTERS and text != "⁂"):
        return None
    marks = "".join(text.split())
    return Kind.RULE if marks == "⁂" or (len(marks) >= 3 and len(set(marks)) == 1) else None


def _rows(row: Span, level: int) -> Iterator[Row]:
    span = row.cut(0)
    if not level and (kind := gap(row)):
        yield from _gap(kind, row, span)
        return
    span, mark = split_mark(span)
    if mark and not span.text:
        yield Row(Kind.NOTE, mark)
        return
    if level:
        yield Row(Kind.HEADING, span, level=level)
    elif hashes := _HEADING.match(span.text):
        yield from _heading(span, hashes.end())
    else:
        comment = span.text.startswith(COMMENT_MARK)
        yield Row(Kind.COMMENT if comment else Kind.DIRECTION if stands_alone(span.text) else Kind.TEXT, span)
    if mark:
        yield Row(Kind.MARK, mark)


def _gap(kind: Kind, row: Span, span: Span) -> Iterator[Row]:
    if kind is Kind.RULE:
        yield Row(kind, span)
        return
    yield Row(kind, Span(row.line, row.column, ""))
    if span.text:  # invisible
        yield left_out(span, "mark", Cut.PARTS)


def _heading(span: Span, start: int) -> Iterator[Row]:
    bare = span.text.rstrip("#")
    end = len(bare) if bare[-1].isspace() and bare[start:].strip() else len(span.text)
    yield left_out(span.cut(0, start), "mark", Cut.PARTS)
    yield Row(Kind.HEADING, span.cut(start, end), level=start)
    if end < len(span.text):
        yield left_out(span.cut(end), "mark")


def in_order(rows: Sequence[Row], others: Iterable[Row]) -> list[Row]:
    """Return `rows` and `others` together as they stand in the file."""
    merged: list[Row] = []
    later = iter(rows)
    row = next(later, None)
    for other in sorted(others, key=_place):
        while row is not None and _place(row) <= _place(other):
            merged.append(row)
            row = next(later, None)
        merged.append(other)
    return merged if row is None else [*merged, row, *later]


def _place(row: Row) -> Place:
    return row.span.line, row.span.column
