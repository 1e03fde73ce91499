"""Ordinals, Roman numerals and fractions."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.numerals import number_pattern, say_number

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language

_VALUES = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5,
           "IV": 4, "I": 1}  # fmt: skip
ROMAN = r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[MDCLXVI])"
_PARTS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
          "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}  # fmt: skip
_DASH = re.compile(r" ?[–-] ?")
_UNIT = r"(?P<unit> ?[^\W\d_]+)?"
_SIGN = re.compile(rf"(?:(?<![\w.,])(?P<whole>\d{{1,6}}) ?)?(?P<part>[{''.join(_PARTS)}]){_UNIT}")


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral."""
    values = re.findall("|".join(sorted(_VALUES, key=len, reverse=True)), numeral.upper())
    return sum(_VALUES[value] for value in values)


@cache
def _romans(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    signs = language.ordinal_signs if language.roman_signs is None else language.roman_signs
    cued = rf"(?P<cue>(?<!\w)(?i:{language.roman_cues}))(?: |(?<=\.))(?P<romans>{ROMAN}(?:(?:{language.roman_joins}){ROMAN})*)(?![\w’'])"
    first = rf"(?<![\w’'-])(?P<romans>{ROMAN}(?:\.|{signs})?(?:(?:{language.roman_joins}){ROMAN}(?:\.|{signs})?)*)(?P<after> (?i:{language.roman_ordinals}))\b"
    # XVe, IIIe; De, Le and Me are words.
    signed = rf"(?<![\w’'-])(?=[IVX]|[MDCL][MDCLXVI])(?P<roman>{ROMAN})(?P<sign>{signs})(?!\w)(?= (?P<after>[^\W\d_]+))?"
    ruler = (
        rf"(?:(?<!\w)(?P<before>[^\W\d_]+) )?(?<!\w)(?P<name>{language.rulers}) (?![CDLM]\b)(?P<roman>{ROMAN})(?:ers?|er|º|ª)?\b"
        r"(?P<dot>\.(?=(?:\s+[^\sA-ZÄÖÜ])|\s*[,;:)]|\s*$))?(?P<ordinal>\.)?"
    )
    return re.compile(cued), re.compile(first), re.compile(signed), re.compile(ruler)


def say_romans(text: str, language: Language) -> str:
    """Say Roman numerals where they are numerals: of rulers, centuries, and behind words such as chapter."""
    cued, first, signed, ruler = _romans(language)
    text = ruler.sub(lambda m: _ruler(m, language), text)
    text = first.sub(lambda m: _before_noun(m, language), text)
    text = signed.sub(
        lambda m: language.ordinal(roman_value(m["roman"]), "", m["after"] or "", m["sign"]), text
    )
    text = cued.sub(lambda m: _cued(m, language), text)
    return _LONE.sub(lambda m: _lone(m, language), text) if language.lone_romans else text


# Of ones, fives and tens alone, and never one letter, nor two that are as often something else.
_LONE = re.compile(
    r"(?:(?<![\w’'.-])(?P<before>[^\W\d_]+) )?(?<![\w’'.-])(?!(?:XX|VI|XI)(?!\w))(?=[IVX]{2,6}(?![\w’'-]|\.\w))(?P<roman>"
    + ROMAN
    + r")(?!\w)"
)


def _lone(match: re.Match[str], language: Language) -> str:
    before = match["before"] or ""
    if before[1:] and before.isupper():
        return match[0]
    said = language.cardinal(roman_value(match["roman"]), None)
    return f"{before} {said}" if before else said


def _before_noun(match: re.Match[str], language: Language) -> str:
    """Return what is said for one or several before their noun: `XX secolo`, `XIX e XX secolo`."""
    noun = match["after"].strip()
    signs = language.ordinal_signs if language.roman_signs is None else language.roman_signs
    numerals = re.compile(rf"(?<!\w)(?P<roman>{ROMAN})(?P<sign>\.|{signs})?(?!\w)")

    def number(numeral: re.Match[str]) -> str:
        return language.ordinal(roman_value(numeral["roman"]), "", noun, numeral["sign"] or "")

    return numerals.sub(number, match["romans"]) + match["after"]


def _cued(match: re.Match[str], language: Language) -> str:
    cue, said = match["cue"], language.cued_roman
    numerals = re.compile(rf"(?<!\w){ROMAN}(?!\w)")

    def number(numeral: re.Match[str]) -> str:
        value = roman_value(numeral[0])
        return said(cue.casefold(), value) if said else language.cardinal(value, None)

    between = language.signs["–"]
    said_all = numerals.sub(number, match["romans"])
    return f"{cue} {_DASH.sub(f' {between} ', said_all)}"


def _ruler(match: re.Match[str], language: Language) -> str:
    before = match["before"] or ""
    said = language.ruler(match["name"], roman_value(match["roman"]), before)
    ends = match["dot"] or match["ordinal"]
    rest = match.string[match.end() :].strip()
    ending = "." if ends and (not rest or not match["dot"]) else ""
    return f"{before} {said}{ending}" if before else f"{said}{ending}"


@cache
def _ordinals(language: Language) -> list[re.Pattern[str]]:
    word, after = r"[^\W\d_]+", r"(?= (?P<after>[^\W\d_]+))"
    found = [
        rf"(?:(?<!\w)(?P<before>{word}(?: {word})?) )?(?<![\w.,])(?P<number>\d{{1,3}}(?:[ \u00a0\u202f.]\d{{3}})+|\d{{1,4}})(?P<sign>{language.ordinal_signs})(?!\w)(?:{after})?"
    ]
    if language.ordinal_dot_before:
        cue = rf"(?<!\w)(?P<before>(?:{word} )?(?i:{language.ordinal_dot_before})) "
        found.append(rf"{cue}(?P<number>\d{{1,3}})(?P<sign>\.){after}")
        capital = r"(?= (?P<after>[A-ZÄÖÜ][^\W\d_]+)(?<=[a-zäöüß])(?:[ ,.;:!?)]|$))"
        found.append(rf"(?P<before>)(?<![\w.] )(?<![\w.,])(?P<number>\d{{1,2}})(?P<sign>\.){capital}")
    if language.ordinal_dot:
        found.append(
            rf"(?:(?<!\w)(?P<before>{word}) )?(?<![\w.,])(?P<number>\d{{1,3}})(?P<sign>\.)(?= (?P<after>(?![A-Z])[^\W\d_]+))"
        )
    return [re.compile(pattern) for pattern in found]


def say_ordinals(text: str, language: Language) -> str:
    """Say `2.`, `8ème`, `3.ª` as the ordinals that they are, in the form their neighbours ask for."""
    for pattern in _ordinals(language):
        text = pattern.sub(lambda match: _ordinal(match, language), text)
    return text


def _ordinal(match: re.Match[str], language: Language) -> str:
    before = match["before"] or ""
    said = language.ordinal(
        int(re.sub(r"\D", "", match["number"])), before, match["after"] or "", match["sign"]
    )
    return f"{before} {said}" if before else said


def say_fractions(text: str, language: Language) -> str:
    """Say `½`, `2/3` and `1 1/2`."""
    text = _SIGN.sub(lambda match: _part(match, language), text)
    return _slashes(language).sub(lambda match: _slashed(match, language), text)


@cache
def _slashes(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w/.,-])(?:(?P<whole>\d{{1,3}}) )?(?P<over>\d{{1,2}})/(?P<under>\d{{1,3}})(?:{language.ordinal_signs})?(?![\w/]|[.,]\d){_UNIT}"
    )


def _part(match: re.Match[str], language: Language) -> str:
    return _once(match, _fraction(match, *_PARTS[match["part"]], language))


def _slashed(match: re.Match[str], language: Language) -> str:
    return _once(match, _fraction(match, int(match["over"]), int(match["under"]), language))


def _once(match: re.Match[str], said: str) -> str:
    """Return what is said without its first word if that stands before already: "un 1/12" has one "un"."""
    first, _, rest = said.partition(" ")
    return rest if rest and f" {match.string[: match.start()].casefold()}".endswith(f" {first} ") else said


def _fraction(match: re.Match[str], over: int, under: int, language: Language) -> str:
    whole, after = match["whole"], match["unit"] or ""
    if unit := language.units.get(after.strip()):
        after = f" {unit.many if whole and int(whole) > 1 else unit.one}"
    if over == 1 and under == 2 and (said := language.halves(int(whole or 0), after.strip())):
        return said
    fraction = language.fraction(over, under)
    if fraction is None:
        return match[0]
    if said := language.part(int(whole or 0), fraction, after.strip()):
        return said
    return (
        f"{say_number(whole, language)} {language.signs['&']} {fraction}{after}" if whole else fraction + after
    )


def say_percentages(text: str, language: Language) -> str:
    """Say `80 %` and `10–20 %`."""
    return _percent(language).sub(
        lambda m: f"{say_number(m['number'], language)} {language.signs[m['sign']]}", text
    )


@cache
def _percent(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])(?P<number>{number_pattern(language)})[ \u00a0\u202f]?(?P<sign>[%‰])")
