"""Text made safe for one line of any published file."""

from __future__ import annotations

import unicodedata

# Soft hyphen, byte order mark, and the bidi embeddings, overrides and isolates: one that is never closed would
# turn the text of its neighbours around. The weak marks (LRM, RLM, ALM) and the joiners that Persian and
# emoji need stay.
_DROPPED = frozenset("\u00ad\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """Return `text` on one line: one space between words, no control characters, nothing that XML forbids."""
    if not text.isprintable():
        text = "".join(map(_kept, text))
    return " ".join(text.split())


def cells(text: str) -> int:
    """Return how much room `text` takes: an East Asian wide character counts twice, every other once."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def shorten(text: str, room: int) -> str:
    """Return `text`, cut with an ellipsis if it takes more than `room` cells."""
    if cells(text) <= room:
        return text
    while text and cells(text) > room - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _kept(char: str) -> str:
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category in {"Cc", "Cs"} or char in _DROPPED or _is_noncharacter(ord(char)):
        return ""
    return char


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
