"""What kind of strings a column holds: what people say, names, ids, addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_Value = TypeVar("_Value")
STOPS = (".", "?", "!", "…", "。", "？", "！", "।", "؟")
"""What ends a sentence."""
_SAMPLE = 200
_NO_WORDS = re.compile(
    r"(?:https?://|data:|www\.)\S{1,2000}\Z|[\da-fA-F]{8,128}\Z|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\Z"
    r"|\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]{4,30})?\Z|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,20}\Z|[A-Za-z\d+/_-]{40,}={0,2}\Z"
    r"|#[\da-fA-F]{3,8}\Z|[\w.-]{1,80}/[\w./-]{1,200}\Z"
)
_WIDE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that put no spaces between words."""
_LETTERS = 2
"""Letters of such a script that count as a word."""


def sample(values: Sequence[_Value]) -> Sequence[_Value]:
    """Return some of `values`, from all over."""
    return values[:: max(1, len(values) // _SAMPLE)]


def count_words(values: Sequence[str]) -> int:
    """Return how many words there are; scripts without spaces are estimated."""
    joined = "\n".join(values)
    count = len(joined.split())
    if not joined.isascii() and _WIDE.search(joined):
        count += sum(1 for _ in _WIDE.finditer(joined)) // _LETTERS
    return count


def has_words(text: str) -> bool:
    """Return whether there are words in it that somebody could say: no address, id, number or date."""
    bare = text[:2200].strip()
    return any(map(str.isalpha, bare[:400])) and not _NO_WORDS.match(bare)


def is_machine(text: str) -> bool:
    """Return whether it is an address, an id, a date or data in letters."""
    return _NO_WORDS.match(text[:2200].strip()) is not None


def is_prose(text: str) -> bool:
    """Return whether it is more than a name or a word of a list."""
    return (len(text.split()) > 2 or len(_WIDE.findall(text[:40])) > 4) and has_words(text)


def share(values: Sequence[str], test: Callable[[str], bool]) -> float:
    """Return which share of `values` passes `test`."""
    return sum(1 for value in values if test(value)) / max(1, len(values))
