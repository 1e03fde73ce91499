"""What the pipeline asks of the engine that is told: which spans it reads, and how it writes them down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from qa2audio.model.spans import plain, understood
from qa2audio.spoken.pipeline import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Respelling, Span
    from qa2audio.spoken.lexicon.entries import Lexicon


class Listener(Protocol):
    """An engine, as far as it matters here; every engine is one."""

    @property
    def phonemes(self) -> bool:
        """Whether it reads IPA."""

    @property
    def spells_letters(self) -> bool:
        """Whether it says letters itself, and must know which they are."""

    def told(self, spans: Sequence[Span]) -> str:
        """Return `spans`, which are of the kinds it reads, as one text."""


class WordsOnly(NamedTuple):
    """A listener that reads words only, as people do."""

    phonemes: bool = False
    spells_letters: bool = False

    def told(self, spans: Sequence[Span]) -> str:
        """Return the words."""
        return plain(spans)


def words_only(_engine: str) -> Listener:
    """Take the engine of any name for one that reads words only."""
    return WordsOnly()


class Told(NamedTuple):
    """What one engine is to say."""

    spans: tuple[Span, ...]
    """Of the kinds that it reads; none if there is nothing to say."""
    spoken: str
    """As it writes them down."""
    unsaid: tuple[str, ...] = ()
    """The signs that no word stands for."""


def tell(  # noqa: PLR0913 - the text, and all that decides how it is said
    text: str,
    listener: Listener,
    *,
    language: str,
    engine: str,
    lexicon: Lexicon | None = None,
    respellings: Sequence[Respelling] = (),
) -> Told:
    """Return `text` for `listener`, whose name as an engine is `engine`; the rest is as for `speak`."""
    said = say(
        text,
        language=language,
        engine=engine,
        lexicon=lexicon,
        respellings=respellings,
        phonemes=listener.phonemes,
    )
    known = understood(said.spans, phonemes=listener.phonemes, spells_letters=listener.spells_letters)
    return Told(known, listener.told(known) if known else "", said.unsaid)
