"""Dates and years: `3.10.1990`, `2003-03-02`, `3. Oktober 1990`, `1933–1945`, `im Jahr 1989`."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language

_ISO = re.compile(
    r"(?<![\w/-])(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
)
_FIGURES = re.compile(
    r"(?:(?<!\w)(?P<before>[^\W\d_]+) )?(?<![\w/.-])(?P<day>0?[1-9]|[12]\d|3[01])(?P<sign>[./-]) ?(?P<month>0?[1-9]|1[0-2])(?P=sign) ?"
    r"(?P<year>(?:1[0-9]|20)\d\d|\d\d)(?![\w/-]|[.,]\d)"
)
_SHORT = re.compile(
    r"(?:(?<!\w)(?P<before>[^\W\d_]+) )?(?<![\w/.,-])(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?![\w/-])"
)
_YEAR = re.compile(r"(?<![\w.,:/§-])(?P<year>1[1-9]\d\d|20\d\d)(?![\w:/%‰€$£°]|[.,]\d|[   ]\d{3}(?!\d)|[-–]\w)")
_YEARS = re.compile(
    r"(?<![\w.,:/-])(?P<from>1[1-9]\d\d|20\d\d)(?P<sign>\s?[–-]\s?|/)(?P<to>1[1-9]\d\d|20\d\d|\d\d)(?![\w:/%-]|[.,]\d)"
)
_TWO_DIGITS = 100


def say_dates(text: str, language: Language) -> str:
    """Say dates, in figures and with a month's name."""
    text = _ISO.sub(partial(_date, language=language), text)
    text = _FIGURES.sub(partial(_date, language=language), text)
    text = _cued(language).sub(lambda match: f"{match['cue']} {_day(match, language)}", text)
    if language.short_dates:
        text = _SHORT.sub(partial(_day_and_month, language=language), text)
    return _named(language).sub(partial(_with_month, language=language), text)


def _date(match: re.Match[str], *, language: Language) -> str:
    groups = match.groupdict()
    before, year = groups.get("before") or "", int(match["year"])
    if year < _TWO_DIGITS:
        if match["sign"] not in language.two_digit_years:
            return match[0]
        year += 1900 if year > 40 else 2000
    said = language.date(before, int(match["day"]), language.months[int(match["month"]) - 1], year, "")
    return f"{before} {said}" if before else said


def _day_and_month(match: re.Match[str], *, language: Language) -> str:
    before, rest = match["before"] or "", match.string[match.end() :]
    said = language.date(before, int(match["day"]), language.months[int(match["month"]) - 1], None, "")
    ending = "" if rest.strip() and not re.match(r"\s+[A-ZÄÖÜ]", rest) else "." if not rest.strip() else ""
    return f"{before} {said}{ending}" if before else f"{said}{ending}"


@cache
def _cued(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<cue>(?<!\w)(?i:{language.date_cues})) (?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?![\w/]|[.,]\d| d[aeou’'])"
    )


def _day(match: re.Match[str], language: Language) -> str:
    return language.date(match["cue"], int(match["day"]), language.months[int(match["month"]) - 1], None, "")


def say_decades(text: str, language: Language) -> str:
    """Say decades: `90er`, `années 90`."""
    if language.decades is None:
        return text
    pattern, said = language.decades
    return re.sub(pattern, lambda match: said(int(match[1])), text)


@cache
def _named(language: Language) -> re.Pattern[str]:
    months = "|".join(re.escape(month) for month in (*language.months, *language.short_months))
    return re.compile(
        rf"(?:(?<!\w)(?P<before>[^\W\d_]+) )?(?<![\w.,])(?:(?P<from>0?[1-9]|[12]\d|3[01])\s?[–-]\s?)?(?P<day>0?[1-9]|[12]\d|3[01])(?P<dot>\.|{language.ordinal_signs})?"
        rf" (?P<of>(?:de|di|van) )?(?P<month>{months})\b(?P<shortened>\.)?(?: (?:de |del )?(?P<year>[12]\d{{3}})(?![\w]|[.,]\d))?",
        re.IGNORECASE,
    )


def _with_month(match: re.Match[str], *, language: Language) -> str:
    written = match["month"].casefold()
    names = [month.casefold() for month in language.months]
    number = names.index(written) if written in names else language.short_months[written] - 1
    before, year = match["before"] or "", int(match["year"]) if match["year"] else None
    said = language.date(before, int(match["day"]), language.months[number], year, match["dot"] or "")
    if match["from"]:
        said = f"{language.cardinal(int(match['from']), None)} {language.signs['–']} {said}"
    ending = match["shortened"] if match["shortened"] and written in names else ""
    return f"{before} {said}{ending}" if before else f"{said}{ending}"


def say_years(text: str, language: Language) -> str:
    """Say years, and spans of years."""
    text = _YEARS.sub(partial(_span, language=language), text)
    said = language.year
    return text if said is None else _YEAR.sub(lambda match: said(int(match["year"])), text)


def _span(match: re.Match[str], *, language: Language) -> str:
    first = int(match["from"])
    last = int(match["to"]) if len(match["to"]) > 2 else first // 100 * 100 + int(match["to"])
    if last < first or (match["sign"] == "/" and last != first + 1):
        return match[0]
    year = language.year or partial(language.cardinal, gender=None)
    second = year(last) if len(match["to"]) > 2 else language.cardinal(int(match["to"]), None)
    between = " " if match["sign"] == "/" else f" {language.signs['–']} "  # 2023/24 is a season
    return f"{year(first)}{between}{second}"
