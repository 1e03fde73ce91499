"""Where a line of text may be broken: between words, between ideographs, and inside a word only if it must."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from qa2audio.publish.plain import cells

_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u200c")
# How bad a break is there, in units of a full caption's length off the even division (see phrases).
_AFTER_STOP, _AFTER_COMMA, _BEFORE_CONJUNCTION, _AT_SPACE, _BETWEEN_WIDE, _IN_WORD = (
    0.0,
    0.1,
    0.25,
    0.5,
    0.6,
    2.0,
)
_STOPS = frozenset(".!?…:;。！？：；؟।")
_COMMAS = frozenset(",،、，—–)")
_NEVER_FIRST = {"Pe", "Pf", "Po", "Lm"}  # Unicode categories: closing marks, stops, and the long-vowel sign
_NEVER_LAST = {"Ps", "Pi"}
_CLOSERS = "\"'”’»)]」』"
_CONJUNCTIONS = {
    *(
        "and",
        "but",
        "or",
        "nor",
        "so",
        "because",
        "that",
        "which",
        "who",
        "when",
        "where",
        "while",
        "if",
        "although",
    ),
    *(
        "und",
        "oder",
        "aber",
        "denn",
        "weil",
        "dass",
        "wenn",
        "et",
        "ou",
        "mais",
        "car",
        "que",
        "qui",
        "y",
        "pero",
    ),
    *("porque", "e", "ma", "perché", "и", "а", "но", "или", "что", "чтобы"),
}


class Atom(NamedTuple):
    """The smallest piece that stays on one line."""

    text: str
    width: int
    glued: bool
    """True where no space stands before it."""
    penalty: float
    """How bad it is to break before it, 0 to 2."""


def atoms(text: str, room: int) -> list[Atom]:
    """Cut `text` (one line, one space between words) into pieces of at most `room` cells."""
    found: list[Atom] = []
    before = ""
    for word in text.split(" "):
        for index, piece in enumerate(_pieces(word, room)):
            glued = index > 0
            penalty = _inside(before, piece) if glued else _between(before, piece)
            found.append(Atom(piece, cells(piece), glued, penalty))
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
        if pieces and not _may_break(pieces[-1], cluster) and cells(pieces[-1] + cluster) <= room:
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


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters without a space: at ideographs, not at their punctuation."""
    last, first = before[-1], after[0]
    if unicodedata.category(last) in _NEVER_LAST or unicodedata.category(first) in _NEVER_FIRST:
        return False
    return "W" in {unicodedata.east_asian_width(last), unicodedata.east_asian_width(first)}


def _between(before: str, after: str) -> float:
    if before.rstrip(_CLOSERS)[-1:] in _STOPS and before:
        return _AFTER_STOP
    if before[-1:] in _COMMAS:
        return _AFTER_COMMA
    return _BEFORE_CONJUNCTION if after.lower() in _CONJUNCTIONS else _AT_SPACE


def _inside(before: str, after: str) -> float:
    if not _may_break(before, after):
        return _IN_WORD
    return _between(before, after) if before[-1] in _STOPS | _COMMAS else _BETWEEN_WIDE
