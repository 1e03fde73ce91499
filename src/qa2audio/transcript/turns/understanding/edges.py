"""How lines begin and end: the words and signs that may be a name, wherever it stands."""

from __future__ import annotations

import re
from typing import NamedTuple

_SIGNS = (
    r"!-/:-@\[-`{-~¡-©«-±´¶-¸»¿×÷‐-‧‰-⁞₠-⃀←-⯿、-〿・︐-﹫！-／：-＠［-｀｛-･"
    r"،؛؟۔।॥։־׀׃׳״፡-፨🀀-🫿"
)
_TOKEN = re.compile(rf"(?P<sign>[{_SIGNS}]+)|(?P<word>[^\s{_SIGNS}]+(?:['’._-][^\s{_SIGNS}]+)*)")
_REACH = 90
"""Characters at the edge of a line; a name stands within."""
_WORDS = 3
_PROSE = frozenset(",.;!?…'’\"“”„«»‚‘，。！？、；」「」『』؟،।")
"""Signs that stand in and around sentences everywhere."""
_ENDS = frozenset(".!?…。！？؟।")


class Edge(NamedTuple):
    """What a line begins or ends with, without its numbers and signs."""

    words: tuple[str, ...]
    """Up to three, in lower case, from the edge inwards; the end of a line reads backwards."""
    written: tuple[str, ...]
    """The same as they stand there."""
    signs: tuple[str, ...]
    """What follows each of them: a sign, a space, or nothing at the line's end."""
    before: str
    """Signs and numbers between the edge and the first word; numbers are a 9."""
    number: int | None
    """The first number between them."""


def beginning(text: str) -> Edge | None:
    """Return how `text` begins; None if there is no word."""
    return _edge([(m.lastgroup == "sign", m.group()) for m in _TOKEN.finditer(text[:_REACH])])


def ending(text: str) -> Edge | None:
    """Return how `text` ends, from its end inwards."""
    tokens = [(m.lastgroup == "sign", m.group()) for m in _TOKEN.finditer(text[-_REACH:])]
    return _edge(tokens[::-1])


def _edge(tokens: list[tuple[bool, str]]) -> Edge | None:
    before, at = "", 0
    for at, (sign, text) in enumerate(tokens):  # noqa: B007 - where it stopped is asked below
        if not sign and not text[0].isdigit():
            break
        before += text if sign else "9"
    else:
        return None
    words: list[str] = []
    signs: list[str] = []
    for sign, text in tokens[at:]:
        if sign:
            signs[-1] += text
        elif len(words) == _WORDS:
            break
        else:
            words.append(text)
            signs.append("")
    numbers = (text for sign, text in tokens[:at] if not sign and text.isdecimal())
    return Edge(
        tuple(map(str.casefold, words)), tuple(words), tuple(signs), before, next(map(int, numbers), None)
    )


def parts(edge: Edge) -> bool:
    """Return whether a sign parts the words at a line's end from what is said: a full stop will do."""
    return any(marks(sign) or not _ENDS.isdisjoint(sign) for sign in edge.signs)


def marks(sign: str) -> bool:
    """Return whether `sign` is one that prose seldom has behind its first words: a colon, a bracket, a bar."""
    return bool(sign) and not _PROSE.issuperset(sign)
