"""Words that look as if somebody should say how they are spoken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.spoken.characters import drop_private
from qa2audio.spoken.english.acronyms import hush
from qa2audio.spoken.english.common_words import COMMON
from qa2audio.spoken.lexicon.built_in import built_in
from qa2audio.spoken.pipeline import steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.spoken.lexicon.entries import Lexicon

_TOKEN = re.compile(
    r"(?<![^\W_])(?<![’'])[A-Za-z][A-Za-z0-9]+(?![^\W_])|(?<!\w)\d+[A-Za-z]{1,}[A-Za-z0-9]*(?!\w)"
)
_CAPITALS = re.compile(r"[A-Z]{2,}s?")
_MIXED = re.compile(
    r"(?!Mc[A-Z]|Mac[A-Z]|De[A-Z]|La[A-Z]|Fitz[A-Z])[A-Za-z]*[a-z][A-Z][A-Za-z]*|[A-Z]{2,}[a-z]{2,}"
)
_DIGITS = re.compile(r"(?=\w*[A-Za-z])(?=\w*\d)\w+")
_CONSONANTS = re.compile(r"[b-df-hj-np-tv-xz]{2,}")
_SOUNDS = frozenset(
    "hm hmm hmmm mm mmm mhm shh sh psst pst brr grr th nd rd nth mr mrs ms dr jr sr st vs tv tsk pfft".split()
)
# What is left unsaid when this step comes is what no step before it, the lexicon among them, knew.
_BEFORE = frozenset({"identifiers", "numbers", "acronyms", "symbols", "punctuation", "shouting"})


def unfamiliar(
    text: str, *, language: str, engine: str, lexicon: Lexicon | None = None, phonemes: bool = False
) -> Iterator[str]:
    """Yield the unusual words of `text` that no lexicon knows: capitals, case inside, digits inside, no vowels."""
    text = drop_private(text)
    for step in steps(language, engine, lexicon or built_in(), phonemes=phonemes):
        if step.name in _BEFORE:
            break
        text = step(text)
    yield from (match[0] for match in _TOKEN.finditer(hush(text)) if _is_unusual(match[0]))


def _is_unusual(word: str) -> bool:
    if word.lower() in COMMON or word.lower() in _SOUNDS:
        return False
    return any(kind.fullmatch(word) for kind in (_CAPITALS, _MIXED, _DIGITS, _CONSONANTS))
