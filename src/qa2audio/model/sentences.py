"""Where sentences end.

The library is sentencex (Wikimedia's, in Rust): it knows abbreviations in many languages and loads in 10 ms.
On a text with quotes that never close its time is quadratic (100 KB 1.7 s, 1 MB three minutes), so it is given
a page at a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = 2_000  # characters
_PAGE_END = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*\s")
# Scripts that write no space between sentences: CJK and its punctuation, kana, hangul, Thai, full-width forms.
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]"
)


def sentence_ends(text: str, language: str) -> Iterator[int]:
    """Yield the index after each sentence of `text`, white space included; the last is `len(text)`.

    A sentence never ends inside a word, save in scripts that put no space between them.
    """
    from sentencex import segment  # 10 ms, not for `--version`

    for start, end in _pages(text):
        position = start
        for sentence in segment(language, text[start:end]):
            position += len(sentence)
            if position >= end or may_end(text, position):
                yield min(position, end)
        if position < end:
            yield end


def may_end(text: str, position: int) -> bool:
    """Return whether `text` may be parted at `position` without cutting a word."""
    before, after = text[position - 1], text[position]
    return before.isspace() or after.isspace() or bool(_SPACELESS.match(before) or _SPACELESS.match(after))


def _pages(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of `text` that end with a sentence, or at least with a word."""
    start = 0
    while len(text) - start > _PAGE:
        page = text[start : start + _PAGE]
        ends = [match.end() for match in _PAGE_END.finditer(page)]
        end = start + (ends[-1] if ends else (page.rfind(" ") + 1 or _PAGE))
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)
