"""Where a line of text may be broken: between words, between ideographs, and inside a word only if it must."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from qa2audio.publish.breaks import at_space, inside, may_break
from qa2audio.publish.single_line import cells

_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u200c")


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
    for cluster in _clusters(word):
        if pieces and not may_break(pieces[-1], cluster) and cells(pieces[-1] + cluster) <= room:
            pieces[-1] += cluster
        else:
            pieces.append(cluster)
    return pieces


def _clusters(word: str) -> list[str]:
    """Keep combining marks, joiners and skin tones with what they change; never more than eight at once."""
    clusters: list[str] = []
    for char in word:
        joins = unicodedata.category(char)[0] == "M" or char in _JOINERS or "\U0001f3fb" <= char <= "\U0001f3ff"
        if clusters and (joins or clusters[-1][-1] == "\u200d") and len(clusters[-1]) < 8:
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters
