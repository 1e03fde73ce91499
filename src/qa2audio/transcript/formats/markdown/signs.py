"""Whether a text is Markdown: by signs that carry structure."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Span

_SEEN = 3_000  # rows that are enough to know
_REACH = 4_000  # characters of a row that are looked at
_MARK = r"(?:\*\*\*?|__)"
_STRUCTURE = (
    re.compile(
        rf"\s*(?:[>*+#-]+\s+|\d+\.\s+)*{_MARK}\s?(?:[^*\n]|(?<=\w)\*(?=\w)){{1,70}}?\s?(?:[:：]\s?{_MARK}|{_MARK}\s*(?:\([^()]{{0,40}}\))?\s*[:：])"
    ),
    re.compile(r"!?\[[^\[\]\n]{0,300}\]\((?:https?://|mailto:|[/#.<]|[\w-]{1,60}[./])[^()\s]{0,1000}"),
    re.compile(r"\s{0,3}\[\^[^\]\s]{1,60}\]:"),
    re.compile(r"\s{0,3}(?:```|~~~)"),
    re.compile(rf"\s*{_MARK}(?=\S)[^*\n]{{1,1000}}{_MARK}\s*\Z"),
    re.compile(r"\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*\Z"),
    re.compile(r"\\[\[\]*_#`>]"),
)
"""One such row is enough."""
_HINTS = (
    re.compile(r"\s{0,3}>\s?\S"),
    re.compile(r"(?<![*\w])\*\*(?=\S)[^*\n]{1,300}(?<=\S)\*\*(?![*\w])"),
    re.compile(r"(?<![*\w])\*(?=\S)[^*\n]{1,300}(?<=\S)\*(?![*\w])"),
    re.compile(r"(?<![_\w])_(?=\S)[^_\n]{1,300}(?<=\S)_(?![_\w])"),
    re.compile(r"(?<!`)`(?=\S)[^`\n]{1,300}`(?!`)"),
    re.compile(r"\s{0,3}#{1,6}\s+\S"),
    re.compile(r"\s{0,3}(?:=+|-{3,})\s*\Z"),
    re.compile(r"\s{0,3}[*+-]\s+\S"),
    re.compile(r"!?\[\[(?=[^\s\]])[^\[\]\n]{1,200}\]\](?!\()"),
    re.compile(r"&(?:amp|lt|gt|nbsp|quot|mdash|ndash|hellip|[lr][sd]quo|#\d{2,5});"),
)
"""Rows of two different kinds of these, three of them in all, are enough."""


_CHARACTERS = frozenset("*_[]>`~|\\#=-+&")
"""One of these is in every sign."""


def looks_like_markdown(rows: Sequence[Span]) -> bool:
    """Return whether the signs of Markdown in `rows` carry structure."""
    counts = [0] * len(_HINTS)
    headings = Counter(row.text.strip() for row in rows[:_SEEN] if _HINTS[5].match(row.text[:100]))
    if sum(count > 1 for count in headings.values()) > 1:
        return True  # names that come again
    for row in rows[:_SEEN]:
        text = row.text[:_REACH]
        if _CHARACTERS.isdisjoint(text):  # nearly always, and quicker
            continue
        if any(
            sign.search(text) if number in (1, 6) else sign.match(text)
            for number, sign in enumerate(_STRUCTURE)
        ):
            return True
        for number, hint in enumerate(_HINTS):
            counts[number] += bool(hint.search(text) if number in (1, 2, 3, 4, 8, 9) else hint.match(text))
    # A heading and a rule are plain text's too, and so is a dash before what is said.
    plain = counts[5] + counts[6] + counts[7]
    return sum(counts) - plain >= 2 or (sum(counts) > plain >= 2)
