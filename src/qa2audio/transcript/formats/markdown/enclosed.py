"""What of a Markdown file nobody says by its block: fenced code, what browsers run, comments, footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.markdown.inline import normal
from qa2audio.transcript.formats.markdown.markdown_rows import Block, MarkedRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"\s*(`{3,}(?=[^`]*\Z)|~{3,})")
_FOOTNOTE = re.compile(r"\s{0,3}\[\^[^\]\s\[]{1,80}\]:")
_DEFINITION = re.compile(
    r"\s{0,3}\[(?P<name>[^\[\]]{1,300})\]:\s*(?:<[^<>]{0,2000}>|(?=\S{0,200}[/#@.])(?:[a-z][a-z0-9+.-]{1,20}:|[/#.]|[\w-]+(?:\.[\w-]+)*[./#])\S{0,2000})"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\Z",
    re.IGNORECASE,
)
_RAW_OPEN = re.compile(r"\s{0,3}<(script|style|svg|iframe)\b", re.IGNORECASE)
_RAW_CLOSE = re.compile(r"</(script|style|svg|iframe)\b", re.IGNORECASE)


def leave_out_enclosed(rows: list[MarkedRow]) -> None:
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


def _fences(rows: Sequence[MarkedRow]) -> Iterator[tuple[int, int]]:
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


def _raw_html(rows: Sequence[MarkedRow]) -> Iterator[tuple[int, int]]:
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


def _leave_out_comments(rows: Sequence[MarkedRow]) -> None:
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


def leave_out_definitions(rows: Sequence[MarkedRow]) -> set[str]:
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
