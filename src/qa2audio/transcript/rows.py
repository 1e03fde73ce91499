"""A text as rows whose place in the file is known."""

from __future__ import annotations

import re
from typing import NamedTuple

ROW_ENDS = "\n\r\v\f\x85\u2028\u2029"
"""Every character that may end a row."""
_LINE_END = re.compile(r"\r\n|\r|\n")
# Word processors export soft line breaks and page breaks as these. Editors do not count them as lines.
_ROW_END = re.compile("[\v\f\x85\u2028\u2029]")


class Span(NamedTuple):
    """A stretch of one line of the file."""

    line: int
    """From 1, as editors count: LF, CRLF and CR end a line."""
    column: int
    """From 1, in characters."""
    text: str

    def cut(self, start: int, end: int | None = None) -> Span:
        """Return the part from index `start` to `end` without the white space around it."""
        piece = self.text[start:end]
        bare = piece.lstrip()
        return Span(self.line, self.column + start + len(piece) - len(bare), bare.rstrip())

    def regular(self) -> str:
        """Return the text with one space between words."""
        return " ".join(self.text.split())


def split_rows(text: str) -> tuple[Span, ...]:
    """Return the rows of `text`, their white space untouched.

    A vertical tab, form feed, NEL, line or paragraph separator begins another row of the same line.
    """
    return tuple(
        row for number, line in enumerate(_LINE_END.split(text), start=1) for row in _rows_of_line(number, line)
    )


def _rows_of_line(number: int, line: str) -> list[Span]:
    rows, start = [], 0
    for end in _ROW_END.finditer(line):
        rows.append(Span(number, start + 1, line[start : end.start()]))
        start = end.end()
    return [*rows, Span(number, start + 1, line[start:])]
