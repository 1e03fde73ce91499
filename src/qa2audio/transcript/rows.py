"""A text as rows whose place in the file is known; and what a format says of each."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa2audio.model import Part, Speaker

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
        text = self.text
        if not start and end is None and text and not (text[0].isspace() or text[-1].isspace()):
            return self  # half of all calls
        piece = text[start:end]
        bare = piece.lstrip()
        return Span(self.line, self.column + start + len(piece) - len(bare), bare.rstrip())

    def regular(self) -> str:
        """Return the text with one space between words."""
        return " ".join(self.text.split())


_MARK = "\ufeff"


def split_rows(text: str) -> tuple[Span, ...]:
    """Return the rows of `text`, their white space untouched.

    A vertical tab, form feed, NEL, line or paragraph separator begins another row of the same line. The byte order
    marks that files had at their heads before they were put together are no part of a row.
    """
    lines = enumerate(_LINE_END.split(text), start=1)
    if not _ROW_END.search(text):  # nearly always, and quicker
        rows = tuple(Span(number, 1, line) for number, line in lines)
    else:
        rows = tuple(row for number, line in lines for row in _rows_of_line(number, line))
    return tuple(map(_unmarked, rows)) if _MARK in text else rows


def _unmarked(row: Span) -> Span:
    bare = row.text.lstrip(_MARK)
    return Span(row.line, row.column + len(row.text) - len(bare), bare)


def _rows_of_line(number: int, line: str) -> list[Span]:
    rows, start = [], 0
    for end in _ROW_END.finditer(line):
        rows.append(Span(number, start + 1, line[start : end.start()]))
        start = end.end()
    return [*rows, Span(number, start + 1, line[start:])]


class Kind(Enum):
    """What a row is."""

    BLANK = auto()
    """A paragraph ends."""
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
    NARRATION = auto()
    """What nobody in particular says."""
    SEAM = auto()
    """Where a caption ends: a label may follow, and whoever speaks goes on with the same paragraph."""
    LEFT_OUT = auto()
    """Words that nobody says; `reason` says why, and `cut` what becomes of the turn around them."""
    MARK = auto()
    """An acknowledgement behind what stands on its line."""
    TITLE = auto()
    SERIES = auto()
    LANGUAGE = auto()
    """A BCP 47 tag."""
    SPEAKER = auto()
    """Somebody of whom the format knows all: `exact`."""
    PART = auto()
    """A part of which the format knows all: `exact`. Its words must be rows of the text to conserve."""

    __hash__ = object.__hash__  # rows are many, and an enumeration's own takes longer


class Cut(Enum):
    """What becomes of a turn in which something is left out."""

    NONE = auto()
    """It is cut only if it goes on behind: a time, a link's address."""
    CONTINUES = auto()
    """It ends, and what follows continues it."""
    PARTS = auto()
    """It ends, and what follows is another turn of the same speaker."""
    ENDS = auto()
    """It ends, and the narrator has the word."""


class Form(Enum):
    """What may be in a row besides what is said."""

    PAGE = auto()
    """As people write: it may be a title or a byline, and begin with a label of any shape."""
    CAPTION = auto()
    """Cut to fit a screen: it may begin with a label that has a sign, such as a colon."""
    SPEECH = auto()
    """Only directions: the format knows who says it."""


class Label(NamedTuple):
    """Who speaks from here on, where the format knows it."""

    name: str
    span: Span
    """The label as it stands in the file; its words are left out."""
    aside: str = ""
    """What stands behind the name in brackets: a company."""

    @property
    def key(self) -> str:
        """Return what tells it from others, whatever the case."""
        return self.name.casefold()


class Looks(NamedTuple):
    """How a row looks where a format has more than letters; it says where labels are."""

    bold: bool = False
    """True if something bold, in italics or a heading begins it."""
    item: bool = False
    """True if it begins an item of a list."""
    name: str = ""
    """What it begins with that may be a name without a colon: something bold, or all of a heading."""
    act: str = ""
    """`question`, `answer` or `narrator`, where it looks like one."""
    linked: str = ""
    """`all` if its words are all links, `anchors` if all lead into the page itself, `rest` if they are but for a few
    words and a colon before them."""
    slanted: bool = False
    """True if all of it is in italics."""
    strong: bool = False
    """True if all of it is bold."""


PLAIN = Looks()


class Row(NamedTuple):
    """What a format yields: a stretch of the file and what is known of it."""

    kind: Kind
    span: Span
    """What it says; without white space around it, where it is said."""
    label: Label | None = None
    """Who says it; it stands before `span`, which may be empty."""
    reason: str = ""
    """Why it is left out: ``mark``, ``time``, ``comment``, …"""
    cut: Cut = Cut.CONTINUES
    form: Form = Form.PAGE
    level: int = 0
    """Of a heading: 1 is the highest."""
    looks: Looks = PLAIN
    value: str | None = None
    """What a title or a language is, where `span` says more or less than it."""
    exact: Part | Speaker | None = None


def left_out(span: Span, reason: str, cut: Cut = Cut.CONTINUES) -> Row:
    """Return the row of something that nobody says."""
    return Row(Kind.LEFT_OUT, span, reason=reason, cut=cut)


def blank(span: Span) -> Row:
    """Return the end of a paragraph, in front of `span`."""
    return Row(Kind.BLANK, Span(span.line, span.column, ""), form=Form.SPEECH)
