"""Numbers as they are written in a language, and as they are said."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Gender, Language, Magnitude, Noun

_THOUSAND = 1000
LONGEST = 15
"""Digits of the longest number that is said as one."""


@cache
def number_pattern(language: Language) -> str:
    """Return the pattern of a number: groups of three digits or a run, and decimals; without a sign."""
    groups = re.escape(language.groups)
    return rf"(?:\d{{1,3}}(?:(?P<group>[{groups}])\d{{3}}(?!\d))(?:(?P=group)\d{{3}}(?!\d))*(?:{re.escape(language.decimal)}\d+)?|\d+(?:[.,]\d+)?)"


class Written(NamedTuple):
    """A number, as it was written."""

    whole: str
    """Its digits before the decimals."""
    mark: str
    """What stands before the decimals; empty without any."""
    decimals: str

    @property
    def value(self) -> int | None:
        """Its value if it is a whole number that can be said as one."""
        plain = not self.decimals and len(self.whole) <= LONGEST
        return int(self.whole) if plain and (self.whole == "0" or self.whole[0] != "0") else None


def read_number(text: str, language: Language) -> Written:
    """Return what `text`, a match of `number_pattern`, writes."""
    match = re.fullmatch(
        rf"(\d{{1,3}}(?:[{re.escape(language.groups)}]\d{{3}})+)(?:({re.escape(language.decimal)})(\d+))?", text
    )
    if match:
        return Written(re.sub(r"\D", "", match[1]), match[2] or "", match[3] or "")
    found = re.fullmatch(r"(\d+)(?:([.,])(\d+))?", text)
    assert found is not None  # noqa: S101 - the patterns are one
    if found[3] == "000" and len(found[1]) <= 3 and found[1] != "0":  # 220,000 m²: nobody measures that well
        return Written(found[1] + found[3], "", "")
    return Written(found[1], found[2] or "", found[3] or "")


def say_number(text: str, language: Language, gender: Gender | None = None) -> str:
    """Return the words for a number, as it is written."""
    number = read_number(text, language)
    if number.decimals:
        return f"{_whole(number.whole, language)} {language.point[number.mark]} {_decimals(number, language)}"
    return (
        language.cardinal(number.value, gender) if number.value is not None else digits(number.whole, language)
    )


def _whole(whole: str, language: Language) -> str:
    plain = len(whole) <= LONGEST and (whole == "0" or whole[0] != "0")
    return language.cardinal(int(whole), None) if plain else digits(whole, language)


def _decimals(number: Written, language: Language) -> str:
    decimals = number.decimals
    as_number = language.decimals_as_number or number.mark != language.decimal  # 3.11 is a version
    if as_number and decimals[0] != "0" and len(decimals) <= 2:
        return language.cardinal(int(decimals), None)
    return digits(decimals, language)


def digits(text: str, language: Language) -> str:
    """Return a run of digits, each as a word."""
    return " ".join(language.cardinal(int(digit), None) for digit in text if digit.isdecimal())


def form(noun: Noun, text: str, language: Language) -> str:
    """Return the form of `noun` behind the number `text`."""
    number = read_number(text, language)
    if number.decimals:
        singular = language.singular_below_two and int(number.whole) < 2
        return noun.one if singular else noun.part or noun.few or noun.many
    value = int(number.whole)
    if value == 1 or (value == 0 and language.singular_below_two):
        return noun.one
    if noun.few and value % 10 in {2, 3, 4} and value % 100 not in {12, 13, 14}:
        return noun.few
    return noun.many


def say_times(text: str, magnitude: Magnitude, language: Language) -> str:
    """Return the words for a number of thousands or millions: "deux cent mille", "trois millions"."""
    number = read_number(text, language).value
    if number is not None and magnitude.value == _THOUSAND:
        return language.cardinal(number * _THOUSAND, None)
    noun = magnitude.noun
    return f"{say_number(text, language, noun.gender)} {form(noun, text, language)}"
