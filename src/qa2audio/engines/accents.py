"""IPA of English, written once for all, in the accent of a voice.

An entry of a lexicon is written with every sound that some accent tells apart: the r that is written (`ɑːɹ`), `ɒ` in
*lot*, `ɑː` in *father*, `oʊ` in *go*. A British voice drops the r that no vowel follows; to an American one *lot* has
the vowel of *father*. IPA that is in the voice's accent already stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.model import Span

_VOWELS = "aeiouæɐɑɒɔəɚɛɜɝɪʊʌᵻ"
_CODA = rf"(?![ˈˌ.]*[{_VOWELS}])"
"""Behind an r that no vowel follows in the same word."""
_BRITISH = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"oʊ", "əʊ"),
        (r"ɾ", "t"),
        (r"ɚ" + _CODA, "ə"),
        (r"ɚ", "əɹ"),
        (r"(?:ɝː?|ɜːɹ)" + _CODA, "ɜː"),
        (r"ɝː?", "ɜːɹ"),
        (r"ɪɹ" + _CODA, "ɪə"),
        (r"[ɛe]ɹ" + _CODA, "eə"),
        (r"ʊɹ" + _CODA, "ʊə"),
        (r"(ɑː|ɔː|ə|oː)ɹ" + _CODA, r"\1"),
        (r"oː", "ɔː"),
        (r"ᵻ", "ɪ"),
    )
)
_AMERICAN = ((re.compile("ɒ(?!ɪ)"), "ɑː"), (re.compile("əʊ"), "oʊ"))
_STRESS = re.compile(rf"([ˈˌ])([^ˈˌ {_VOWELS}]+)(?=[{_VOWELS}])")


def in_accent(ipa: str, *, british: bool) -> str:
    """Return `ipa` as a British or an American voice says it."""
    plain = ipa.replace("r", "ɹ")
    for pattern, said in _BRITISH if british else _AMERICAN:
        plain = pattern.sub(said, plain)
    return plain


def accented(spans: Iterable[Span], *, british: bool) -> tuple[Span, ...]:
    """Return `spans` of English with their IPA in the accent, each stress before its vowel."""
    return tuple(replace(span, ipa=before_vowels(in_accent(span.ipa, british=british))) for span in spans)


def before_vowels(ipa: str) -> str:
    """Return `ipa` with each stress before the vowel, where networks learnt it, not before the syllable."""
    return _STRESS.sub(r"\2\1", ipa)
