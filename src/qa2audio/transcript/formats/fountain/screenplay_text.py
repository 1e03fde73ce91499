"""Fountain's text: what is commented out told from what is not, and emphasis without its marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.rows import Span

_LONGEST_NOTE = 5_000
# The stars of /* and */ are no emphasis. Bounded, so that stars without partners cost little.
_EMPHASIS = re.compile(
    r"\\(?P<escaped>[*_\\])"
    r"|(?<![/\\*])(?P<stars>\*{1,3})(?=[^\s*])(?P<starred>[^*\n]{0,300}?[^\s*\\])(?P=stars)(?![/*])"
    r"|(?<![\w\\])_(?=[^\s_])(?P<lined>[^_\n]{0,300}?[^\s_\\])_(?!\w)"
)


class ScriptRow(NamedTuple):
    """A row of the file."""

    text: Span
    """What is left without comments, from its first character that is none."""
    comments: tuple[Span, ...]
    whole: Span

    def visible(self) -> str:
        """Return what stands on it besides comments."""
        return self.text.text.strip()

    def is_blank(self) -> bool:
        """Return whether nothing at all stands on it: a row of comments is as good as not there."""
        return not self.whole.text.strip()


def without_emphasis(text: str) -> str:
    """Return `text` without the marks of bold, italics and underlining, twice nested at most."""
    for _ in range(2):
        text = _EMPHASIS.sub(_plain, text) if "*" in text or "_" in text else text
    return text


def _plain(mark: re.Match[str]) -> str:
    if mark["escaped"]:
        return mark[0]  # taken off at last, so that what was escaped is not taken for a mark
    return mark["starred"] or mark["lined"]


def read_rows(spans: Sequence[Span]) -> list[ScriptRow]:
    """Return the rows with their comments: boneyards (`/* … */`) and notes (`[[ … ]]`), which may span rows.

    A row that has text on both sides of a comment comes as two.
    """
    text = "\n".join(span.text for span in spans)
    comments = list(_comments(text))
    rows: list[ScriptRow] = []
    start = number = 0
    for span in spans:
        end = start + len(span.text)
        inside: list[tuple[int, int]] = []
        while number < len(comments) and comments[number][0] < end:
            begin, after = comments[number]
            inside.append((max(begin, start) - start, min(after, end) - start))
            if after > end:
                break
            number += 1
        rows += _split(span, inside)
        start = end + 1
    return rows


def _split(span: Span, inside: Sequence[tuple[int, int]]) -> Iterator[ScriptRow]:
    if not inside:
        yield ScriptRow(span, (), span)
        return
    position = 0
    held: list[Span] = []
    for begin, after in inside:
        if span.text[position:begin].strip():
            yield ScriptRow(span.cut(position, begin), tuple(held), span)
            held = []
        held.append(span.cut(begin, after))
        position = after
    yield ScriptRow(span.cut(position), tuple(held), span)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each comment begins and ends; one that never ends is none."""
    position = 0
    opening = re.compile(r"/\*|\[\[")
    never = False
    while found := opening.search(text, position):
        begin = found.start()
        note = found[0] == "[["
        end = (
            text.find("]]", begin, begin + _LONGEST_NOTE)
            if note
            else -1
            if never
            else text.find("*/", begin + 2)
        )
        never = never or (not note and end < 0)
        if end < 0 or (note and "\n\n" in text[begin:end]):
            position = begin + 2
        else:
            yield begin, end + 2
            position = end + 2
