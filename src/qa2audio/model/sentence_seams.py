"""Two sentences without a space between them: something was pasted by accident."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(r"[.!?][\"'”’»)\]]{0,3}(?=[^\W\d_])")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_REACH = 48  # characters around the seam that are looked at


def seams(text: str) -> Iterator[int]:
    """Yield each index in `text` where a space is missing between two sentences.

    That is a word in lower case, an end of sentence, and at once a word that begins in upper case:
    `the way you do it.Kelsey`. Addresses, file names, `Node.js`, versions and `e.g.` are none.
    """
    return (match.end() for match in _END.finditer(text) if _is_seam(text, match.start(), match.end()))


def _is_seam(text: str, dot: int, after: int) -> bool:
    if not text[after].isupper():
        return False
    start = dot
    while start > max(0, dot - _REACH) and text[start - 1].isalpha():
        start -= 1
    return dot - start >= 2 and text[start:dot].islower() and not _in_name(text, start, after)


def _in_name(text: str, start: int, after: int) -> bool:
    """Return whether the seam lies inside an address, a file's name or an identifier."""
    lead = re.split(r"\s", text[max(0, start - _REACH) : start])[-1]
    if lead.endswith((".", "/", "\\", "@", "_")) or "://" in lead or "@" in lead or lead.startswith("www."):
        return True
    following = _WORD_AFTER.match(text, after, after + _REACH)
    end = following.end() if following else after + 1
    word = text[after:end]
    if 2 <= len(word) <= 4 and word.isupper():  # readme.MD, archive.TAR
        return True
    return text[end : end + 1] in set("(/@_\\=") or (
        text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum()
    )
