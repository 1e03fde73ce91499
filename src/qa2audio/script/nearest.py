"""What somebody may have meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Return the member of `known` most like `word`, whatever the case, or None if none is near.

    `likeness` is what difflib calls a ratio, from 0 to 1.
    """
    by_key = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), by_key, n=1, cutoff=likeness)
    return by_key[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the question to ask when `word` is unknown, or None if nothing is near."""
    match = nearest(word, known)
    return f'Did you mean "{match}"?' if match else None
