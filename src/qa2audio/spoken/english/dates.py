"""Dates, years and decades."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal, ordinal, plural, year

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
)  # fmt: skip
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_ISO = re.compile(r"(?<![\w/-])([12]\d{3})([-/])(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?:T(?=\d\d:)|(?![\w/-]))")
_MONTH_DAY = re.compile(
    rf"\b{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:(?P<range>\s?[–-]\s?)(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd"
    rf"|rd|th)?)?"
    r"(?![\d%]|[.,:]\d)(?P<year>,? [12]\d{3}\b)?"
)
_DAY_MONTH = re.compile(rf"(?<![\d.,:/$€£-]){_DAY}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?P<year>,? [12]\d{{3}}\b)?")
_SMALL = re.compile(
    r"(?<!\w)(?:(january|february|april|june|july|august|september|october|november|december)(?= \d{1,2}(?:st|nd|rd|th)?\b(?! ?[%:]))"
    r"|(?<=\d )(january|february|april|june|july|august|september|october|november|december)(?!\w)"
    r"|(march|may)(?= \d{1,2},? [12]\d{3}\b)|(?<=\d )(march|may)(?= [12]\d{3}\b))"
)
_SHORT = re.compile(
    r"(?<=\b[Oo]n )(3[01]|[12]\d|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?![\w/%]|[.,]\d| of\b)(?<!9/11)"
)
_MONTH_OF_YEAR = re.compile(rf"\b{_MONTH} ['’](?P<in>\d\d)(?!\w)")
_DAYS = re.compile(
    rf"(?<![\w.,:/$€£-])(?P<first>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\s?[–-]\s?{_DAY}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?P<year>,? [12]\d{{3}}\b)?"
)
_NUMBERED_MONTH = re.compile(r"(?<![\w/.-])(0[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/]|[.-]\d)")
_MONTH_YEAR = re.compile(rf"\b{_MONTH}(?P<year>,? [12]\d{{3}}\b)")
_SLASHED = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2([12]\d{3}|\d{2})(?![\w/]|\.\d)")
_DECADES = re.compile(r"(?<!\w)['’‘]?\d0s(?:(?:,? and |,? or | to |, |[–/-])['’‘]?\d0s\b)+")
_DECADE = re.compile(r"['’‘]?(\d0)s\b")
_DECADE_SONG = re.compile(r"(?<=\ba )([5-8]0)s(?= [a-z])")
_SHORT_DECADE = re.compile(
    r"(?<!\w)['’‘](\d0)['’]?s\b|\b((?:early|mid|late|the|my|his|her|their|our|your)[ -])(\d0)['’]?s\b"
)
_LONG_DECADE = re.compile(r"(?<![\w.,$€£])((?:1[1-9]|20)\d0)['’]?s\b")
_DECADE_RANGE = re.compile(
    r"(?<![\w.,$€£])((?:1[1-9]|20)\d0)['’]?s\s?[–—-]\s?(?:((?:1[1-9]|20)\d0)|['’]?(\d0))['’]?s\b"
)
_TENS = re.compile(r"(?<![\w.,])(10{1,6}|1,000(?:,000)?)['’]?s(?= of\b)")
_SHORT_YEAR = re.compile(r"(?<!\w)['’‘](\d\d)(?![\w'’])")
_PRESENT = re.compile(r"(?<=\b[12]\d{3})\s?[–—-]\s?(?=(?:present|now|today|ongoing)\b)", re.IGNORECASE)
_BEFORE = (
    r"established|est\.|in|since|by|until|till|from|of|around|circa|c\.|ca\.|before|after|during|year|years|early|mid"
    r"|late|summer|winter|"
    r"spring|autumn|fall|Q[1-4]|FY|©|Copyright|class of|back in"
)
_YEARS = re.compile(
    r"(?<![\w.,/:$€£¥#+])(?<![^A-Za-z]-)([12]\d{3})(?:\s?[–/-]\s?([12]\d{3}|\d\d))?(?![\w%°/:$€£]"
    r"|[.,]\d|-\d)(?P<next> [a-z]+)?"
)
_CUE_WORD = re.compile(rf"(?:^|[\s(“\"'])(?:{_BEFORE}) ?$", re.IGNORECASE)
_OLD_CUE = re.compile(
    r"(?:^|[\s(])(?:in|since|until|till|year|circa|c\.|ca\.|early|mid|late) ?$", re.IGNORECASE
)
_OLD_SPAN = re.compile(
    r"(?<=\b[Ff]rom )((?!1024)10\d\d)(?= (?:to|until|till|through) (?:1[1-9]|20)\d\d\b(?! [a-z]+s\b))"
)
_COUNTED = re.compile(
    r" (?!was|is|has|this|does|us|as|its|series|plus|versus|thus|always|perhaps)(?:[a-z]+(?<!s)s|people"
    r"|men|women|children|of|more|percent|times|or)$"
)


def say_dates(text: str, *, day_first: bool | None = None) -> str:
    """Say dates; `4/5/2023` is taken for a day or a month first only where the numbers or the language say
    so."""
    text = _SMALL.sub(lambda match: match[0].capitalize(), text)
    text = _ISO.sub(lambda m: _spoken(int(m[3]), int(m[4]), m[1]) + (", " if m[0].endswith("T") else ""), text)
    text = _SLASHED.sub(lambda match: _slashed(match, day_first=day_first), text)
    text = _SHORT.sub(lambda match: _short(match, day_first=day_first), text)
    text = _MONTH_OF_YEAR.sub(
        lambda m: f"{_full(m['month'])} {'oh ' if m['in'] < '10' else ''}{cardinal(int(m['in']))}", text
    )
    text = _DAYS.sub(_days, text)
    text = _NUMBERED_MONTH.sub(lambda m: f"{MONTHS[int(m[1]) - 1]} {year(int(m[2]))}", text)
    text = _DAY_MONTH.sub(_day_month, text)
    text = _MONTH_DAY.sub(_month_day, text)
    return _MONTH_YEAR.sub(lambda m: f"{_full(m['month'])} {year(int(m['year'][-4:]))}", text)


def _spoken(month: int, day: int, in_year: str) -> str:
    if not day:
        return f"{MONTHS[month - 1]}, {year(int(in_year))}"
    return f"{MONTHS[month - 1]} {ordinal(day)}, {year(int(in_year))}"


def _full(name: str) -> str:
    return next(month for month in MONTHS if month.startswith(name[:3]))


def _year_of(match: re.Match[str]) -> str:
    return f", {year(int(match['year'][-4:]))}" if match["year"] else ""


def _month_day(match: re.Match[str]) -> str:
    words = f"{_full(match['month'])} {ordinal(int(match['day']))}"
    if match["last"]:
        words += f" to {ordinal(int(match['last']))}"
    return words + _year_of(match)


def _day_month(match: re.Match[str]) -> str:
    if (
        match["month"] in {"May", "March"}
        and not match["year"]
        and match.string[match.end() :][:2].strip().islower()
    ):
        return match[0]  # "In 4 May be …" is no date
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    the = "" if before.endswith("the ") else "the "
    return f"{the}{ordinal(int(match['day']))} of {_full(match['month'])}{_year_of(match)}"


_LAST_CENTURY = 50
"""Two figures of a year from here on are of the twentieth century: 5/7/98."""


def _slashed(match: re.Match[str], *, day_first: bool | None) -> str:
    first, second, last = int(match[1]), int(match[3]), match[4]
    if match[2] in ".-":
        if len(last) != 4:
            return match[0]  # a version
        day_first = True if match[2] == "." else day_first
    in_year = last if len(last) == 4 else f"{'20' if int(last) < _LAST_CENTURY else '19'}{last}"
    if 12 < first <= 31 and 1 <= second <= 12:
        return _spoken(second, first, in_year)
    if (12 < second <= 31 or second == first) and 1 <= first <= 12:
        return _spoken(first, second, in_year)
    if day_first is None or not (1 <= first <= 12 and 1 <= second <= 12):
        return f"{cardinal(first)}, {cardinal(second)}, {year(int(in_year))}"
    return _spoken(second, first, in_year) if day_first else _spoken(first, second, in_year)


def _short(match: re.Match[str], *, day_first: bool | None) -> str:
    """Return "March fourteenth" for 3/14 behind "on", where it is clear which one is the month."""
    first, second = int(match[1]), int(match[2])
    if first > 12 >= second:
        first, second = second, first
    elif second <= 12:
        if day_first is None:
            return match[0]
        first, second = (second, first) if day_first else (first, second)
    return f"{MONTHS[first - 1]} {ordinal(second)}"


def _days(match: re.Match[str]) -> str:
    return f"{_full(match['month'])} {ordinal(int(match['first']))} to {ordinal(int(match['day']))}{_year_of(match)}"


def say_decades(text: str) -> str:
    """Say the 1980s, 1960s–80s, the ’90s, in my 30s, and 100s of."""
    text = _DECADE_RANGE.sub(
        lambda m: f"{_decade(m[1])} to {_decade(m[2]) if m[2] else plural(cardinal(int(m[3])))}", text
    )
    text = _TENS.sub(lambda match: plural(cardinal(int(match[1].replace(",", ""))).removeprefix("one ")), text)
    text = _LONG_DECADE.sub(lambda match: _decade(match[1]), text)
    text = _DECADES.sub(lambda m: _DECADE.sub(lambda one: plural(cardinal(int(one[1]))), m[0]), text)
    text = _DECADE_SONG.sub(lambda match: plural(cardinal(int(match[1]))), text)
    return _SHORT_DECADE.sub(lambda m: (m[2] or "") + plural(cardinal(int(m[1] or m[3]))), text)


def _decade(written: str) -> str:
    return plural(year(int(written)) if written != "2000" else "two thousand")


def say_years(text: str) -> str:
    """Say a number of four digits as a year where it stands like one."""
    text = _PRESENT.sub(" to ", text)
    text = _OLD_SPAN.sub(lambda match: year(int(match[1])), text)
    text = _SHORT_YEAR.sub(lambda match: f"{'oh ' if match[1] < '10' else ''}{cardinal(int(match[1]))}", text)
    return _YEARS.sub(_year, text)


def _year(match: re.Match[str]) -> str:
    first, last = match[1], match[2]
    after = match["next"] or ""
    before = match.string[max(0, match.start() - 14) : match.start()]
    number = int(first)
    if last is None and not _is_year(number, before, after):
        return match[0]
    if last is None:
        return year(number) + after
    if len(last) == 4 and not (1100 <= number <= 2099 and number < int(last) <= 2099):
        return match[0]
    if len(last) == 2 and int(last) <= number % 100 < 90:
        return (
            f"{year(number)} dash {'oh ' if last < '10' else ''}{cardinal(int(last))}{after}"  # a file's number
        )
    end = year(int(last)) if len(last) == 4 else f"{'oh ' if last < '10' else ''}{cardinal(int(last))}"
    return f"{year(number)} to {end}{after}"


def _is_year(number: int, before: str, after: str) -> bool:
    if 1001 <= number < 1100:
        return bool(_OLD_CUE.search(before)) and number != 1024 and not _COUNTED.match(after)
    if not 1100 <= number <= 2099 or _COUNTED.match(after):
        return bool(_CUE_WORD.search(before)) and 1100 <= number <= 2099 and not _COUNTED.match(after)
    if 1900 <= number <= 2099 and number != 2000:
        return True
    return bool(_CUE_WORD.search(before))
