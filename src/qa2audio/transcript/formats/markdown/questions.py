"""Markdown interviews without labels: questions that are bold or in italics, and plain answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.markdown.markdown_rows import Block, MarkedRow
from qa2audio.transcript.turns.candidates import candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.turns.layout import Place


def questions(rows: Sequence[MarkedRow]) -> dict[Place, str]:
    """Return where questions that are bold (or in italics) from end to end begin, and the plain answers to them."""
    blocks = list(_blocks(rows))
    for style in ("strong", "slanted"):
        marked = {number for number, block in enumerate(blocks) if _all(block, style)}
        asked = {number for number in marked if _text(blocks[number]).endswith(("?", "？", "؟"))}
        if len(asked) >= 2 and 2 * len(asked) >= len(marked) and _plain_are_bare(blocks, marked):
            return dict(_acts(blocks, marked, asked))
    return {}


def _blocks(rows: Sequence[MarkedRow]) -> Iterator[list[MarkedRow]]:
    """Yield the rows of each paragraph; headings and rules stand alone."""
    block: list[MarkedRow] = []
    for row in rows:
        text = row.block is Block.TEXT and bool(row.text.strip())
        if block and (not text or row.opens):
            yield block
            block = []
        if row.block in (Block.HEADING, Block.RULE):
            yield [row]
        elif text and row.pieces():
            block.append(row)
    if block:
        yield block


def _text(block: Sequence[MarkedRow]) -> str:
    return " ".join(piece.text for row in block for piece in row.pieces()).strip().rstrip("\"'”’»)")


def _all(block: Sequence[MarkedRow], style: str) -> bool:
    """Return whether a paragraph is of one style from end to end."""
    return block[0].block is Block.TEXT and all(_row_all(row, getattr(row, style)) for row in block)


def _row_all(row: MarkedRow, ranges: Sequence[tuple[int, int]]) -> bool:
    if not ranges:
        return False
    for piece in row.pieces():
        position, end = piece.column - row.source.column, piece.column - row.source.column + len(piece.text)
        for first, last in sorted(ranges):
            if last > position and row.text[position : min(end, max(position, first))].strip(" .,;:!?\t"):
                return False
            position = max(position, last)
        if row.text[position:end].strip(" .,;:!?…？؟\t"):
            return False
    return True


def _plain_are_bare(blocks: Sequence[Sequence[MarkedRow]], marked: set[int]) -> bool:
    """Return whether answers have no labels of their own."""
    plain = [
        block for number, block in enumerate(blocks) if number not in marked and block[0].block is Block.TEXT
    ]
    labelled = sum(1 for block in plain for piece in block[0].pieces()[:1] if candidate(piece))
    return bool(plain) and 4 * labelled < len(plain)


def _acts(
    blocks: Sequence[Sequence[MarkedRow]], marked: set[int], asked: set[int]
) -> Iterator[tuple[Place, str]]:
    asking = answering = False
    for number, block in enumerate(blocks):
        if block[0].block is not Block.TEXT:
            asking = answering = False
            continue
        first = block[0].pieces()[0]
        if number in marked:
            question = number in asked or _text(block).endswith((".", "!", "…", ":", ","))
            yield (first.line, first.column), "question" if question else "narrator"
            asking, answering = question, False
        elif asking and not answering:
            yield (first.line, first.column), "answer"
            answering = True
