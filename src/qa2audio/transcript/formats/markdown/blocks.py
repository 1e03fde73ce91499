"""What each row of a Markdown file is. After CommonMark, but for what transcripts mean otherwise:

indented rows are text and no code, a rule below a sentence is a rule and no heading, and a fence around the whole
conversation is no code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.markdown.enclosed import leave_out_definitions, leave_out_enclosed
from qa2audio.transcript.formats.markdown.inline import Edit, scan
from qa2audio.transcript.formats.markdown.link_tables import leave_out_link_tables
from qa2audio.transcript.formats.markdown.markdown_rows import Block, Hole, MarkdownText, MarkedRow, steps
from qa2audio.transcript.rows import Kind
from qa2audio.transcript.source import Places
from qa2audio.transcript.turns.layout import gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.source import Source

_SIGNS = re.compile(r"\s*(?:>[^\S\n]?|[-*+](?=\s)|\d{1,3}[.)](?=\s))")
_TASK = re.compile(r"\s*\[[ xX]\](?=\s)")
_BLOCK_SIGN = re.compile(
    r"\s{0,3}(?::{3,}(?:\s?[{\w].{0,80})?|(?:!!!|\?{3}\+?)\s\w.{0,120}|\[\[?_?toc_?\]?\])\s*\Z", re.IGNORECASE
)
"""What begins and ends boxes in MkDocs, Docusaurus and Pandoc: `!!! note`, `:::tip`, `:::`."""
_CALLOUT = re.compile(r"\s*\[![\w -]{1,30}\][+-]?(?=\s|\Z)")
_HASHES = re.compile(r"\s*(#{1,6})(?=\s|\Z)")
_CLOSING_HASHES = re.compile(r"\s#+\s*\Z")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{2,})\s*\Z")
_TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")
_HEADS = re.compile(r"(?:^|\|)[\s*_]*(?:speakers?|name|who|person)[\s*_]*\|", re.IGNORECASE)
"""A table whose columns are speakers and what they say."""
_BAR = re.compile(r"(?<!\\)\|")
_NO_TITLE_ENDS = (".", "!", "…", ",", ";", ":")
_LONGEST_TITLE = 120


def read_blocks(source: Source) -> MarkdownText:
    """Return the text of the Markdown file `source`."""
    rows = [MarkedRow(span, Block.TEXT) for span in source.rows]
    leave_out_enclosed(rows)
    references = leave_out_definitions(rows)
    _tell_kinds(rows)
    leave_out_link_tables(rows)
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
    spans = tuple(row.span() for row in rows)
    return MarkdownText(
        source.name, source.stem, spans, source.problems, Places(steps(rows)), layout=tuple(rows)
    )


def _tell_kinds(rows: list[MarkedRow]) -> None:
    previous = MarkedRow(rows[0].source, Block.BLANK)
    quoted = listed = table = False
    for index, row in enumerate(rows):
        if row.block is Block.TEXT:
            _tell_kind(row, gap(row.source))
        if row.block is Block.TEXT:
            _take_signs(row, goes_on=previous.block is Block.TEXT and not listed, quoted=quoted)
        if row.block is Block.TEXT:
            _tell_heading(row)
        table = _tell_table(row, previous, table=table)
        if row.block in (Block.TEXT, Block.RULE) and _is_underline(rows, index):
            row.silence("mark")
            previous.block, previous.level = Block.HEADING, 1 if "=" in row.source.text else 2
        listed = row.block is Block.TEXT and (listed or row.source.text[: row.body].strip(" \t>") != "")
        quoted = row.block is Block.TEXT and ">" in row.source.text[: row.body]
        previous = row


def _tell_kind(row: MarkedRow, kind: Kind | None) -> None:
    if kind in (Kind.BLANK, Kind.SPACER):
        row.block = Block.BLANK
        row.keep()
    elif kind is Kind.RULE and row.source.text.strip(" \t\xa0=#~`>") != "":
        row.block = Block.RULE
        row.keep()
    elif _BLOCK_SIGN.match(row.source.text):
        row.silence("markup")


def _take_signs(row: MarkedRow, *, goes_on: bool, quoted: bool) -> None:
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
    if lists and _TASK.match(row.source.text, body):
        row.silence("navigation")  # somebody's list of what is to be done
        return
    if body and (callout := _CALLOUT.match(row.source.text, body)):
        body = callout.end()
    row.body = body
    row.opens = lists > 0 or (body > 0 and not quoted)


def _tell_heading(row: MarkedRow) -> None:
    if found := _HASHES.match(row.source.text, row.body):
        row.block, row.level, row.body = Block.HEADING, len(found[1]), found.end()


def _tell_table(row: MarkedRow, previous: MarkedRow, *, table: bool) -> bool:
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


def _is_underline(rows: Sequence[MarkedRow], index: int) -> bool:
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


def _paragraphs(rows: Sequence[MarkedRow]) -> Iterator[list[MarkedRow]]:
    """Yield the rows that are scanned together: emphasis and links may run over a line's end."""
    paragraph: list[MarkedRow] = []
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
