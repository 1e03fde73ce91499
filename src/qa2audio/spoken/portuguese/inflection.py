"""Portuguese numbers, as in Brazil and as in Portugal, and what their neighbours ask of them."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.language import Gender
from qa2audio.spoken.portuguese.nouns import is_feminine, is_no_noun

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.spoken.figures.language import Cardinal, Date

_SMALL = (
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove"
).split()
_EUROPEAN = {16: "dezasseis", 17: "dezassete", 19: "dezanove"}
_TENS = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split()
_HUNDREDS = (
    "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".split()
)
_SCALES = {
    False: ((10**12, "trilhão", "trilhões"), (10**9, "bilhão", "bilhões"), (10**6, "milhão", "milhões")),
    True: ((10**12, "bilião", "biliões"), (10**6, "milhão", "milhões")),
}


def gender_of(noun: str, number: int) -> Gender | None:
    """Return feminine for what surely is so and is counted; None for all others: masculine numbers are the plain ones."""
    word = noun.casefold()
    if is_no_noun(word) or (noun[0].isupper() if number == 1 else not word.endswith("s")):
        return None
    return Gender.FEMININE if is_feminine(word) else Gender.MASCULINE


def counting(*, european: bool) -> Cardinal:
    """Return how cardinals are said in Portugal, or in Brazil."""
    return partial(_cardinal, european=european)


@cache
def _cardinal(number: int, gender: Gender | None = None, *, european: bool = False) -> str:
    said, rest = [], number
    for value, one, many in _SCALES[european]:
        count, rest = divmod(rest, value)
        if count:
            said.append(f"{_cardinal(count, None, european=european)} {one if count == 1 else many}")
    thousands, units = divmod(rest, 1000)
    last = 0
    if thousands:
        # "duas mil mulheres": the thousands agree with what is counted.
        said.append("mil" if thousands == 1 else f"{_below_thousand(thousands, gender, european)} mil")
        last = thousands
    if units or not said:
        said.append(_below_thousand(units, gender, european))
        last = units
    # "mil e cem", "dois milhões e quinhentos mil"; "mil duzentos e dez".
    joined = " e " if last and (last < 100 or last % 100 == 0) else " "
    return " ".join(said[:-1]) + joined + said[-1] if said[1:] else said[0]


def _below_thousand(number: int, gender: Gender | None, european: bool) -> str:
    if number == 100:
        return "cem"
    feminine = gender is Gender.FEMININE
    hundreds, rest = divmod(number, 100)
    words = []
    if hundreds:
        name = _HUNDREDS[hundreds - 1]
        words.append(f"{name[:-2]}as" if feminine and hundreds > 1 else name)
    if rest >= 20:
        words.append(_TENS[rest // 10 - 2])
        rest %= 10
    if rest or not words:
        name = (_EUROPEAN.get(rest) if european else None) or _SMALL[rest]
        words.append({"um": "uma", "dois": "duas"}.get(name, name) if feminine else name)
    return " e ".join(words)


_FIRST = "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono".split()
_TENTHS = (
    "décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo".split()
)
_HUNDREDTHS = (
    "centésimo ducentésimo tricentésimo quadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo noningentésimo"
).split()


@cache
def ordinals(number: int) -> str:
    """Return a masculine ordinal: "vigésimo quinto"; the cardinal beyond a thousand."""
    if not 0 < number <= 1000:
        return _cardinal(number)
    if number == 1000:
        return "milésimo"
    places = ((_HUNDREDTHS, number // 100), (_TENTHS, number // 10 % 10), (_FIRST, number % 10))
    return " ".join(names[digit - 1] for names, digit in places if digit)


def _feminine(words: str) -> str:
    return " ".join(f"{word[:-1]}a" for word in words.split())


def ordinal(number: int, before: str, after: str, sign: str) -> str:
    """Return an ordinal: "primeira" by its sign or, behind a Roman numeral, by its noun."""
    del before
    mark = sign.casefold().lstrip(".")
    said = ordinals(number)
    if number > 1000:
        return said
    plural = "s" if mark.endswith("s") else ""
    feminine = mark.startswith(("ª", "a")) or (not mark and is_feminine(after.casefold().split(" ")[0]))
    return (_feminine(said) if feminine else said) + plural


def date(cardinal: Cardinal, first: str) -> Date:
    """Return how dates are said where the first of a month is `first`: "primeiro", "um"."""

    def said(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - as others need
        number = cardinal(day, None) if day > 1 else "primeiro" if sign else first
        words = f"{number} de {month}"
        return f"{words} de {cardinal(year, None)}" if year else words

    return said


_WON = r"(?:por|ganh\w+|venc\w+|perd\w+|empat\w+|derrot\w+|gole\w+)"
_SCORE = re.compile(
    rf"(?P<before>(?<!\w){_WON} )?(?<![\w.,])(?P<ours>\d{{1,2}}) ?x ?(?P<theirs>\d{{1,2}})(?![\w.,])(?P<after> [A-ZÁÉÍÓÚ])?"
)


def scores(text: str) -> str:
    """Say the x of a score: "Brasil 2 x 1 Itália" is two to one, as it is behind words of winning and losing."""

    def said(match: re.Match[str]) -> str:
        if not match["before"] and not match["after"]:
            return match[0]
        return f"{match['before'] or ''}{match['ours']} a {match['theirs']}{match['after'] or ''}"

    return _SCORE.sub(said, text)


def clock(cardinal: Cardinal) -> Callable[[int, int], str]:
    """Return how times are said: "sete horas", "vinte e uma e trinta"."""

    def said(hour: int, minute: int) -> str:
        words = cardinal(hour, Gender.FEMININE)
        hours = f"{words} hora{'s' if hour > 1 else ''}"
        if not minute:
            return hours
        return f"{words if hour else hours} e {cardinal(minute, None)}"

    return said


_PARTS = {2: "meio", 3: "terço", 100: "centésimo"}


def fraction(over: int, under: int) -> str | None:
    """Return a fraction: "dois terços", "um oitavo", "três dezesseis avos"."""
    if under in {0, 1} or under > 100 or over > 20:
        return None
    plural = "" if over == 1 else "s"
    if under > 10 and under not in _PARTS:
        return f"{_cardinal(over)} {_cardinal(under)} avos"
    return f"{_cardinal(over)} {_PARTS.get(under) or ordinals(under)}{plural}"


def halves(whole: int, after: str) -> str | None:
    """Return a half with its noun: "meia hora", "duas xícaras e meia"; "um meio" alone."""
    if not after or is_no_noun(after.casefold()):
        return f"{_cardinal(whole)} e meio {after}".rstrip() if whole else f"um meio {after}".rstrip()
    feminine = is_feminine(after.casefold())
    half = "meia" if feminine else "meio"
    gender = Gender.FEMININE if feminine else None
    return f"{_cardinal(whole, gender)} {after} e {half}" if whole else f"{half} {after}"


def part(whole: int, fraction_said: str, after: str) -> str | None:
    """Return a fraction of a thing: "um quarto de quilo", "duas xícaras e um quarto"; None where the order stays."""
    if not after or is_no_noun(after.casefold()):
        return None
    if not whole:
        return f"{fraction_said} de {after}"
    gender = Gender.FEMININE if is_feminine(after.casefold()) else None
    return f"{_cardinal(whole, gender)} {after} e {fraction_said}"


_WOMEN = frozenset(
    "Elizabeth Isabel Elisabete Catarina Maria Joana Ana Margarida Beatriz Cleópatra Vitória Cristina".split()
)


def ruler(cardinal: Cardinal) -> Callable[[str, int, str], str]:
    """Return how rulers are said: "Pedro segundo", "Luís catorze"."""

    def said(name: str, number: int, _before: str) -> str:
        if number > 10:
            return f"{name} {cardinal(number, None)}"
        words = ordinals(number)
        return f"{name} {_feminine(words) if name in _WOMEN else words}"

    return said


def cued_roman(cardinal: Cardinal) -> Callable[[str, int], str]:
    """Return how numerals behind a word are said: centuries up to the tenth are ordinals."""

    def said(cue: str, number: int) -> str:
        return (
            ordinals(number) if cue.startswith(("século", "séc")) and number <= 10 else cardinal(number, None)
        )

    return said
