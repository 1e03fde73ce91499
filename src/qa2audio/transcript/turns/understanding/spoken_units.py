"""What is spoken, as the lines and paragraphs it was written in."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Part

MOST = 5_000
"""Units that are looked at; whatever is regular shows by then."""
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;]\W{0,4}\Z")
_BETWEEN = re.compile(r"(?<=[.!?…。！？؟।])\s+")
_LONG = 600
"""Characters of a row; more, on average, are several sentences."""
_LABEL = 50
"""Characters of a row; longer ones are no names."""


class Unit(NamedTuple):
    """A line of the file, or a paragraph, as it is spoken."""

    line: int
    text: str
    speaker: str
    opens: bool
    """True where a labelled turn begins: somebody is known to speak from here on."""
    block: bool
    """True where a paragraph begins."""


def lines(parts: Sequence[Part]) -> list[Unit]:
    """Return the lines of what is spoken, in order; at most `MOST`."""
    return list(islice(_lines(parts), MOST))


def _lines(parts: Sequence[Part]) -> Iterator[Unit]:
    for part in parts:
        if not isinstance(part, Turn):
            continue
        opens = part.labelled and not part.continues
        block = not part.continues or part.joint == "\n\n"
        for line, text in _pieces(part):
            for number, paragraph in enumerate(text.split("\n\n")):
                block = block or number > 0
                if piece := paragraph.strip():
                    yield Unit(line, piece, part.speaker, opens, block)
                    opens = block = False


def _pieces(turn: Turn) -> Iterator[tuple[int, str]]:
    """Yield the lines that `turn` came from: their numbers, and what stood on each."""
    offsets = [start.offset for start in turn.starts[1:]]
    numbers = [start.line for start in turn.starts] or [turn.line]
    for line, start, end in zip(numbers, [0, *offsets], [*offsets, len(turn.text)], strict=True):
        yield line, turn.text[start:end]


def paragraphs(rows: Sequence[Unit]) -> list[Unit]:
    """Return `rows` joined to paragraphs."""
    if not rows:
        return []
    joined: list[Unit] = []
    pieces: list[str] = []
    first = rows[0]
    for row in rows:
        if row.block and pieces:
            joined.append(_joined(first, pieces))
            pieces = []
        if not pieces:
            first = row
        pieces.append(row.text)
    if pieces:
        joined.append(_joined(first, pieces))
    return joined


def _joined(first: Unit, pieces: Sequence[str]) -> Unit:
    return first if len(pieces) == 1 else first._replace(text=" ".join(pieces))


def openers(rows: Sequence[Unit]) -> list[Unit]:
    """Return the rows before which a sentence ends: where hard-wrapped lines may begin with somebody's name.

    What stands right below a name alone on its line is none of them.
    """
    return [
        row
        for last, row in zip([None, *rows], rows, strict=False)
        if last is None or ends_sentence(last.text) or (row.block and len(last.text) > _LABEL)
    ]


def sentences(rows: Sequence[Unit]) -> list[Unit]:
    """Return the sentences of `rows` if these are so long that several people may speak in one; else none."""
    if sum(len(row.text) for row in rows) < _LONG * len(rows):
        return []
    pieces = (row._replace(text=piece) for row in rows for piece in _BETWEEN.split(row.text) if piece)
    return list(islice(pieces, MOST))


def ends_sentence(text: str) -> bool:
    """Return whether a sentence ends with `text`."""
    return bool(_SENTENCE_END.search(text[-6:]))


def excerpt(text: str, most: int = 40) -> str:
    """Return the beginning of `text`."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def ramp(value: float, low: float, high: float) -> float:
    """Return 0 up to `low`, 1 from `high` on, and what lies between in proportion."""
    return min(1.0, max(0.0, (value - low) / (high - low)))
