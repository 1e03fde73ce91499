"""A label that somebody named, wherever it begins a row: `IM:`, `IM -`, `[IM]`, `IM` alone, `>>`, `NAME --`."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

_REACH = 200
"""Characters of a row in which a label must stand."""
_MOST_WORDS = 6
_ANY = re.compile(r"\bNAME\b")
OPENING = '[(<【«"“ '
"""What may stand before a name."""
_OPENING = r"[\[(<【«\"“]?\s?"
_ASIDE = r"(?:\s*\((?P<aside>[^()\n]{1,60})\))?"
# A colon, a bracket that closes, a dash, a bar, a gap, a company and then a colon, or nothing at all.
_SIGN = (
    r"(?:[\])>】»\"”]?\s*[:：]|[\])>】](?=\s|\Z)|\s*[–—]+|\s+-{1,3}(?=\s|\Z)|\s*\||\t|\u3000|\s{2,}"
    r"|,\s[^:：.!?]{1,48}[:：](?=\s|\Z)|\Z)"
)
_DOT = r"|\.(?=\s|\Z)"
_SENTENCE = re.compile(r"[.!?…]\s")


class Found(NamedTuple):
    """A label at the beginning of a row."""

    end: int
    """Index behind it."""
    name: str = ""
    """Where any name may stand, the one that does."""
    alone: bool = False
    """A name and nothing else: no sign tells it from what is said."""


class Shape(Protocol):
    """How a label is told."""

    first: str
    """The character with which it begins, in lower case; nothing where that may be any."""

    def match(self, text: str) -> Found | None:
        """Return the label with which `text` begins."""


class _Named:
    """A name, with any sign behind it."""

    def __init__(self, name: str, *, dot: bool) -> None:
        self.first = name[0].casefold()
        words = r"\s+".join(map(re.escape, name.split()))
        sign = _SIGN.replace("|\\Z)", f"{_DOT}|\\Z)") if dot else _SIGN
        self._shape = re.compile(rf"{_OPENING}(?P<name>{words}){_ASIDE}{sign}", re.IGNORECASE)

    def match(self, text: str) -> Found | None:
        found = self._shape.match(text[:_REACH])
        return Found(found.end(), alone=found.end("name") == len(text)) if found else None


class _Sign:
    """Signs as they are, such as `>>` or `Q.`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.first = text[0].casefold()
        self._is_word = any(map(str.isalnum, text))

    def match(self, text: str) -> Found | None:
        end = len(self._text)
        if not text.startswith(self._text) or (self._is_word and text[end : end + 1].strip()):
            return None
        return Found(end)


class _AnyName:
    """Any name, and around it what always is."""

    def __init__(self, before: str, behind: str) -> None:
        self.first = before.strip()[:1].casefold()
        space = r"\s+" if behind[:1].isspace() and behind.strip()[:1] not in ":：" else r"\s*"
        ends = r"(?=\s|\Z)" if behind.rstrip().endswith("-") else "" if behind.strip() else r"\Z"
        self._sign = bool(before.strip() or behind.strip())
        self._shape = re.compile(
            rf"{_spaced(before)}\s*(?P<name>[^\W_][^:：\n]{{0,39}}?){space}{_spaced(behind)}{ends}"
        )

    def match(self, text: str) -> Found | None:
        found = self._shape.match(text[:_REACH])
        if found is None or (not self._sign and found.end() < len(text)):
            return None
        name = " ".join(found["name"].split())
        if len(name.split()) > _MOST_WORDS or _SENTENCE.search(name) or (name[0].islower() and not self._sign):
            return None
        return Found(found.end(), name, alone=not self._sign)


def shape_of(text: str, *, dot: bool = True) -> Shape:
    """Return how the label `text` is told; with `dot` a full stop behind a name is a sign, too."""
    if any_name := _ANY.search(text):
        return _AnyName(text[: any_name.start()], text[any_name.end() :])
    return _Named(text, dot=dot) if text[-1].isalnum() else _Sign(text)


def _spaced(text: str) -> str:
    return r"\s*".join(map(re.escape, text.split()))
