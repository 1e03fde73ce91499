"""IPA as espeak-ng's phoneme codes, which it reads between `[[` and `]]` if it is told that they may come.

The codes are those of espeak's English voices: https://github.com/espeak-ng/espeak-ng/blob/master/docs/phonemes.md.
Other languages have other tables, so their voices are given the respelling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.engines.accents import in_accent

if TYPE_CHECKING:
    from qa2audio.model import Span

_VOWELS = {
    "iː": "i:", "ɑː": "A:", "ɔː": "O:", "uː": "u:", "ɜː": "3:", "eɪ": "eI", "aɪ": "aI", "ɔɪ": "OI", "oʊ": "oU",
    "əʊ": "oU", "aʊ": "aU", "ɪə": "i@", "eə": "e@", "ɛə": "e@", "ʊə": "U@", "ɪ": "I", "i": "i", "e": "E", "ɛ": "E",
    "æ": "a", "a": "a", "ɑ": "A:", "ɒ": "0", "ɔ": "O:", "o": "oU", "ʊ": "U", "u": "u:", "ʌ": "V", "ɐ": "V",
    "ə": "@", "ɚ": "3", "ɝ": "3:", "ɜ": "3:", "ɨ": "I", "ᵻ": "I",
}  # fmt: skip
_CONSONANTS = {
    "tʃ": "tS", "dʒ": "dZ", "t͡ʃ": "tS", "d͡ʒ": "dZ", "p": "p", "b": "b", "t": "t", "d": "d", "k": "k",
    "ɡ": "g", "g": "g",
    "f": "f", "v": "v", "s": "s", "z": "z", "h": "h", "m": "m", "n": "n", "l": "l", "ɫ": "l", "r": "r",
    "ɹ": "r", "j": "j",
    "w": "w", "ʍ": "w", "θ": "T", "ð": "D", "ʃ": "S", "ʒ": "Z", "ŋ": "N", "ɾ": "t", "ʔ": "?", "x": "x",
}  # fmt: skip
_STRESS = {"ˈ": "'", "ˌ": ","}
_SILENT = frozenset(".‿ːˑ\u0361\u032f\u0329ʰ")
_COLOURED = re.compile(rf"ɜːɹ(?![ˈˌ]?[{''.join(sorted(set(''.join(_VOWELS)) - {'ː'}))}])")
"""An r that is in espeak's vowel already."""
_SIGN = re.compile(
    "|".join(sorted(map(re.escape, {**_VOWELS, **_CONSONANTS}), key=len, reverse=True)) + "|.", re.DOTALL
)


def with_codes(span: Span, *, british: bool) -> str:
    """Return a span of IPA in espeak's codes, or the words that stand for it where there are none."""
    ipa = in_accent(span.ipa, british=british)
    codes = [codes_of(_COLOURED.sub("ɜː", word)) for word in ipa.split(" ")]
    if all(codes):
        return f"[[{' '.join(word for word in codes if word)}]]"
    return span.text


def codes_of(ipa: str) -> str | None:
    """Return one word of IPA in espeak's codes, or None if it has a sound that is not in the table."""
    codes: list[str] = []
    stress = ""
    for sign in _SIGN.findall(ipa):
        if sign in _STRESS:
            stress = _STRESS[sign]
        elif sign in _VOWELS:  # espeak wants the stress before the vowel, IPA before the syllable
            codes += [stress, _VOWELS[sign]]
            stress = ""
        elif sign in _CONSONANTS:
            codes.append(_CONSONANTS[sign])
        elif sign not in _SILENT:
            return None
    return "".join(codes) or None
