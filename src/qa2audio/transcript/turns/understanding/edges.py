"""How lines begin and end: the words and signs that may be a name, wherever it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.turns.understanding.spoken_units import MOST

if TYPE_CHECKING:
    from collections.abc import Iterable

_SIGNS = (
    r"!-/:-@\[-`{-~¡-©«-±´¶-¸»¿×÷‐-‧‰-⁞₠-⃀←-⯿、-〿・︐-﹫！-／：-＠［-｀｛-･"
    r"،؛؟۔।॥։־׀׃׳״፡-፨🀀-🫿"
)
_TOKEN = re.compile(rf"(?P<sign>[{_SIGNS}]+)|(?P<word>[^\s{_SIGNS}]+(?:['’._-][^\s{_SIGNS}]+)*)")
_REACH = 90
"""Characters at the edge of a line; a name stands within."""
_REACH_BACK = 48
_DIGITS = 9
_KEPT = 2 * MOST
"""Edges that are kept: lines, and the paragraphs that they begin, have the same."""
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
    return _beginning(text[:_REACH])


def ending(text: str) -> Edge | None:
    """Return how `text` ends, from its end inwards."""
    return _ending(text[-_REACH_BACK:])


@lru_cache(_KEPT)
def _beginning(text: str) -> Edge | None:
    return _edge((m.lastgroup == "sign", m.group()) for m in _TOKEN.finditer(text))


@lru_cache(_KEPT)
def _ending(text: str) -> Edge | None:
    tokens = [(m.lastgroup == "sign", m.group()) for m in _TOKEN.finditer(text)]
    tokens.reverse()
    at = next((at for at, (sign, _) in enumerate(tokens) if not sign), 0)
    last = tokens[at : at + 2]
    if len(last) == 2 and not any(sign for sign, _ in last) and last[0][1].isdecimal():
        tokens[at : at + 2] = [(False, f"{last[1][1]} {last[0][1]}")]  # `Speaker 1`
    return _edge(tokens)


def _edge(tokens: Iterable[tuple[bool, str]]) -> Edge | None:
    before: list[str] = []
    words: list[str] = []
    signs: list[str] = []
    for sign, text in tokens:
        if not words and (sign or text[0].isdigit()):
            before.append(text)
        elif sign:
            signs[-1] += text
        elif len(words) == _WORDS:
            break
        else:
            words.append(text)
            signs.append("")
    if not words:
        return None
    number = next((int(text[:_DIGITS]) for text in before if text.isdecimal()), None)
    around = "".join("9" if text[0].isdigit() else text for text in before)
    return Edge(tuple(map(str.casefold, words)), tuple(words), tuple(signs), around, number)


def parts(edge: Edge) -> bool:
    """Return whether a sign parts the words at a line's end from what is said: a full stop will do."""
    return any(marks(sign) or not _ENDS.isdisjoint(sign) for sign in edge.signs)


def marks(sign: str) -> bool:
    """Return whether `sign` is one that prose seldom has behind its first words: a colon, a bracket, a bar."""
    return bool(sign) and not _PROSE.issuperset(sign)
