"""Signs between numbers and letters: sums, comparisons, ranges, scores, minus, powers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language

_RANGE = re.compile(r"(?<=\d)(?P<unit>[ \u00a0]?[%°h])?\s?[–—-]\s?(?=\d)(?!\d+[-–]\d)")
_SCORE = re.compile(r"(?<![\w:.,])(\d{1,3}) ?: ?(\d{1,3})(?![\w:]|[.,]\d)")
_MINUS = re.compile(r"(?<![\w.,)\]–-])(?<!\d )[−-](?=[€$£]?\d)|(?<![\w)] )(?<![\w)])−\s?(?=\d)")
_MINUS_BETWEEN = re.compile(r"(?<=[\w)])\s(?:−|-)\s(?=[\w(])(?<=\d\s-\s)|(?<=[\w)])\s?−\s?(?=[\w(])")
_SQUARE = re.compile(r"(?<=[\w)])([²³])")
_RELATION = re.compile(r"\s?([+=×÷·*/<>≤≥≈≠±√∞→⇒])\s?")
_BETWEEN = frozenset("+=×÷<>≤≥≈≠±→⇒")


def say_minus(text: str, language: Language) -> str:
    """Say the minus before a number."""
    return _MINUS.sub(f"{language.signs['−']} ", text)


def say_ranges(text: str, language: Language) -> str:
    """Say `10–20`."""
    return _RANGE.sub(lambda match: f"{match['unit'] or ''} {language.signs['–']} ", text)


def say_scores(text: str, language: Language) -> str:
    """Say `3:1`, where it is no time."""
    return _SCORE.sub(rf"\1 {language.signs[':']} \2", text)


def say_formulas(text: str, language: Language) -> str:
    """Say the signs of sums and comparisons, a minus, a square."""
    text = _MINUS_BETWEEN.sub(f" {language.signs['−']} ", text)
    text = _SQUARE.sub(lambda match: f" {language.signs[match[1]]}", text)
    return _RELATION.sub(lambda match: _relation(match, language), text)


def _relation(match: re.Match[str], language: Language) -> str:
    sign = match[1]
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if sign in "*/·" and not (before.isdigit() and after.isdigit()):
        return match[0]
    word = language.signs.get({"*": "×", "·": "×"}.get(sign, sign))
    return f" {word} " if word else match[0]
