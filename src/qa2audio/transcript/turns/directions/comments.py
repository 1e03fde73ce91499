"""Comments over several lines: `<!-- … -->`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPEN, _CLOSE = "<!--", "-->"


def part_comments(rows: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """Yield `rows`, and whether each is a comment; comments at the edge of a row are parted from it.

    A comment inside a row is left there, and one that never ends is none.
    """
    if not any(_OPEN in row.text for row in rows):
        yield from ((row, False) for row in rows)
        return
    last = max((index for index, row in enumerate(rows) if _CLOSE in row.text), default=-1)
    inside = False
    for index, row in enumerate(rows):
        rest = row
        if inside or rest.text.lstrip().startswith(_OPEN):
            end = rest.text.find(_CLOSE)
            if end < 0 and not inside and last <= index:
                yield rest, False
                continue
            inside = end < 0
            yield (rest, True) if inside else (_part(rest, 0, end + len(_CLOSE)), True)
            if inside or not rest.text[end + len(_CLOSE) :].strip():
                continue
            rest = _part(rest, end + len(_CLOSE), None)
        start = rest.text.rfind(_OPEN)
        inside = start >= 0 and rest.text.find(_CLOSE, start) < 0 and last > index
        if inside:
            yield _part(rest, 0, start), False
            yield _part(rest, start, None), True
        else:
            yield rest, False


def _part(row: Span, start: int, end: int | None) -> Span:
    return Span(row.line, row.column + start, row.text[start:end])
