"""Sets apart what stands on a page around a conversation, before anybody asks who speaks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.rows import Cut, Kind, Row, Span, left_out
from qa2audio.transcript.turns.candidates import candidate
from qa2audio.transcript.turns.furniture.chapter_lists import chapter_lists
from qa2audio.transcript.turns.furniture.furniture_shapes import (
    is_address,
    is_button,
    is_credit,
    is_date,
    is_link_word,
    is_notice,
    is_plea,
    is_rights,
    is_sure,
    is_weak,
    normal,
)
from qa2audio.transcript.turns.furniture.furniture_words import CONTENTS, LINK_LISTS, TRANSCRIPT
from qa2audio.transcript.turns.furniture.page_lines import PageLine, page_lines
from qa2audio.transcript.turns.furniture.page_marks import is_bracketed_page
from qa2audio.transcript.turns.furniture.placed_chapters import place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa2audio.model import Problem
    from qa2audio.transcript.turns.furniture.chapter_lists import Entry

_PROSE = 3  # words of a sentence
_LONGEST_CAPTION = 30  # words
_SHORT = 60  # characters of a line that ends as a sentence and may be none: `Reading time: 6 min.`
_WRAPPED = 40  # characters of a line that a sentence may have been broken behind
_NAVIGATION = "navigation"
_SAID = frozenset((Kind.TEXT, Kind.HEADING, Kind.DIRECTION))


class Apart(NamedTuple):
    """Rows of which what is no speech is left out."""

    rows: Sequence[Row]
    problems: Sequence[Problem] = ()


@dataclass(slots=True)
class _Page:
    lines: list[PageLine]
    left: dict[int, str] = field(default_factory=dict)
    """Why lines are left out, by index."""
    first: int = 0
    """Index of the first line that is surely said."""
    last: int = 0
    said: set[int] = field(default_factory=set)
    names: frozenset[str] = frozenset()
    """Names alone on their lines that come again."""

    def edge(self, at: int) -> bool:
        """Return whether the line at index `at` stands above or below all that is surely said."""
        return bool(self.said) and (at < self.first or at > self.last)


def set_apart(rows: Sequence[Row]) -> Apart:
    """Return `rows` without navigation, buttons, link lists, credits and notices; chapters take their place."""
    page = _Page(page_lines(rows))
    if not page.lines:
        return Apart(rows)
    lists = chapter_lists(page.lines)
    chapters = [entry for each in lists for entry in each]
    page.left |= dict.fromkeys((entry.at for entry in chapters), _NAVIGATION)
    _find_edges(page)
    for step in (_sections, _sure, _link_lines, _weak, _pictures):
        step(page)
    if not page.left or not _anything_said(page):
        return Apart(rows)
    placed = place(chapters, page.lines, page.left, rows) if chapters else None
    titles = _titles(page, chapters)
    whole = list(_rows(rows, page, titles, placed.before if placed else {}))
    return Apart(whole, placed.problems if placed and not titles else ())


def _find_edges(page: _Page) -> None:
    said = [at for at, line in enumerate(page.lines) if at not in page.left and _is_said(line)]
    counts = Counter(line.text for line in page.lines if 0 < len(line.text) <= _WRAPPED)
    again = (text for text, count in counts.items() if count > 1)
    page.names = frozenset(text for text in again if candidate(Span(1, 1, f"{text}:")))
    page.first, page.last = (said[0], said[-1]) if said else (len(page.lines), -1)
    page.said = set(said)


def _is_said(line: PageLine) -> bool:
    """Return whether a line is surely said: somebody's, or a sentence."""
    if line.labelled or line.long or (line.times and line.text):
        return True
    if not line.text or line.linked or line.level:
        return False
    if ":" in line.text and (found := candidate(line.span)) and found.rest.text:
        return not (is_credit(line.text) or is_sure(line.bare))
    words = len(line.text.split()) >= _PROSE or (len(line.text) >= 12 and not line.text.isascii())
    if len(line.text) <= _SHORT and is_sure(line.bare):
        return False
    return line.sentence and words and not (is_notice(line.text) or is_plea(line.text) or is_rights(line.text))


def _sections(page: _Page) -> None:
    """Leave out lists of links and of contents, with the line above that says what they are."""
    for at, line in enumerate(page.lines):
        key = normal(line.text) if 0 < len(line.text) <= 60 else ""
        if key in TRANSCRIPT and not line.labelled:
            page.left[at] = _NAVIGATION
        contents = key in CONTENTS
        if line.labelled or at in page.left or not (contents or key in LINK_LISTS):
            continue
        below = list(_below(page, at, contents=contents))
        if below:
            page.left |= dict.fromkeys([at, *below], _NAVIGATION)


def _below(page: _Page, at: int, *, contents: bool) -> Iterator[int]:
    """Yield the lines of a list below the one at index `at`: items, links, in contents also short lines."""
    for index in range(at + 1, len(page.lines)):
        line = page.lines[index]
        if line.rule or line.level or line.labelled or line.long:
            return
        if index in page.left or not line.text:
            yield index
            continue
        plain = contents and not line.gap and not line.sentence and len(line.text) <= 80
        if not (line.item or line.linked or plain):
            return
        yield index


def _sure(page: _Page) -> None:
    for at, line in enumerate(page.lines):
        if at in page.left or at in page.said or line.times or not line.text:
            continue
        reason = _reason(line, head=at < page.first, edge=page.edge(at) or at - 1 in page.left)
        if reason and (is_bracketed_page(line.text) or not _goes_on(page, at)):
            page.left[at] = reason


def _reason(line: PageLine, *, head: bool, edge: bool) -> str | None:
    """Return why a line is left out wherever it stands; None if its place must say so."""
    text = line.bare
    if is_sure(text) or is_plea(text):
        return _NAVIGATION
    if is_credit(text) and not line.sentence:
        return "image"
    if is_rights(text) or (edge and is_notice(text)):
        return "notice"
    return "byline" if head and not line.level and is_date(text) else None


def _goes_on(page: _Page, at: int) -> bool:
    """Return whether a line may go on with the sentence or the label in the line above it."""
    if at == 0 or page.lines[at].gap or page.lines[at].level or at - 1 in page.left:
        return False
    above = page.lines[at - 1]
    if not above.text or above.sentence or above.level or is_sure(above.bare) or is_weak(above.bare):
        return False
    return len(above.text) >= _WRAPPED or above.text.endswith((":", "：")) or above.text in page.names


def _link_lines(page: _Page) -> None:
    """Leave out lines that are nothing but links: contents, link lists, a name with its links."""
    for block in _blocks(page):
        if not all(page.lines[at].linked or at in page.left or not page.lines[at].text for at in block):
            continue  # a sentence, in the lines of which links stand
        for at in block:
            line = page.lines[at]
            if at in page.left or not line.linked or line.labelled or line.level:
                continue
            if line.linked == "anchors" or _is_link_line(page, at):
                page.left[at] = _NAVIGATION


def _blocks(page: _Page) -> Iterator[list[int]]:
    """Yield the indices of the lines of each paragraph, or item of a list."""
    block: list[int] = []
    for at, line in enumerate(page.lines):
        if block and (line.gap or line.item or line.level or page.lines[at - 1].level):
            yield block
            block = []
        block.append(at)
    if block:
        yield block


def _is_link_line(page: _Page, at: int) -> bool:
    line = page.lines[at]
    beside = page.edge(at) or any(
        0 <= index < len(page.lines) and page.lines[index].linked for index in (at - 1, at + 1)
    )
    if line.linked == "rest":
        if _says_more(line):
            return False
        return beside or line.links > 1 or line.item
    if is_address(line.bare) or is_link_word(line.bare):
        return True
    return page.edge(at) and not line.sentence


def _says_more(line: PageLine) -> bool:
    """Return whether before its links somebody says more than a name: `Tom: I like this: https://…`."""
    found = candidate(line.span) if ":" in line.text else None
    lead = found.rest.text.partition(":")[0] if found and ":" in found.rest.text else ""
    return any(map(str.isalpha, lead)) and not lead.startswith(("http", "www"))


def _weak(page: _Page) -> None:
    """Leave out short menu words beside other furniture or at the page's edges; and buttons that are paragraphs."""
    lines = page.lines
    weak = {
        at
        for at, line in enumerate(lines)
        if at not in page.left and line.text and not line.labelled and not line.times and is_weak(line.bare)
    }
    above = sum(1 for at in weak | page.left.keys() if at < page.first)
    below = sum(1 for at in weak | page.left.keys() if at > page.last)
    for at in sorted(weak):
        beside = any(index in page.left or index in weak for index in (at - 1, at + 1))
        alone = lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap)
        if _goes_on(page, at) and not beside:
            continue
        company = (above if at < page.first else below) > 1  # a word alone may be a title
        if (
            (page.edge(at) and company and not lines[at].level)
            or beside
            or (alone and is_button(lines[at].text))
        ):
            page.left[at] = _NAVIGATION


def _pictures(page: _Page) -> None:
    """Leave out what stands right below a picture, or in italics after one."""
    for at, line in enumerate(page.lines[1:], start=1):
        above = page.lines[at - 1]
        if not (above.images and not above.text) or at in page.left or line.labelled or not line.text:
            continue
        name = candidate(line.span) or candidate(line.span._replace(text=f"{line.text}:"))
        short = len(line.text.split()) <= _LONGEST_CAPTION
        if short and not name and not line.level and (line.slanted or not line.gap):
            page.left[at] = "image"


def _anything_said(page: _Page) -> bool:
    return any(
        line.long or line.text or line.labelled for at, line in enumerate(page.lines) if at not in page.left
    )


def _titles(page: _Page, chapters: Sequence[Entry]) -> set[int]:
    """Return the indices of lines, paragraphs of their own, that are titles of the chapters listed elsewhere."""
    known = {normal(entry.title) for entry in chapters}
    known |= {
        normal(line.bare) for at, line in enumerate(page.lines) if at in page.left and line.linked == "anchors"
    }
    found = {
        at
        for at, line in enumerate(page.lines)
        if known
        and at not in page.left
        and line.gap
        and not (line.labelled or line.level or line.times)
        and 0 < len(line.text) <= 110
        and normal(line.text) in known
    }
    return found if len(found) >= 2 else set()


def _rows(rows: Sequence[Row], page: _Page, titles: set[int], chapters: Mapping[int, Row]) -> Iterator[Row]:
    why = {index: reason for at, reason in page.left.items() for index in page.lines[at].rows}
    headings = {index for at in titles for index in page.lines[at].rows}
    for index, row in enumerate(rows):
        if index in chapters and not titles:
            yield chapters[index]
        reason = why.get(index)
        if reason and row.label:
            yield left_out(row.label.span, reason, Cut.NONE)
        if reason and row.kind in _SAID:
            if row.span.text:
                yield left_out(row.span, reason, Cut.ENDS if row.kind is Kind.HEADING else Cut.NONE)
        elif index in headings and row.kind is Kind.TEXT:
            yield row._replace(kind=Kind.HEADING, level=2)
        else:
            yield row
