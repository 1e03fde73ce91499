"""What could be a speaker's label: a name at the start of a row, and a colon."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.script.readers.vocabulary import GENERIC, NEVER, OPENERS, PARTICLES, PARTS

if TYPE_CHECKING:
    from qa2audio.script.rows import Span

_MAX_NAME = 40
_MAX_WORDS = 5
_REACH = 96  # characters in which a name, a company and the colon must stand
_LABEL = re.compile(r"\[?(?P<name>[^()\[\]:：]+)\]?(?:\s*\((?P<aside>[^():：]+)\))?\s*[:：]")
_PUNCTUATION = frozenset(" .'’‘-&_/")
_NUMBER = re.compile(r"(?:(?<=\w)|\s)\s*#?\d+\Z")


class Candidate(NamedTuple):
    """A label, if the document's habit says so."""

    key: str
    """The name, whatever its case and white space."""
    name: str
    aside: str
    """What stands in brackets after it: a company, or the person who asks."""
    label: Span
    """With the colon."""
    rest: Span
    """What follows it on its row."""


def candidate(span: Span) -> Candidate | None:
    """Return the candidate at the start of `span`, or None. Prose, addresses, times and verses are none."""
    match = _LABEL.match(span.text, 0, _REACH)
    if match is None or span.text[match.end() : match.end() + 1].strip():
        return None
    name = "".join(
        char for char in " ".join(match["name"].split()) if unicodedata.category(char) != "Cf"
    ).strip()
    if not _is_name(name):
        return None
    label, rest = span.cut(0, match.end()), span.cut(match.end())
    return Candidate(name.casefold(), name, " ".join((match["aside"] or "").split()), label, rest)


def base(key: str) -> str:
    """Return `key` without the number at its end: `attendee 2` and `q2` are an attendee and a `q`."""
    stem = _NUMBER.sub("", key)
    return stem if stem in PARTS or stem in GENERIC or " " in key else key


def is_lower(word: str) -> bool:
    """Return whether `word` begins in lower case, which a name does not; scripts without case never do."""
    return word[0].islower()


def _is_name(name: str) -> bool:
    if not 0 < len(name) <= _MAX_NAME or not name[0].isalpha():
        return False
    if not all(char in _PUNCTUATION or unicodedata.category(char)[0] in "LMN" for char in name):
        return False
    words = name.split()
    key = name.casefold()
    if len(words) > _MAX_WORDS or key in NEVER or base(key) in NEVER:
        return False
    if base(key) in PARTS or base(key) in GENERIC:
        return True
    return len(words) == 1 or not _is_phrase(words)


def _is_phrase(words: list[str]) -> bool:
    """Return whether several words are a piece of a sentence, or a verse's address, and not somebody's name."""
    if words[0].casefold() in OPENERS or words[-1].isdigit():
        return True
    return any(is_lower(word) and word not in PARTICLES for word in words)
