"""Where a word stands among the others of its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence


_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*|[.?!;:,—–()…]")
_STOPS = frozenset(".?!;:—–()…")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark."""

    text: str
    start: int
    """Index into the text."""

    @property
    def lower(self) -> str:
        """The word as the lists have it."""
        return self.text.lower().replace("’", "'")


@dataclass(frozen=True, slots=True)
class Place:
    """One word of a sentence, and what stands around it."""

    sentence: Sequence[Token]
    at: int

    @property
    def token(self) -> Token:
        """The word itself."""
        return self.sentence[self.at]

    def word(self, offset: int) -> str:
        """Return the word `offset` behind it, lower case; empty beyond a mark that ends a clause."""
        index = self.at + offset
        step = 1 if offset > 0 else -1
        if not 0 <= index < len(self.sentence):
            return ""
        between = self.sentence[self.at + step : index + step : step]
        return (
            ""
            if any(token.text in _STOPS or token.text == "," for token in between)
            else self.sentence[index].lower
        )

    def near(self, words: Container[str], *, before: int = 99, after: int = 99) -> bool:
        """Return whether one of `words` stands within so many words of it, in its sentence."""
        first = max(0, self.at - before)
        around = [*self.sentence[first : self.at], *self.sentence[self.at + 1 : self.at + 1 + after]]
        return any(token.lower in words for token in around)

    def past(self) -> bool:
        """Return whether another verb of its sentence, or a time, tells of the past."""
        return any(
            token.lower in _PAST or (token.lower.endswith("ed") and len(token.lower) > 4)
            for index, token in enumerate(self.sentence)
            if index != self.at
        )


_PAST = frozenset(
    """was were had did went said came thought took saw knew got gave found told left felt became began brought kept
    wrote made sat stood lost met ran paid sent spent bought caught fell grew heard held yesterday ago last earlier
    once didn't wasn't weren't hadn't couldn't""".split()
)


def sentences(text: str) -> list[list[Token]]:
    """Return the sentences of `text`, as words and marks."""
    found: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(text):
        found[-1].append(Token(match[0], match.start()))
        if match[0] in ".?!…":
            found.append([])
    return [sentence for sentence in found if sentence]
