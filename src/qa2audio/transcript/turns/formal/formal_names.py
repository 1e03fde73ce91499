"""The labels of parliaments, hearings and courts: `The PRIME MINISTER (Hon. A B) (3:04 pm):`, `Senator Brandt. …`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.turns.formal.ranks import (
    ABBREVIATED,
    ALONE,
    ARTICLES,
    CHAIRS,
    JOINING,
    OFFICES,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 200  # characters in which a label must end
_MOST_WORDS = 10
_WORD = re.compile(r"(?P<word>[^\W\d_](?:[\w'’ªº-]|\.ª)*)(?P<dot>\.?)(?P<space>\s{0,3})")
_ASIDE = re.compile(r"\((?P<aside>[^()]{1,90})\)\s{0,3}")
_OFFICE = re.compile(r",\s{1,3}(?P<office>[^\W\d][^:：.!?()\n]{1,90}?)\s{0,3}(?=[.:：(])")
_END = re.compile(r"(?P<sign>[:：](?:\s{0,2}[—–]{1,2})?|\.(?:\s{0,2}[—–-]{1,2})?|\s?[—–-](?=\s))(?=\s|\Z)")
_ROMAN = re.compile(r"[IVXLCDM]{1,8}\Z")
_TIME = re.compile(r"\d{1,2}[:.h]\d\d")


class FormalName(NamedTuple):
    """Somebody's name with what they are, as it begins a row."""

    name: str
    aside: str
    """What stands in brackets behind it, or behind a comma."""
    length: int
    """Of the label with its sign, in characters."""
    sign: str
    """What ends it: `:`, `.`, `. –`."""
    ranked: bool
    """True where a title or an office is in it."""
    capitals: bool
    """True where the name, or its surname, is in capitals."""


def formal_name(text: str) -> FormalName | None:
    """Return the formal name that begins `text`; None where none does."""
    return _formal_name(text[:_REACH])


@lru_cache(maxsize=8192)  # each row is asked several times
def _formal_name(head: str) -> FormalName | None:
    words, position, dotted = _words(head)
    if not words or not _is_formal(words):
        return None
    name = head[:position].strip()
    name = name.rstrip(".") if dotted and len(words[-1]) > 1 else name
    asides: list[str] = []
    while not dotted and (aside := _ASIDE.match(head, position)):
        asides.append(aside["aside"].strip())
        position = aside.end()
        if len(asides) > 3:
            return None
    if not dotted and (office := _OFFICE.match(head, position)):
        asides.append(office["office"].strip())
        position = office.end()
        while aside := _ASIDE.match(head, position):
            position = aside.end()
    end = _END.match(head, position - 1 if dotted else position)
    if end is None:
        return None
    if end["sign"][0] == "." and asides and not _ends_in_dot(head[: end.start()], asides[-1]):
        return None
    said = [aside for aside in asides if not _TIME.search(aside)]
    capitals = any(len(word) > 2 and word.isupper() for word in words)
    return FormalName(
        " ".join(name.split()),
        said[0] if said else "",
        end.end(),
        end["sign"].strip(),
        _ranked(words) or (dotted and len(words[-1]) == 1),
        capitals,
    )


def _ends_in_dot(label: str, aside: str) -> bool:
    """Return whether a full stop may end what stands behind a name: brackets, or an office, and no `you have it.`"""
    return label.rstrip().endswith(")") or aside.split(maxsplit=1)[0].casefold() in OFFICES


def _words(head: str) -> tuple[list[str], int, bool]:
    """Return the words of a name, where they end, and whether a full stop ends them."""
    words: list[str] = []
    dots: list[bool] = []
    position = 0
    while len(words) < _MOST_WORDS and (found := _WORD.match(head, position)):
        word, dot = found["word"], bool(found["dot"])
        if not _is_named(word, first=not words):
            break
        words.append(word)
        dots.append(dot)
        if dot and not (word.casefold() in ABBREVIATED or len(word) == 1):
            return words, found.end("dot"), True
        if dot and len(word) == 1 and _is_surname_first(words, dots):
            return words, found.end("dot"), True
        position = found.end()
        if not found["space"] and not dot:
            break
    return words, position, False


def _is_named(word: str, *, first: bool) -> bool:
    """Return whether `word` may be in a name: it has a capital, is an office, or joins two that do."""
    key = word.casefold()
    known = key in TITLES or key in ALONE or key in JOINING or (first and key in ARTICLES)
    return known or not word[0].islower()


def _is_surname_first(words: Sequence[str], dots: Sequence[bool]) -> bool:
    """Return whether `words` are `Иванов И. И.`, which a full stop ends."""
    return len(words) == 3 and dots[1] and len(words[1]) == 1 and not dots[0] and words[0][0] > "\u0400"


def _ranked(words: Sequence[str]) -> bool:
    return any(word.casefold() in TITLES or word.casefold() in ALONE for word in words[:3])


def _is_formal(words: Sequence[str]) -> bool:
    """Return whether `words` are a name, or an office that needs none."""
    bare = [word for word in words if word.casefold() not in ARTICLES and word.casefold() not in JOINING]
    if not bare:
        return False
    if len(bare) == 1 and _ROMAN.match(bare[0]):
        return False  # VII. Questions
    if len(bare) == 1:
        return bare[0].casefold() in ALONE or (bare[0].isupper() and len(bare[0]) > 2)
    return True


def leads(key: str) -> bool:
    """Return whether a label, in lower case, is of somebody who leads the others: `the chairman`."""
    words = key.replace("-", " ").split()
    bare = [word.strip(".") for word in words if word not in ARTICLES and word.strip(".") not in JOINING]
    bare = [word for word in bare if word not in ("acting", "deputy", "temporary", "vice")]
    if key in ("speaker", "chair"):
        return key == "chair"
    titles = [word for word in bare if word in TITLES or word in CHAIRS]
    return bool(bare) and bare[-1] in CHAIRS and len(titles) == len(bare)
