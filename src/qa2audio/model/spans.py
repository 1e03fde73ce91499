"""What is to be said, in stretches: words, letters that are spelt, and words whose sound is given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class SpanKind(StrEnum):
    """What an engine finds in a span."""

    WORDS = "words"
    LETTERS = "letters"
    """Letters that are said one by one, by their names."""
    IPA = "ipa"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an utterance. The texts of all its spans, one behind the other, are what is said in words."""

    kind: SpanKind
    text: str
    """Words with their punctuation and the spaces around them, no digits or symbols; letters as capitals with a space
    between two: `A P I`; with IPA, the words that stand for it where an engine does not read it."""
    ipa: str = ""
    """How `text` sounds, in the International Phonetic Alphabet; only where `kind` is IPA."""
    as_written: bool = False
    """True where people are shown `text`: the word as it was written (`read`), or its respelling in our lexicon."""


def in_words(text: str) -> tuple[Span, ...]:
    """Return the spans of what has neither spelt letters nor IPA."""
    return (Span(SpanKind.WORDS, text),) if text else ()


def plain(spans: Iterable[Span]) -> str:
    """Return what an engine is told that reads words only: letters with spaces between, respellings for IPA."""
    return "".join(span.text for span in spans)


def understood(spans: Sequence[Span], *, phonemes: bool, spells_letters: bool) -> tuple[Span, ...]:
    """Return `spans` for an engine that reads IPA and spells letters, or does not: what it lacks becomes words."""
    known = {SpanKind.WORDS}
    known |= {SpanKind.IPA} if phonemes else set()
    known |= {SpanKind.LETTERS} if spells_letters else set()
    reduced = (span if span.kind in known else Span(SpanKind.WORDS, span.text) for span in spans)
    return tuple(joined(reduced))


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield `spans`, those of words that stand side by side as one."""
    for kind, some in groupby(spans, key=lambda span: span.kind):
        if kind is SpanKind.WORDS:
            yield from in_words(plain(some))
        else:
            yield from some


# IPA within a text: a mark, the IPA, a mark, the words, a mark, and no space inside, so that nobody parts it.
# The addresses of recorded takes and the fingerprints of episodes hold it: another notation would make all anew.
_NOTATION = "\ue000{}\ue001{}\ue002"
_NOTED = re.compile("\ue000([^\ue000-\ue002]*)\ue001([^\ue000-\ue002]*)\ue002")
_SPACE = "\ue003"
_AS_WRITTEN = "\ue004"  # behind the IPA


def notation(spans: Iterable[Span]) -> str:
    """Return `spans` as one text in which the IPA can be found again."""
    return "".join(_noted(span) if span.kind is SpanKind.IPA else span.text for span in spans)


def _noted(span: Span) -> str:
    ipa = span.ipa + _AS_WRITTEN if span.as_written else span.ipa
    return _NOTATION.format(ipa, span.text).replace(" ", _SPACE)


def noted_ipa(ipa: str) -> tuple[str, bool]:
    """Return the IPA of a span in `notation`, and whether its text is as it was written."""
    return ipa.removesuffix(_AS_WRITTEN), ipa.endswith(_AS_WRITTEN)


def readable(noted: str, *, sounds: bool = False) -> str:
    """Return a text in `notation` with IPA as people write it: /ˈwæzəm/; words as written only with `sounds`."""

    def shown(span: re.Match[str]) -> str:
        ipa, as_written = noted_ipa(span[1])
        return (span[2] if as_written and not sounds else f"/{ipa}/").replace(_SPACE, " ")

    return _NOTED.sub(shown, noted)
