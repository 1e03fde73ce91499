"""Signs between numbers and letters: sums, comparisons, ranges, scores, minus, powers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.numerals import LONGEST

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language

_RANGE = re.compile(
    r"(?<=\d)(?P<unit>[ \u00a0]?[%°h])?\s?(?P<sign>[–—-])\s?(?=(?P<to>\d{1,3}(?:\.\d{3})+(?!\d)|\d+))(?!\d+[-–]\d)"
)
_CHAIN = re.compile(r"(?<![\w.,-])\d{1,2}(?:-\d{1,2}){2,}(?![\w-]|[.,]\d)")
_RUN = re.compile(r"(?<!\d)\d{1,3}(?:\.\d{3})+$|\d+$")
_SCORE = re.compile(r"(?<![\w:.,])(\d{1,3}) ?: ?(\d{1,3}(?:\.\d{3})*)(?![\w:]|[.,]\d)")
_BY = re.compile(r"(\d(?:[ \u00a0]?[cmk]?m)?) x (?=\d)")
_MINUS = re.compile(r"(?<![\w.,)\]–-])(?<!\d )[−-](?=[€$£]?\d)|(?<![\w)] )(?<![\w)])−\s?(?=\d)")
_MINUS_BETWEEN = re.compile(r"(?<=[\w)])\s(?:−|-)\s(?=[\w(])(?<=\d\s-\s)|(?<=[\w)])\s?−\s?(?=[\w(])")
_SQUARE = re.compile(r"(?<=[\w)])([²³])(?![⁰¹²³⁴-⁹])")
_POWER = re.compile(r"(?<=[\w)])(?P<minus>⁻)?(?P<power>[⁰¹²³⁴-⁹]{1,4})")
_RAISED = re.compile(r"(?<=[\w)])\^\(?([−-]?\d{1,4})(?!\w)\)?")
_RAISED_LETTER = re.compile(r"(?<=[\w)])\^\(?([a-z])(?!\w)\)?")
_HIGH = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBERED = 3  # digits
_MODEL = re.compile(r"7\d7-\d00|3\d\d-\d00")
_RELATION = re.compile(r"\s?([+=×÷·*/<>≤≥≈≠±√∞→⇒])\s?")
_TIMES = re.compile(r"(?<=\d)[ \u00a0]?x[ \u00a0]?(?=\d)|(?<=\d)x(?=[ \u00a0])")
_BETWEEN = frozenset("+=×÷<>≤≥≈≠±→⇒")


def typeset(text: str, language: Language) -> str:
    """Put the signs for what a keyboard has instead: `5 x 3 cm`, `2^10`."""
    text = _BY.sub(r"\1 × ", text)
    text = _RAISED.sub(lambda match: match[1].translate(_HIGH), text)
    return _RAISED_LETTER.sub(rf" {language.power} \1", text)


def say_minus(text: str, language: Language) -> str:
    """Say the minus before a number."""
    return _MINUS.sub(f"{language.signs['−']} ", text)


def say_ranges(text: str, language: Language) -> str:
    """Say `10–20`; the numbers of `4-4-2` stand side by side."""
    text = _CHAIN.sub(lambda match: match[0].replace("-", " "), text)
    return _RANGE.sub(lambda match: _range(match, language), text)


def _range(match: re.Match[str], language: Language) -> str:
    start = _RUN.search(match.string, 0, match.start())
    first, last = (re.sub(r"\D", "", number) for number in (start[0] if start else "", match["to"]))
    # 2004-575 and 121-1 are numbers of laws, 737-800 is an aeroplane; 3-1 is a score.
    long = match["sign"] == "-" and not match["unit"] and max(len(first), len(last)) >= _NUMBERED
    if long and (int(first[:LONGEST]) >= int(last[:LONGEST]) or _MODEL.fullmatch(f"{first}-{last}")):
        return ", "
    return f"{match['unit'] or ''} {language.signs['–']} "


def say_scores(text: str, language: Language) -> str:
    """Say `3:1`, where it is no time."""
    return _SCORE.sub(rf"\1 {language.signs[':']} \2", text)


def say_formulas(text: str, language: Language) -> str:
    """Say the signs of sums and comparisons, a minus, a square."""
    text = _MINUS_BETWEEN.sub(f" {language.signs['−']} ", text)
    text = _TIMES.sub(f" {language.signs['×']} ", text)
    text = _SQUARE.sub(lambda match: f" {language.signs[match[1]]}", text)
    text = _POWER.sub(lambda match: _power(match, language), text)
    return _RELATION.sub(lambda match: _relation(match, language), text)


def _power(match: re.Match[str], language: Language) -> str:
    minus = f"{language.signs['−']} " if match["minus"] else ""
    return f" {language.power} {minus}{match['power'].translate(_PLAIN)}"


def _relation(match: re.Match[str], language: Language) -> str:
    sign = match[1]
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if sign in "*/·" and not (before.isdigit() and after.isdigit()):
        return match[0]
    word = language.signs.get({"*": "×", "·": "×"}.get(sign, sign))
    return f" {word} " if word else match[0]
