"""What a text is written in: told by letters of one language alone, by the commonest words, or by a model."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from qa2audio.model.language_tag import primary
from qa2audio.transcript.languages.stop_words import ALIKE, NAMES, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = 30_000
"""Characters that are enough to know."""
_FEWEST_LETTERS = 12
"""Of a script that is one language's."""
_FEWEST = 8
"""Words; fewer may be anything: `Taxi, bitte.`"""
_ENOUGH = 40
"""Words, of which the commonest alone say it."""
_OWN = 0.2  # of all words; English prose has 0.35 to 0.5 of its own, and below 0.08 of any other language's
_CLEAR = 2.0  # times the next language's share
_SURE, _SURER = 0.6, 0.9
"""The model's confidence that is enough, for much text and for little; commands for a computer have 0.2."""
_MUCH = 25
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Letters that one language alone is written in, or one far oftener than any other.
_SCRIPTS = {
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "bn": re.compile("[\u0980-\u09ff]"),
    "gu": re.compile("[\u0a80-\u0aff]"),
    "ta": re.compile("[\u0b80-\u0bff]"),
    "te": re.compile("[\u0c00-\u0c7f]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "cmn": re.compile("[\u3400-\u9fff]"),
}
_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿ]")


class Guess(NamedTuple):
    """What a text seems to be written in."""

    language: str
    """ISO 639, as `primary` has it."""
    confidence: float
    """From 0 to 1."""


def guess_language(text: str) -> Guess | None:
    """Return what `text` is written in, or None if it is too short, or nothing that is known here."""
    text = text[:SAMPLE]
    return by_script(text) or _by_words(text) or _by_model(text)


def words_of(text: str) -> list[str]:
    """Return the words of `text`, in lower case."""
    return _WORD.findall(text.casefold().replace("’", "'"))


def share(words: list[str], language: str) -> float:
    """Return how many of `words` are among the commonest of `language`, 1 being all; 0 where these are not known."""
    known = WORDS.get(language, frozenset())
    return sum(word in known for word in words) / max(1, len(words))


def by_script(text: str) -> Guess | None:
    """Return the language that alone has the letters of `text`."""
    if text.isascii():
        return None
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST_LETTERS:
        return None
    counts = {language: len(script.findall(text)) for language, script in _SCRIPTS.items()}
    if counts["ja"] > 0.1 * counts["cmn"]:  # Japanese has both
        counts["ja"] += counts.pop("cmn")
    best = max(counts, key=lambda language: counts[language])
    found = counts[best] / letters
    return Guess(best, found) if found > 0.5 else None


def is_latin(text: str) -> bool:
    """Return whether most letters of `text` are Latin."""
    letters = sum(map(str.isalpha, text))
    return text.isascii() or 2 * len(_LATIN.findall(text)) > letters


def is_mixed(text: str) -> bool:
    """Return whether `text` is in two scripts: Latin letters among others, or others among Latin ones.

    Of other letters two are enough, as a syllable of Korean is one; names in Latin letters stand in all texts.
    """
    if text.isascii():
        return False
    letters, latin = sum(map(str.isalpha, text)), len(_LATIN.findall(text))
    others = letters - latin
    return others > 1 if latin > others else 5 * latin > letters


def _by_words(text: str) -> Guess | None:
    """Return what the commonest words say, where they leave no doubt: the model takes a second to load."""
    counts = Counter(words_of(text))
    total = counts.total()
    if total < _ENOUGH:
        return None
    shares = {language: sum(counts[word] for word in known) / total for language, known in WORDS.items()}
    best, second = sorted(shares, key=lambda language: shares[language], reverse=True)[:2]
    return Guess(best, 1.0) if shares[best] > max(_OWN, _CLEAR * shares[second]) else None


def likely_language(text: str) -> Guess | None:
    """Return what `text` is rather in, or a language that is much like it: for who knows more of it than we do."""
    if script := by_script(text):
        return script
    ranked = [(primary(language), confidence) for language, confidence in _model()(text[:SAMPLE])]
    best = ranked[0][0]
    kin = {best}.union(*(group for group in ALIKE if best in group))
    confidence = sum(share for language, share in ranked if language in kin)
    return Guess(best, confidence) if best in NAMES and confidence >= _SURE else None


def _by_model(text: str) -> Guess | None:
    number = len(words_of(text))
    if number < _FEWEST:
        return None
    language, confidence = _model()(text)[0]
    found = primary(language)
    if found not in NAMES or confidence < (_SURE if number >= _MUCH else _SURER):
        return None
    return Guess(found, confidence)


@cache
def _model() -> Callable[[str], list[tuple[str, float]]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second, which most texts do not need

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return cast("Callable[[str], list[tuple[str, float]]]", identifier.rank)
