"""Where a line of text may be broken: between words, between ideographs, and inside a word only if it must."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pcre2

from qa2audio.publish.breaks import at_space, inside, may_break
from qa2audio.publish.single_line import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLUSTER = pcre2.compile(r"\X")


class Atom(NamedTuple):
    """The smallest piece that stays on one line."""

    text: str
    width: int
    glued: bool
    """True where no space stands before it."""
    penalty: float
    """How bad it is to break before it."""


def atoms(text: str, room: int) -> list[Atom]:
    """Cut `text` (one line, one space between words) into pieces of at most `room` cells."""
    found: list[Atom] = []
    before = ""
    for word in text.split(" "):
        for index, piece in enumerate(_pieces(word, room)):
            penalty = inside(before, piece) if index else at_space(before, piece)
            found.append(Atom(piece, cells(piece), index > 0, penalty))
            before = piece
    return found


def join(pieces: list[Atom]) -> str:
    """Return the text of `pieces`, spaces only where there were some."""
    return "".join(p.text if p.glued or i == 0 else f" {p.text}" for i, p in enumerate(pieces))


def _pieces(word: str, room: int) -> list[str]:
    if word.isascii() and len(word) <= room:
        return [word]
    pieces: list[str] = []
    for cluster in _clusters(word, room):
        if pieces and not may_break(pieces[-1], cluster) and cells(pieces[-1] + cluster) <= room:
            pieces[-1] += cluster
        else:
            pieces.append(cluster)
    return pieces


def _clusters(word: str, room: int) -> Iterator[str]:
    """Yield what people take for one character (UAX 29); what is heaped higher than a line holds is cut."""
    most = max(1, room // 2)  # each part may be wide
    for cluster in _CLUSTER.findall(word):
        yield from (cluster[at : at + most] for at in range(0, len(cluster), most))
