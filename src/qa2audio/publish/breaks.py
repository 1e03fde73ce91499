"""How bad it is to break a text at a place: 0 at the end of a sentence, up to 2 inside a word.

The unit is the length of a full caption: a break at a comma is worth moving half a caption away from a bare space.
"""

from __future__ import annotations

import unicodedata

_AFTER_STOP, _AFTER_COMMA, _BEFORE_CONJUNCTION, _AT_SPACE = 0.0, 0.1, 0.25, 0.5
_BETWEEN_WIDE, _AFTER_LEADER, _IN_WORD = 0.6, 0.75, 2.0
_STOPS = frozenset(".!?…:;。！？：；؟।")
_COMMAS = frozenset(",،、，—–)")
_CLOSERS = "\"'”’»)]」』"
_NEVER_FIRST = {"Pe", "Pf", "Po", "Lm"}  # Unicode categories: closing marks, stops, and the long-vowel sign
_NEVER_LAST = {"Ps", "Pi"}
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
# Words that lean on the next one and look lost at the end of a line.
_LEADERS = {
    *(
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "with",
        "by",
        "from",
        "my",
        "your",
        "our",
        "their",
    ),
    *("der", "die", "das", "den", "dem", "ein", "eine", "zu", "im", "le", "la", "les", "un", "une", "de", "du"),
    *("el", "los", "las", "una", "il", "lo", "gli", "di", "в", "на", "с", "из", "не"),
    *_CONJUNCTIONS,
}


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two pieces without a space: at ideographs, not at their punctuation."""
    last, first = before[-1], after[0]
    if unicodedata.category(last) in _NEVER_LAST or unicodedata.category(first) in _NEVER_FIRST:
        return False
    return "W" in {unicodedata.east_asian_width(last), unicodedata.east_asian_width(first)}


def at_space(before: str, after: str) -> float:
    """Return how bad a break is at the space between two words."""
    if before and before.rstrip(_CLOSERS)[-1:] in _STOPS:
        return _AFTER_STOP
    if before[-1:] in _COMMAS:
        return _AFTER_COMMA
    if before.lower() in _LEADERS:
        return _AFTER_LEADER
    return _BEFORE_CONJUNCTION if after.lower() in _CONJUNCTIONS else _AT_SPACE


def inside(before: str, after: str) -> float:
    """Return how bad a break is between two pieces of one word."""
    if not may_break(before, after):
        return _IN_WORD
    return at_space(before, after) if before[-1] in _STOPS | _COMMAS else _BETWEEN_WIDE
