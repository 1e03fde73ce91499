"""IPA in misaki's letters, which hibari's networks were trained on: one for a diphthong, no length in American.

What stands for what is misaki's own (https://github.com/hexgrad/misaki, EN_PHONES.md), for sounds of other languages
the nearest that English has.
"""

from __future__ import annotations

import re

_BOTH = {
    "tʃ": "ʧ", "dʒ": "ʤ", "aɪ": "I", "aʊ": "W", "eɪ": "A", "ɔɪ": "Y", "ɒɪ": "Y",
    "e": "ɛ", "y": "u", "ʉ": "u", "ø": "ɜː", "œ": "ɜː", "ɤ": "ʌ", "ɯ": "u",
    "x": "k", "χ": "k", "ç": "h", "ʁ": "ɹ", "ɾ": "T", "ɻ": "ɹ", "ɽ": "ɹ", "ʋ": "v", "β": "v", "ɸ": "f", "ɣ": "ɡ",
    "ɬ": "l", "ʎ": "lj", "ɲ": "nj", "ɳ": "n", "ɖ": "d", "ʈ": "t", "ʂ": "ʃ", "ɕ": "ʃ", "ʐ": "ʒ", "ʑ": "ʒ", "c": "k",
    "q": "k", "ɟ": "ɡ", "ʔ": "t", "ʲ": "j", "ʰ": "", "\u0303": "", "ʷ": "w",
}  # fmt: skip
_AMERICAN = {
    "əʊ": "O", "oʊ": "O", "oːɹ": "ɔɹ", "oɹ": "ɔɹ", "o": "O", "ɜːɹ": "ɜɹ", "ɜː": "ɜɹ", "ɚ": "əɹ", "ɪə": "iə",
    "eə": "ɛɹ", "ɛə": "ɛɹ", "ʊə": "ʊɹ", "ɒ": "ɑ", "a": "ɑ", "ɨ": "ᵻ", "ː": "",
}  # fmt: skip
_BRITISH = {
    "əʊ": "Q", "oʊ": "Q", "oːɹ": "ɔːɹ", "oɹ": "ɔːɹ", "o": "Q", "ɚ": "ə", "eə": "ɛː", "ɛə": "ɛː", "æ": "a", "ɨ": "ɪ",
    "ᵻ": "ɪ", "ɾ": "t",
}  # fmt: skip
_SYLLABIC = re.compile("([lmn])\u0329")
_VOWELS = "AIOQWYaiuæɑɐɒɔəɛɜɪʊʌᵻ"
_STRESS = re.compile(f"([ˈˌ])([^ˈˌ {_VOWELS}]+)(?=[{_VOWELS}])")
_KNOWN = frozenset(f"{_VOWELS}ᵊTbdfhjklmnpstvwzðŋɡɹʃʒʤʧθˈˌː ")
"""The letters of misaki's English: the networks' list has more, which they never heard."""


def syllabic(ipa: str) -> str:
    """Return `ipa` with the vowel that misaki writes before an l, m or n that is a syllable."""
    return _SYLLABIC.sub(r"ᵊ\1", ipa)


def in_misaki(ipa: str, *, british: bool) -> str | None:
    """Return `ipa` in misaki's letters; None if it has a sound for which there is none.

    A stress stands before its vowel, as in `həlˈO`, not before its syllable.
    """
    table = {**_BOTH, **(_BRITISH if british else _AMERICAN)}
    written = re.sub("|".join(sorted(table, key=len, reverse=True)), lambda found: table[found[0]], ipa)
    if not british:
        written = written.replace("ː", "")
    return _STRESS.sub(r"\2\1", written) if set(written) <= _KNOWN else None
