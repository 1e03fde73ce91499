"""What is left: telephone numbers, versions, magnitudes, numbers with what they count, capitals, signs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.language import Gender
from qa2audio.spoken.figures.numerals import (
    digits,
    form,
    number_pattern,
    read_number,
    say_number,
    say_times,
)
from qa2audio.spoken.shield import spell

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language, Noun

_VERSION = re.compile(r"(?<![\w.,])[vV]?\d{1,4}(?:\.\d{1,4}){2,4}(?![\w]|[.,]\d)")
_DATED = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:(?:1\d|20)\d\d|(?<=\d\d\.\d\d\.)\d\d)")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_INTERNATIONAL = re.compile(
    r"(?<![\w+])\+(?P<country>\d{1,3})(?P<rest>(?:[ \u00a0./-]?\(?\d{1,5}\)?){2,6})(?!\w)"
)
_LETTER = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)|(?<=[^\W\d_])-(?=\d)")
_CAPITALS = re.compile(r"(?<![\w’'])(?P<word>[A-Z][A-Z]{1,7})(?P<ending>s)?(?!\w)")
_VOWELLESS = re.compile("[B-DF-HJ-NP-TV-XZ]+")


def say_versions(text: str, language: Language) -> str:
    """Say `1.2.3` with its points."""
    point = f" {language.point['.']} "
    phone = re.compile(language.phones)

    def said(match: re.Match[str]) -> str:
        if ("." in language.groups and _GROUPED.fullmatch(match[0])) or _DATED.fullmatch(match[0]):
            return match[0]
        if phone.fullmatch(match[0]):
            return match[0]
        return point.join(say_number(part, language) for part in match[0].lstrip("vV").split("."))

    return _VERSION.sub(said, text)


def say_phones(text: str, language: Language) -> str:
    """Say telephone numbers by their groups: two digits as a number, the rest digit by digit."""
    text = _cued(language).sub(lambda m: f"{m['cue'].rstrip()} {digits(m['number'], language)}", text)
    text = _INTERNATIONAL.sub(
        lambda m: f"{language.signs['+']} {_group(m['country'], language)} {_groups(m['rest'], language)}", text
    )
    return _phones(language).sub(lambda m: _groups(m[0], language), text)


@cache
def _cued(language: Language) -> re.Pattern[str]:
    number = r"(?P<number>\d{3,5}(?![ ]?\d)|\d\d(?: \d{2,4}){3,8})"
    return re.compile(
        rf"(?P<cue>(?<!\w)(?i:{language.digit_cues})[:.]? (?:[A-Z]{{2}}(?=\d\d ))?){number}(?![\w]|[.,]\d)"
    )


@cache
def _phones(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])(?:{language.phones})(?![\w]|[.,]\d)")


def _groups(text: str, language: Language) -> str:
    return " ".join(_group(group, language) for group in re.findall(r"\d+", text))


def _group(group: str, language: Language) -> str:
    if group[0] == "0" or len(group) > 3:
        if len(group) == 2 and group[0] == "0":
            return digits(group, language)
        return digits(group, language)
    return language.cardinal(int(group), None)


@cache
def _magnitudes(language: Language) -> re.Pattern[str]:
    short = [
        name
        for name in language.magnitudes
        if not name.isalpha() or len(name) <= 2 or _VOWELLESS.fullmatch(name.upper())
    ]
    names = "|".join(re.escape(name) for name in sorted(short, key=len, reverse=True)) or "(?!)"
    return re.compile(
        rf"(?<![\w.,])(?P<number>{number_pattern(language)})[ \u00a0\u202f]?(?P<magnitude>{names})(?!\w)"
    )


def say_magnitudes(text: str, language: Language) -> str:
    """Say `3 Mio.` and `10k`."""

    def said(match: re.Match[str]) -> str:
        if match["magnitude"] in "kK" and len(match["number"]) == 1:
            return match[0]  # 4K is a screen
        return say_times(match["number"], language.magnitudes[match["magnitude"]], language)

    return _magnitudes(language).sub(said, text)


@cache
def _numbers(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<number>{number_pattern(language)})(?P<thousand>[ \u00a0](?:{language.thousand})(?!\w))?(?P<after>[ \u00a0][^\W\d_]+)?"
    )


@cache
def _before(language: Language) -> re.Pattern[str]:
    """Return what tells, before a number, that it counts nothing, or what is feminine."""
    return re.compile(
        rf"(?<!\w)(?:(?P<label>(?i:{language.labels}))|(?i:{language.feminine_before}))[ \u00a0]$"
    )


_LONGEST_LABEL = 30  # characters


def say_numbers(text: str, language: Language) -> str:
    """Say the numbers that are left; they agree with the word behind them."""
    text = _LETTER.sub(" ", text)
    return _numbers(language).sub(lambda match: _counting(match, language), text)


def _counting(match: re.Match[str], language: Language) -> str:
    thousand, after = match["thousand"] or "", match["after"] or ""
    value = read_number(match["number"], language).value
    gender = None
    before = match.string[max(0, match.start() - _LONGEST_LABEL) : match.start()]
    if value is not None and (cue := _before(language).search(before)):
        gender = None if cue["label"] else Gender.FEMININE
    elif value is not None and after:
        gender = language.gender_of(after.strip(), value * 1000 if thousand else value)
    if gender and value and value % 10**6 == 0:
        after = f" {language.of(after.strip())}"
    if gender is None and thousand:
        gender = Gender.MASCULINE
    said = say_number(match["number"], language, gender)
    return language.join(said, after.strip()) if gender and after and not thousand else said + thousand + after


def say_capitals(text: str, language: Language) -> str:
    """Spell what is in capitals and cannot be read, or is known to be spelt."""

    def said(match: re.Match[str]) -> str:
        word = match["word"]
        if word in language.words:
            return match[0]
        if word in language.letters or _VOWELLESS.fullmatch(word):
            return spell(word) + (match["ending"] or "")
        return match[0]

    return _CAPITALS.sub(said, text)


def say_signs(text: str, language: Language) -> str:
    """Say the signs that are left."""
    if language.slash:  # those between numbers have been said
        text = text.replace("/", f" {language.slash} ")
    for sign in "%‰&+=°@/§€$£#~":
        if sign in text and (word := language.signs.get(sign) or _currency(sign, language)):
            text = text.replace(sign, f" {word} ")
    return text


def _currency(sign: str, language: Language) -> str | None:
    found = language.currencies.get(sign)
    return found.unit.many if found else None


def counted(noun: Noun, number: int, language: Language) -> str:
    """Return a number with what it counts."""
    return language.join(language.cardinal(number, noun.gender), form(noun, str(number), language))
