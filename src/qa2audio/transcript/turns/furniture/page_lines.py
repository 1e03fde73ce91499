"""The lines of a page, as they stand in the file: rows that share a line are one again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Form, Kind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Row

_SAID = frozenset((Kind.TEXT, Kind.HEADING, Kind.DIRECTION))
_BLANK = frozenset((Kind.BLANK, Kind.SPACER))
_ADDRESS = re.compile(
    r"<?(?:https?://|www\.)[^\s<>]{1,2000}>?|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w/])@\w{2,30}\b|\b(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|fm|io|de|fr|es|co\.uk|tv|jp|cn|ru|it|nl|br|pl)(?:/\S{0,200})?",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"\w\.[a-z]")
_BULLET = re.compile(r"(?:[-*+•·▪◦‣→►–—]|\d{1,3}[.)])\s+")
_ENDS = re.compile(r"[.!?…。！？؟][\"”’»)\]』」]{0,2}\Z")
_NOWHERE = Span(0, 0, "")
_LONGEST_LEAD = 60
_SENTENCE = re.compile(r"[!?]|\.\s|[^\W\d_]{3}\.\Z")
_LONGEST = 600
"""Characters; a longer line is something that is said."""


@dataclass(slots=True)
class PageLine:
    """A line of the file."""

    number: int
    gap: bool
    """True where a paragraph begins with it."""
    rule: bool = False
    rows: list[int] = field(default_factory=list)
    """Indices of its rows, without those that are blank."""
    text: str = ""
    """What would be said of it; empty where it is longer than any furniture."""
    times: list[str] = field(default_factory=list)
    """The times in it that are left out already."""
    links: int = 0
    images: bool = False
    level: int = 0
    """Of a heading."""
    item: bool = False
    """True if it is an item of a list."""
    linked: str = ""
    """See `Looks.linked`; here also for the addresses of plain text."""
    labelled: bool = False
    """True if the format knows who says it."""
    slanted: bool = False
    """True if all of it is in italics."""
    name: str = ""
    """Whose line it is, where the format says so."""
    said: int | None = None
    """Index of the first row of it that is said, or says who speaks."""
    span: Span = _NOWHERE
    """Where its text begins, and the text."""
    long: bool = False

    @property
    def bare(self) -> str:
        """Return its text without the sign of a list."""
        return self.text if self.text[:1].isalpha() else _BULLET.sub("", self.text, count=1).strip()

    @property
    def sentence(self) -> bool:
        """Return whether it is long, or ends as a sentence does."""
        return self.long or bool(_ENDS.search(self.text))


def page_lines(rows: Sequence[Row]) -> list[PageLine]:
    """Return the lines of a page; none where no row is of a page."""
    if not any(row.form is Form.PAGE and row.kind is Kind.TEXT for row in rows):
        return []
    lines: list[PageLine] = []
    gap = True
    for index, row in enumerate(rows):
        if row.kind in _BLANK:
            gap = True
            continue
        if not lines or lines[-1].number != row.span.line or lines[-1].rule:
            lines.append(PageLine(row.span.line, gap))
        elif gap and not lines[-1].text:
            lines[-1].gap = True
        gap = row.kind is Kind.RULE
        _take(lines[-1], index, row)
    for line in lines:
        _tell_links(line)
    return lines


def _take(line: PageLine, index: int, row: Row) -> None:
    line.rows.append(index)
    if row.kind in _SAID:
        if len(row.span.text) + len(line.text) > _LONGEST:
            line.long, line.text = True, ""
        elif not line.long:
            line.text = f"{line.text} {row.span.regular()}" if line.text else row.span.regular()
        line.item = line.item or row.looks.item
        line.linked = line.linked or row.looks.linked
        line.slanted = line.slanted or row.looks.slanted
        line.level = line.level or row.level
        if line.said is None and row.span.text:
            line.said, line.span = index, row.span
    elif row.kind is Kind.RULE:
        line.rule = True
    elif row.kind is Kind.LEFT_OUT:
        line.times += [row.span.text] if row.reason == "time" else []
        line.links += row.reason == "link"
        line.images = line.images or row.reason == "image"
    if row.label:
        line.name = row.label.name
        line.said = index if line.said is None else min(line.said, index)
    line.labelled = line.labelled or row.label is not None or row.form is not Form.PAGE


def _tell_links(line: PageLine) -> None:
    """Tell whether a line of plain text is nothing but addresses."""
    if not line.text:
        return
    line.item = line.item or bool(_BULLET.match(line.text))
    if line.linked or not (_DOMAIN.search(line.text) or "://" in line.text or "@" in line.text):
        return
    left, count = _ADDRESS.subn(" ", line.bare)
    if count:
        line.links += count
        words = left.strip(" |·•,;/–—-()<>")
        behind = words.endswith((":", "：", "–", "—", "-")) and line.bare.startswith(words[:20])
        line.linked = (
            "all" if not any(map(str.isalnum, words)) else "rest" if behind and len(words) < 60 else ""
        )
