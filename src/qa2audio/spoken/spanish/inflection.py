"""Spanish numbers, and what their neighbours ask of them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.language import Gender
from qa2audio.spoken.spanish.nouns import is_feminine, is_no_noun

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Date

_SMALL = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve"
    " veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
_MILLIONS = (("", ""), ("millón", "millones"), ("billón", "billones"))


def gender_of(noun: str, number: int) -> Gender | None:
    """Return the gender of the word behind `number`; None for what is not counted: "1 de cada 3", "el 21 llega"."""
    word = noun.casefold()
    if word in {"mil", "millones", "millón"}:
        return Gender.MASCULINE
    if is_no_noun(word) or (noun[0].isupper() if number == 1 else not word.endswith("s")):
        return None
    return Gender.FEMININE if is_feminine(word) else Gender.MASCULINE


@cache
def cardinal(number: int, gender: Gender | None = None) -> str:
    """Return the words for a whole number: "veintiuno" alone, "veintiún" or "veintiuna" before a noun."""
    if number < 10**6:
        return _below_million(number, gender)
    said = []
    for place in (2, 1, 0):
        part = number // 10 ** (6 * place) % 10**6
        if not part:
            continue
        words = _below_million(part, Gender.MASCULINE if place else gender)
        name = _MILLIONS[place][part > 1]
        said.append(f"{words} {name}".rstrip())
    return " ".join(said)


def _below_million(number: int, gender: Gender | None) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, gender)
    # "veintiuna mil personas", "doscientas mil": the thousands agree with what is counted.
    many = "" if thousands == 1 else f"{_below_thousand(thousands, gender or Gender.MASCULINE)} "
    return f"{many}mil {_below_thousand(rest, gender) if rest else ''}".rstrip()


def _below_thousand(number: int, gender: Gender | None) -> str:
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    if not hundreds:
        return _below_hundred(rest, gender)
    words = _HUNDREDS[hundreds - 1]
    if gender is Gender.FEMININE and hundreds > 1:
        words = f"{words[:-2]}as"
    return f"{words} {_below_hundred(rest, gender)}" if rest else words


def _below_hundred(number: int, gender: Gender | None) -> str:
    tens, digit = divmod(number, 10)
    words = _SMALL[number] if number < 30 else f"{_TENS[tens - 3]} y {_SMALL[digit]}".removesuffix(" y cero")
    if digit != 1 or number == 11 or gender is None:
        return words
    if gender is Gender.FEMININE:
        return f"{words[:-1]}a"
    return "veintiún" if number == 21 else words[:-1]


_FIRST = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo".split()
_TEENS = "decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno".split()
_TENTHS = "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo".split()
_HUNDREDTHS = (
    "centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo noningentésimo"
).split()


@cache
def ordinals(number: int) -> str:
    """Return a masculine ordinal, its parts apart: "vigésimo quinto"; the cardinal beyond a thousand."""
    if not 0 < number <= 1000:
        return cardinal(number)
    if number == 1000:
        return "milésimo"
    words = []
    hundreds, rest = divmod(number, 100)
    if hundreds:
        words.append(_HUNDREDTHS[hundreds - 1])
    if 0 < rest <= 12:
        words.append(_FIRST[rest - 1])
    elif 0 < rest < 20:
        words.append(_TEENS[rest - 13])
    elif rest:
        words.append(_TENTHS[rest // 10 - 2])
        words += [_FIRST[rest % 10 - 1]] if rest % 10 else []
    return " ".join(words)


_SHORT = re.compile(r"(?<=prim|terc)ero$")
_FEMININE_SIGN = re.compile(r"(?:ª|[a-z]*a)s?$")


def ordinal(number: int, before: str, after: str, sign: str) -> str:
    """Return an ordinal: "primera" by its sign or by the noun behind it, "primer" before a masculine noun."""
    del before
    mark = sign.casefold().lstrip(".")
    said = ordinals(number)
    plural = "s" if mark.endswith("s") else ""
    if _FEMININE_SIGN.fullmatch(mark) or (not mark and is_feminine(after.casefold().split(" ")[0])):
        return " ".join(f"{word[:-1]}a" if word.endswith("o") else word for word in said.split()) + plural
    if mark == "er" or (not plural and after[1:] and not is_no_noun(after.casefold())):
        return _SHORT.sub("er", said)
    return said + plural


def date(first: str) -> Date:
    """Return how dates are said where the first of a month is `first`: "uno", "primero"."""

    def said(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - as others need
        number = cardinal(day) if day > 1 else "primero" if sign else first
        words = f"{number} de {month}"
        return f"{words} de {cardinal(year)}" if year else words

    return said


def clock(hour: int, minute: int) -> str:
    """Return a time: "una y treinta", "veinte treinta"; full hours from noon on, and midnight, with their noun."""
    words = cardinal(hour, Gender.FEMININE)
    if 0 < hour <= 12:
        return f"{words} y {cardinal(minute)}" if minute else words
    hours = f"{words} hora{'s' if hour != 1 else ''}"
    if not minute:
        return hours
    if not hour:
        return f"{hours} y {cardinal(minute, Gender.MASCULINE)} minuto{'s' if minute != 1 else ''}"
    return f"{words} {'cero ' if minute < 10 else ''}{cardinal(minute)}"


_PARTS = {2: "medio", 3: "tercio", 4: "cuarto"}


def fraction(over: int, under: int) -> str | None:
    """Return a fraction: "dos tercios", "un octavo", "tres dieciseisavos"."""
    if under in {0, 1} or under > 100 or over > 20:
        return None
    part = _PARTS.get(under) or (ordinals(under) if under <= 10 else _many_parts(under))
    return f"{cardinal(over, Gender.MASCULINE)} {part}{'' if over == 1 else 's'}"


def _many_parts(under: int) -> str:
    if under == 100:
        return "centésimo"
    words = cardinal(under).replace(" y ", "i").replace("é", "e").replace("ó", "o")
    return f"{words[:-1] if words[-1] in 'ao' else words}avo"


_HALF = {True: "media", False: "medio"}


def halves(whole: int, after: str) -> str | None:
    """Return a half with its noun: "media hora", "dos tazas y media"; "un medio" alone."""
    if not after or is_no_noun(after.casefold()):
        if not whole:
            return f"un medio {after}".rstrip()
        return f"{cardinal(whole)} y medio {after}".rstrip()
    feminine = is_feminine(after.casefold())
    if not whole:
        return f"{_HALF[feminine]} {after}"
    gender = Gender.FEMININE if feminine else Gender.MASCULINE
    noun = re.sub(r"s$", "", after) if whole == 1 and not after.endswith("es") else after
    return f"{cardinal(whole, gender)} {noun} y {_HALF[feminine]}"


def part(whole: int, fraction_said: str, after: str) -> str | None:
    """Return a fraction of a thing: "un cuarto de kilo", "dos tazas y un cuarto"; None where the order stays."""
    if not after or is_no_noun(after.casefold()) or after == "partes":
        return None
    if not whole:
        return f"{fraction_said} de {after}"
    gender = Gender.FEMININE if is_feminine(after.casefold()) else Gender.MASCULINE
    return f"{cardinal(whole, gender)} {after} y {fraction_said}"


_WOMEN = frozenset(
    "Isabel Catalina María Juana Ana Margarita Beatriz Cleopatra Victoria Cristina Urraca Berenguela".split()
)


def ruler(name: str, number: int, before: str) -> str:
    """Return a ruler's name and number: "Isabel segunda", "Felipe sexto", "Alfonso trece"."""
    del before
    if number > 10:
        return f"{name} {cardinal(number)}"
    said = ordinals(number)
    return f"{name} {said[:-1] + 'a' if name in _WOMEN else said}"


def cued_roman(cue: str, number: int) -> str:
    """Return the number of a century, an ordinal up to the tenth; else the cardinal."""
    return ordinals(number) if cue.startswith(("siglo", "s.")) and number <= 10 else cardinal(number)
