"""What each row of a plain text is, before anybody asks who speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from qa2audio.transcript.turns.acknowledgement import split_mark
from qa2audio.transcript.turns.directions.comments import part_comments
from qa2audio.transcript.turns.directions.directions import COMMENT_MARK, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.transcript.rows import Span


class Kind(Enum):
    """What a row is."""

    BLANK = auto()
    SPACER = auto()
    """Nothing but non-breaking spaces: what a web page's empty paragraph leaves behind."""
    RULE = auto()
    HEADING = auto()
    NOTE = auto()
    """Nothing but an acknowledgement."""
    COMMENT = auto()
    DIRECTION = auto()
    """Nothing but directions."""
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A row, told apart."""

    kind: Kind
    span: Span
    """What it says, without the white space around it, a heading's `#` and an acknowledgement."""
    sign: Span | None = None
    """What stands before it and is not said: a heading's `#`, invisible characters."""
    closing: Span | None = None
    """The `#` after a heading."""
    mark: Span | None = None
    """An acknowledgement."""


_HEADING = re.compile(r"#{1,6}(?=\s)")
_RULE_CHARACTERS = frozenset("-*_=~—–•·#")
_NO_BREAK = frozenset("\u00a0\u202f\u2007")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")


def lay_out(rows: Iterable[Span]) -> list[Line]:
    """Return what each of `rows` is; a comment at the edge of a row, or over several, is a line of its own."""
    return [
        Line(Kind.COMMENT, row.cut(0)) if comment else _line(row) for row, comment in part_comments(list(rows))
    ]


def _line(row: Span) -> Line:
    span = row.cut(0)
    if all(char in _INVISIBLE for char in span.text):  # as in an empty row
        kind = Kind.SPACER if _NO_BREAK.intersection(row.text) else Kind.BLANK
        return Line(kind, row._replace(text=""), span if span.text else None)
    if len(span.text) < 80 and _is_rule(span.text):
        return Line(Kind.RULE, span)
    span, mark = split_mark(span)
    if not span.text:
        return Line(Kind.NOTE, span, mark=mark)
    if hashes := _HEADING.match(span.text):
        return _heading(span, hashes.end(), mark)
    return Line(_kind_of_words(span.text), span, mark=mark)


def _kind_of_words(text: str) -> Kind:
    if text.startswith(COMMENT_MARK):
        return Kind.COMMENT
    return Kind.DIRECTION if stands_alone(text) else Kind.TEXT


def _heading(span: Span, start: int, mark: Span | None) -> Line:
    bare = span.text.rstrip("#")
    end = len(bare) if bare[-1].isspace() and bare[start:].strip() else len(span.text)
    closing = span.cut(end) if end < len(span.text) else None
    return Line(Kind.HEADING, span.cut(start, end), span.cut(0, start), closing, mark)


def _is_rule(text: str) -> bool:
    marks = "".join(text.split())
    return marks == "⁂" or (len(marks) >= 3 and len(set(marks)) == 1 and marks[0] in _RULE_CHARACTERS)
