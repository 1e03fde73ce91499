"""The words of the pages themselves (Play, Chapters, …), in the language of what they show where we have them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "labels"
_FALLBACK = "en"


class Labels(NamedTuple):
    """The words, and the language they are in."""

    language: str
    words: dict[str, str]


@cache
def labels(language: str) -> Labels:
    """Return the words for a BCP 47 tag: its own language's, or the English ones."""
    found = language.lower().replace("_", "-").split("-")[0]
    if not found.isalpha() or not (_FOLDER / f"{found}.json").is_file():
        found = _FALLBACK
    words: dict[str, str] = json.loads((_FOLDER / f"{found}.json").read_text(encoding="utf-8"))
    return Labels(found, words)
