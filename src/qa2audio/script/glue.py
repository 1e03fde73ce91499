"""Two sentences without a space between them: something was pasted by accident."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?][\"'”’»)\]]{0,3}(?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"[^\W\d_]{2,}\Z")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_REACH = 24  # characters of a word that are looked at


def seams(text: str) -> list[int]:
    """Return each index in `text` where a space is missing between two sentences.

    That is a word in lower case, an end of sentence, and at once a word that begins in upper case:
    `the way you do it.Kelsey`. Addresses, file names, `Node.js`, versions and `e.g.` are none.
    """
    return [match.end() for match in _END.finditer(text) if _is_seam(text, match.start(), match.end())]


def _is_seam(text: str, dot: int, after: int) -> bool:
    if not text[after].isupper():
        return False
    before = _WORD_BEFORE.search(text[max(0, dot - _REACH) : dot])
    if before is None or not before[0].islower():
        return False
    return not _in_name(text, dot - len(before[0]), after)


def _in_name(text: str, start: int, after: int) -> bool:
    """Return whether the seam lies inside an address, a file's name or an identifier."""
    lead = re.split(r"\s", text[max(0, start - 200) : start])[-1]
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
