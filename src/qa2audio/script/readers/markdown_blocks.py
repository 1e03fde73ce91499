"""What each row of a Markdown file is. After CommonMark, but for what transcripts mean otherwise:

indented rows are text and no code, a rule below a sentence is a rule and no heading, and a fence around the whole
conversation is no code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.script.readers.layout import Kind, lay_out
from qa2audio.script.readers.markdown_inline import Edit, normal, scan
from qa2audio.script.readers.markdown_text import Block, Hole, MarkdownText, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.script.source import Source

_SIGNS = re.compile(r"\s*(?:>[^\S\n]?|[-*+](?=\s)|\d{1,3}[.)](?=\s))")
_TASK = re.compile(r"\s*\[[ xX]\](?=\s)")
_HASHES = re.compile(r"\s*(#{1,6})(?=\s|\Z)")
_CLOSING_HASHES = re.compile(r"\s#+\s*\Z")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{2,})\s*\Z")
_FENCE = re.compile(r"\s*(`{3,}(?=[^`]*\Z)|~{3,})")
_FOOTNOTE = re.compile(r"\s{0,3}\[\^[^\]\s\[]{1,80}\]:")
_DEFINITION = re.compile(
    r"\s{0,3}\[(?P<name>[^\[\]]{1,300})\]:\s*(?:<[^<>]{0,2000}>|(?=\S{0,200}[/#@.])(?:[a-z][a-z0-9+.-]{1,20}:|[/#.]|[\w-]+(?:\.[\w-]+)*[./#])\S{0,2000})"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\Z",
    re.IGNORECASE,
)
_TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")
_HEADS = re.compile(r"(?:^|\|)[\s*_]*(?:speakers?|name|who|person)[\s*_]*\|", re.IGNORECASE)
"""A table whose columns are speakers and what they say."""
_BAR = re.compile(r"(?<!\\)\|")
_RAW_OPEN = re.compile(r"\s{0,3}<(script|style|svg|iframe)\b", re.IGNORECASE)
_RAW_CLOSE = re.compile(r"</(script|style|svg|iframe)\b", re.IGNORECASE)
_NO_TITLE_ENDS = (".", "!", "…", ",", ";", ":")
_LONGEST_TITLE = 120


def read_blocks(source: Source) -> MarkdownText:
    """Return the text of the Markdown file `source`."""
    rows = [Row(span, Block.TEXT) for span in source.rows]
    _leave_out_enclosed(rows)
    references = _leave_out_definitions(rows)
    _tell_kinds(rows)
    for paragraph in _paragraphs(rows):
        text = "\n".join(row.source.text[row.body :] for row in paragraph)
        inline, start = scan(text, references), 0
        if paragraph[0].table:
            inline.edits = sorted(
                [*inline.edits, *(Edit(bar.start(), bar.end()) for bar in _BAR.finditer(text))]
            )
        for row in paragraph:
            end = start + len(row.source.text) - row.body
            row.fill(inline, start, end)
            start = end + 1
            if row.block is Block.HEADING and (hashes := _CLOSING_HASHES.search(row.text, row.body)):
                row.holes.append(Hole(hashes.start() + 1, len(row.text.rstrip()), "mark"))
    return MarkdownText(
        source.name, source.stem, tuple(row.span() for row in rows), source.problems, tuple(rows)
    )


def _leave_out_enclosed(rows: list[Row]) -> None:
    """Leave out fenced code, comments, and what browsers run."""
    fences = list(_fences(rows))
    inside = sum(len(row.source.text) for first, last in fences for row in rows[first + 1 : last])
    whole = 2 * inside > sum(len(row.source.text) for row in rows)
    for first, last in fences:
        for index in range(first, last + 1):
            if index in (first, last) or not whole:
                rows[index].silence("mark" if whole else "code")
    for first, last in _raw_html(rows):
        for row in rows[first : last + 1]:
            row.silence("markup")
    _leave_out_comments(rows)


def _fences(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last row of each fenced block; a fence that nothing closes is none."""
    marks = [(number, found[1]) for number, row in enumerate(rows) if (found := _FENCE.match(row.source.text))]
    bare = [not rows[number].source.text.strip().strip(mark[0]) for number, mark in marks]
    longest = {"`": 0, "~": 0}
    closing = []  # the longest bare fence of each kind from there on
    for (_, mark), alone in zip(reversed(marks), reversed(bare), strict=True):
        closing.append(dict(longest))
        longest[mark[0]] = max(longest[mark[0]], len(mark) if alone else 0)
    closing.reverse()
    opening: tuple[int, str] | None = None
    for (number, mark), alone, later in zip(marks, bare, closing, strict=True):
        if opening is None:
            opening = (number, mark) if later[mark[0]] >= len(mark) else None
        elif alone and mark.startswith(opening[1]):
            yield opening[0], number
            opening = None


def _raw_html(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    last = {
        found[1].lower(): number
        for number, row in enumerate(rows)
        for found in _RAW_CLOSE.finditer(row.source.text)
    }
    opening: tuple[int, str] | None = None
    for number, row in enumerate(rows):
        if row.block is Block.SILENT:
            continue
        if opening is None and (found := _RAW_OPEN.match(row.source.text)):
            opening = (number, found[1].lower()) if last.get(found[1].lower(), -1) >= number else None
        if opening and f"</{opening[1]}" in row.source.text.lower():
            yield opening[0], number
            opening = None


def _leave_out_comments(rows: Sequence[Row]) -> None:
    """Leave out comments that run over several rows; the others are found with the words around them."""
    closing = max((index for index, row in enumerate(rows) if "-->" in row.source.text), default=-1)
    inside = False
    for index, row in enumerate(rows):
        text = row.source.text
        if row.block is Block.SILENT:
            continue
        if not inside:
            inside = text.lstrip().startswith("<!--") and "-->" not in text and closing > index
            if inside:
                row.silence("comment")
        elif "-->" not in text:
            row.silence("comment")
        else:
            inside = False
            row.body, row.reason = text.index("-->") + 3, "comment"
            if not text[row.body :].strip():
                row.silence("comment")


def _leave_out_definitions(rows: Sequence[Row]) -> set[str]:
    """Leave out footnotes and link definitions; return the names of the links."""
    references, note = set(), False
    for row in rows:
        if row.block is Block.SILENT:
            note = False
            continue
        text = row.source.text
        if _FOOTNOTE.match(text):
            row.silence("footnote")
            note = True
        elif note and text.strip() and text[:1] in " \t":
            row.silence("footnote")
        elif found := _DEFINITION.match(text):
            references.add(normal(found["name"]))
            row.silence("link")
        elif text.strip():
            note = False
    return references


def _tell_kinds(rows: list[Row]) -> None:
    kinds = lay_out(row.source for row in rows)
    previous = Row(rows[0].source, Block.BLANK)
    quoted = listed = table = False
    for index, row in enumerate(rows):
        if row.block is Block.TEXT:
            _tell_kind(row, kinds[index].kind)
        if row.block is Block.TEXT:
            _take_signs(row, goes_on=previous.block is Block.TEXT and not listed, quoted=quoted)
            _tell_heading(row)
        table = _tell_table(row, previous, table=table)
        if row.block in (Block.TEXT, Block.RULE) and _is_underline(rows, index):
            row.silence("mark")
            previous.block, previous.level = Block.HEADING, 1 if "=" in row.source.text else 2
        listed = row.block is Block.TEXT and (listed or row.source.text[: row.body].strip(" \t>") != "")
        quoted = row.block is Block.TEXT and ">" in row.source.text[: row.body]
        previous = row


def _tell_kind(row: Row, kind: Kind) -> None:
    if kind in (Kind.BLANK, Kind.SPACER):
        row.block = Block.BLANK
        row.keep()
    elif kind is Kind.RULE and row.source.text.strip(" \t\xa0=#~`>") != "":
        row.block = Block.RULE
        row.keep()


def _take_signs(row: Row, *, goes_on: bool, quoted: bool) -> None:
    """Step over the marks of lists and quotations."""
    if row.body:
        return
    body, lists = 0, 0
    while len(row.source.text) > body and (found := _SIGNS.match(row.source.text, body)) and body < 60:
        if found[0].strip() != ">":
            lists += 1
            if (
                found[0].strip()[:1].isdigit()
                and found[0].strip()[:-1] != "1"
                and goes_on
                and not row.source.text[:body].strip()
            ):
                break  # "in" / "10. He …": a sentence that a line end broke
        body = found.end()
    if lists and (task := _TASK.match(row.source.text, body)):
        body = task.end()
    row.body = body
    row.opens = lists > 0 or (body > 0 and not quoted)


def _tell_heading(row: Row) -> None:
    if found := _HASHES.match(row.source.text, row.body):
        row.block, row.level, row.body = Block.HEADING, len(found[1]), found.end()


def _tell_table(row: Row, previous: Row, *, table: bool) -> bool:
    """Return whether `row` is in a table; of its rule nothing is said."""
    text = row.source.text
    if row.block not in (Block.TEXT, Block.RULE) or "|" not in text:
        return False
    if _TABLE.match(text) and "|" in previous.source.text:
        previous.opens = previous.table = True
        if _HEADS.search(previous.source.text):
            previous.silence("heading")
        row.silence("mark")
        return True
    row.table, row.opens = table, row.opens or table
    return table


def _is_underline(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row makes a heading of the one above: a short line alone, and no sentence."""
    above = rows[index - 1] if index else None
    if (
        above is None
        or above.block is not Block.TEXT
        or above.opens
        or not _UNDERLINE.match(rows[index].source.text)
    ):
        return False
    title = above.source.text.strip().rstrip("*_")
    alone = index < 2 or rows[index - 2].block is not Block.TEXT
    return alone and len(title) <= _LONGEST_TITLE and not title.endswith(_NO_TITLE_ENDS) and ":** " not in title


def _paragraphs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows that are scanned together: emphasis and links may run over a line's end."""
    paragraph: list[Row] = []
    for row in rows:
        alone = row.block is not Block.TEXT
        if paragraph and (alone or row.opens):
            yield paragraph
            paragraph = []
        if row.block is Block.HEADING:
            yield [row]
        elif row.block is Block.TEXT:
            paragraph.append(row)
    if paragraph:
        yield paragraph
