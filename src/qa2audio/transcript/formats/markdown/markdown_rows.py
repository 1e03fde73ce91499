"""A Markdown file as rows of text: marks are gone, entities are characters, and what is not said is known.

What `ensure_conserved` compares is this text: the file's words without marks that have none (`**`, `` ` ``, a
backslash), entities decoded. All that has words is still in it, said or a hole.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.markdown.positions import Positions
from qa2audio.transcript.rows import Span
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.transcript.formats.markdown.inline import Inline


class Block(Enum):
    """What a row belongs to."""

    BLANK = auto()
    TEXT = auto()
    HEADING = auto()
    RULE = auto()
    SILENT = auto()
    """Nothing of it is said."""


class Hole(NamedTuple):
    """A stretch of a row that is not said."""

    start: int
    end: int
    reason: str


@dataclass(slots=True)
class MarkedRow:
    """A row of the text."""

    source: Span
    """As in the file."""
    block: Block
    body: int = 0
    """Where in the file's row the text begins: behind the marks of a heading, a list or a quotation."""
    reason: str = "mark"
    """Why what is before the body is left out."""
    level: int = 0
    """Of a heading."""
    opens: bool = False
    """True where a list item or a quotation begins."""
    table: bool = False
    text: str = ""
    holes: list[Hole] = field(default_factory=list)
    """In order, as indices into `text`."""
    strong: list[tuple[int, int]] = field(default_factory=list)
    """What is bold, as indices into `text`."""
    slanted: list[tuple[int, int]] = field(default_factory=list)
    """What is in italics."""
    links: list[tuple[int, int]] = field(default_factory=list)
    """The words of links, as indices into `text`."""
    anchors: bool = False
    """True if there are links into the page itself, and no others."""
    steps: list[tuple[int, int]] = field(default_factory=list)
    """Index into `text`, index into the file's row: from there on they go in step."""

    _known: tuple[int, str, tuple[Span, ...]] | None = None

    def span(self) -> Span:
        """Return the text, its column counted in the text."""
        return Span(self.source.line, self.source.column, self.text)

    def pieces(self) -> list[Span]:
        """Return what is said, in order, its columns counted in the text."""
        if self._known is None or self._known[:2] != (len(self.holes), self.text):  # holes only grow in number
            self._known = len(self.holes), self.text, tuple(self._pieces())
        return list(self._known[2])

    def _pieces(self) -> list[Span]:
        if not self.holes:
            return [self.span()] if self.block is not Block.SILENT else []
        edges = [0, *(edge for hole in self.holes for edge in (hole.start, hole.end)), len(self.text)]
        span = self.span()
        pieces = [span.cut(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
        return [piece for piece in pieces if piece.text]

    def left_out(self) -> list[tuple[Span, str]]:
        """Return what is not said, and why."""
        span = self.span()
        holes = ((span.cut(hole.start, hole.end), hole.reason) for hole in self.holes)
        return [(piece, why) for piece, why in holes if piece.text]

    def leave_out(self, pieces: Iterable[Span], reason: str) -> None:
        """Leave out `pieces` of the text too."""
        starts = ((piece.column - self.source.column, len(piece.text)) for piece in pieces)
        self.holes = sorted([*self.holes, *(Hole(start, start + length, reason) for start, length in starts)])

    def keep(self) -> None:
        """Take the file's row as it stands, all of it left out if it is silent."""
        self.text = self.source.text
        self.steps = [(0, 0)]

    def silence(self, reason: str) -> None:
        """Leave the whole row out."""
        self.block = Block.SILENT
        self.keep()
        if self.text.strip():
            self.holes = [Hole(0, len(self.text), reason)]

    def fill(self, inline: Inline, start: int, end: int) -> None:
        """Take the text from a scanned paragraph: the row is its characters from `start` to `end`."""
        signs = self.source.text[: self.body]
        pieces, length = [signs], self.body
        self.steps = [(0, 0)]
        if signs.strip():
            self.holes.append(Hole(0, len(signs.rstrip()), self.reason))
        where = Positions(self.body, start, end)
        position = start
        first = _first(inline, start)
        behind: list[tuple[str, int]] = []
        heading = self._is_plain_heading(inline)
        for edit in (inline.edits[index] for index in range(first, len(inline.edits))):
            if edit.start >= end:
                break
            left, right = max(edit.start, start), min(edit.end, end)
            pieces.append(self._raw(position, left, start))
            length += left - position
            where.at(left, length)
            said = self._raw(left, right, start) if edit.reason else edit.text
            if heading and edit.reason == "link":  # a title is whole: the address comes behind it
                behind.append((said, left))
                position = right
                where.at(position, length)
                self.steps.append((length, position - start + self.body))
                continue
            if edit.reason and said.strip():
                self.holes.append(Hole(length, length + len(said), edit.reason))
            pieces.append(said)
            length += len(said)
            position = right
            where.at(position, length)
            self.steps.append((length, position - start + self.body))
        pieces.append(self._raw(position, end, start))
        length += end - position
        for said, left in behind:
            pieces += [" ", said]
            self.holes.append(Hole(length + 1, length + 1 + len(said), "link"))
            self.steps.append((length + 1, left - start + self.body))
            length += 1 + len(said)
        self.text = "".join(pieces)
        self.strong = where.map(inline.strong)
        self.slanted = where.map(inline.slanted)
        self.links = where.map(inline.links) if inline.links else []
        self.anchors = bool(self.links) and len(where.map(sorted(inline.anchors))) == len(self.links)

    def _is_plain_heading(self, inline: Inline) -> bool:
        """Return whether links are all that is left out of a heading: nothing else stands behind them."""
        ends = self.source.text.rstrip().endswith(("#", "]"))
        reasons = {edit.reason for edit in inline.edits}
        return self.block is Block.HEADING and not ends and reasons <= {None, "link"}

    def _raw(self, left: int, right: int, start: int) -> str:
        return self.source.text[left - start + self.body : right - start + self.body]


def _first(inline: Inline, start: int) -> int:
    """Return the index of the first edit that reaches behind `start`."""
    index = bisect_right(inline.edits, (start,))
    while index and inline.edits[index - 1].end > start:
        index -= 1
    return index


@dataclass(frozen=True, slots=True)
class MarkdownText(Source):
    """A file whose `rows` are the text of its Markdown; columns are counted in that text."""

    layout: tuple[MarkedRow, ...] = ()


def steps(rows: Iterable[MarkedRow]) -> Iterator[tuple[int, int, int]]:
    """Yield line, column of the text and column of the file wherever they begin to go in step."""
    for row in rows:
        for index, original in row.steps:
            yield row.source.line, row.source.column + index, row.source.column + original
