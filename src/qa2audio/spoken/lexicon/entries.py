"""What a lexicon is: entries, in layers of which the later ones win."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.errors import Location


@dataclass(frozen=True, slots=True)
class Entry:
    """How one word, or everything that a pattern matches, is spoken."""

    written: str
    """The word, or the regular expression."""
    spoken: str
    """Respelt; empty where only `ipa` is given. For a pattern, a template with its groups (`\\1`)."""
    ipa: str = ""
    exact: bool = False
    """True if upper and lower case are told apart."""
    pattern: bool = False
    language: str = ""
    """BCP 47 tag, lower case; a shorter tag counts for the longer ones, nothing for all."""
    engine: str = ""
    """Nothing for all."""
    shipped: bool = False
    """True if it comes with this program: people are shown its words, and engines have its sounds."""
    place: Location | None = field(default=None, compare=False)
    """Where it is written, for messages."""

    def fits(self, language: str, engine: str) -> bool:
        """Return whether it counts for this language and engine."""
        own = self.language
        return (not own or language == own or language.startswith(f"{own}-")) and self.engine in {"", engine}

    @property
    def precision(self) -> tuple[bool, int]:
        """How narrowly it is meant: entries for an engine and for a longer language tag win."""
        return bool(self.engine), len(self.language)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Entries, least important first: a later one for the same word wins, unless an earlier one is narrower."""

    entries: tuple[Entry, ...] = ()

    def __add__(self, other: Lexicon) -> Lexicon:
        """Return both; `other` wins."""
        if not self.entries or not other.entries:
            return other if other.entries else self
        return _Layered((*self.entries, *other.entries), (self, other))

    def layers(self) -> tuple[Lexicon, ...]:
        """Return the lexicons it was made of, the least important first."""
        return (self,)


@dataclass(frozen=True, eq=False)
class _Layered(Lexicon):
    parts: tuple[Lexicon, ...] = ()

    def layers(self) -> tuple[Lexicon, ...]:
        return tuple(layer for part in self.parts for layer in part.layers())
