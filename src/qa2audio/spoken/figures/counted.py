"""Sums of money and measures: a number, perhaps millions of it, and what is counted."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.language import Currency, Noun
from qa2audio.spoken.figures.numerals import form, number_pattern, read_number, say_number, say_times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.spoken.figures.language import Language

_SPACE = "[ \u00a0\u202f]?"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_THOUSAND = 1000
_CAPITALS_ALONE = frozenset("KGANLJB")
_INCHES = frozenset('"″')


@cache
def _money(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number, sign = number_pattern(language), f"(?P<sign>{_any(language.currencies)})"
    magnitude = f"(?:{_SPACE}(?P<magnitude>{_any(language.magnitudes)}))?"
    minus = r"(?P<minus>(?<![\w.,])[−-])?"
    per = rf"(?:/(?P<per>{_any(language.units)})(?P<per_power>[²³])?(?!\w))?"
    before = rf"(?<!\w){minus}{sign}{_SPACE}(?P<number>{number})(?:{magnitude}(?!\w)|(?!\w)){per}"
    behind = rf"{minus}(?<![\w.,])(?P<number>{number}){magnitude}{_SPACE}(?:d(?:[ei] |[’']))?{sign}(?!\w){per}"
    return re.compile(before), re.compile(behind)


def say_money(text: str, language: Language) -> str:
    """Say sums: `3,50 €`, `$2M`, `-5 €`."""
    before, behind = _money(language)
    text = before.sub(lambda m: _sum(m, language) + _for_each(m, language), text)
    return behind.sub(lambda m: _sum(m, language) + _for_each(m, language), text)


def _for_each(match: re.Match[str], language: Language) -> str:
    if not match["per"]:
        return ""
    return f" {language.per(_powered(language.units[match['per']], match['per_power'], language))}"


def _sum(match: re.Match[str], language: Language) -> str:
    currency = language.currencies[match["sign"]]
    minus = f"{language.signs['−']} " if match["minus"] else ""
    if match["magnitude"]:
        magnitude = language.magnitudes[match["magnitude"]]
        many = currency.unit.many
        joined = language.of(many) if magnitude.value > _THOUSAND else many
        return f"{minus}{say_times(match['number'], magnitude, language)} {joined}"
    return minus + _with_cents(match["number"], currency, language)


def _with_cents(text: str, currency: Currency, language: Language) -> str:
    number = read_number(text, language)
    if len(number.decimals) == 3 and number.whole != "0":  # no sum has three decimals: $46,250
        return _count(number.whole + number.decimals, currency.unit, language)
    if len(number.decimals) != 2 or currency.cent is None:
        return _count(text, currency.unit, language)
    cents = str(int(number.decimals))
    small = _count(cents, currency.cent, language)
    if int(number.whole) == 0:
        return small
    whole = _count(number.whole, currency.unit, language)
    if cents == "0":
        return whole
    return f"{whole}{language.between_cents}{say_number(cents, language)}"


def _count(text: str, noun: Noun, language: Language) -> str:
    """Return a number with what it counts: "deux euros", "deux millions d'euros"."""
    value, counted = read_number(text, language).value, form(noun, text, language)
    if value and value % 10**6 == 0:
        counted = language.of(counted)
    return language.join(say_number(text, language, noun.gender), counted)


@cache
def _measures(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number, unit = number_pattern(language), f"(?:{_any(language.units)})"
    per = rf"[ ]?/[ ]?(?:(?P<times>\d{{1,4}})[ \u00a0]?)?(?P<per>{unit})(?P<per_power>[²³])?(?:/(?P<and_per>{unit}))?"
    measure = (
        rf"(?<![\w.,])(?P<number>{number})(?P<half>[½¼¾])?(?P<gap>{_SPACE}-?)(?P<unit>{unit})(?P<power>[²³])?"
        rf"(?:{per})?(?![\w²³/]|-\d|\.\w)"
    )
    return re.compile(measure), re.compile(rf"(?<![\w.,/])(?P<number>{number})/(?P<per>{unit})(?![\w²³/])")


def say_measures(text: str, language: Language) -> str:
    """Say measures: `5 km`, `200 km/h`, `80 m²`, `2,5 l`, `72/min`."""
    measure, rate = _measures(language)
    text = measure.sub(lambda m: _measure(m, language), text)
    return rate.sub(
        lambda m: f"{say_number(m['number'], language)} {language.per(language.units[m['per']])}", text
    )


def _measure(match: re.Match[str], language: Language) -> str:
    if not match["gap"] and match["unit"] in _CAPITALS_ALONE:
        return match[0]  # 4K, 5G, 3A are no measures
    if match["unit"] in _INCHES and (len(match["number"]) > 3 or match.string.count('"', 0, match.start()) % 2):
        return match[0]  # the mark ends a quotation: "Apollo 13"
    unit = _powered(language.units[match["unit"]], match["power"], language)
    if match["half"]:
        number = say_number(match["number"], language, unit.gender)
        said = f"{number} {language.signs.get(match['half'], '')} {form(unit, match['number'], language)}"
    else:
        said = _count(match["number"], unit, language)
    if match["per"]:
        per = _powered(language.units[match["per"]], match["per_power"], language)
        if match["times"]:
            per = Noun(f"{language.cardinal(int(match['times']), per.gender)} {per.many}", per.many, per.gender)
        said += f" {language.per(per)}"
    if match["and_per"]:
        said += f" {language.per(language.units[match['and_per']])}"
    return said


def _powered(unit: Noun, power: str | None, language: Language) -> Noun:
    if not power:
        return unit
    template, plural = language.squared["²³".index(power)], language.squared[2]
    return Noun(template.format(unit.one), template.format(unit.many) + plural, unit.gender, unit.few)
