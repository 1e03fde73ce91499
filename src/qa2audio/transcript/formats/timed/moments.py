"""When something was said: a clock, a date with a clock, or a length of time, in the styles of many languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa2audio.transcript.formats.timed.clock_words import (
    AFTER_CLOCK,
    AFTERNOON,
    BEFORE_CLOCK,
    DAYS,
    MONTHS,
    RELATIVE,
    UNITS,
)

_MARKS = "[\u200e\u200f]?"  # around the numbers of dates where writing goes from right to left
_WORD = rf"(?!(?:{BEFORE_CLOCK})\s?\d)[^\W\d_][^\s\d.,;:()\[\]<>/|—–]{{0,15}}"
_NUMBERS = (
    rf"\d{{1,4}}{_MARKS}[./-]\s?{_MARKS}\d{{1,2}}(?:{_MARKS}[./-]\s?{_MARKS}\d{{1,4}}|\.(?!\d))?\.?(?![\d:])"
)
_SIGNS = (
    r"(?:\d{2,4}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
    r"(?:\s?(?:[^\W\d_](?:曜日?|요일)|(?:星期|周|週)[^\W\d_]))?"
)
_ORDINAL = r"(?:st|nd|rd|th|er|[.ºª])?"
_DAY_MONTH = (
    rf"\d{{1,2}}{_ORDINAL}[\s-]?(?:(?:de|of)\s)?ב?(?P<m1>{_WORD})\.?,?"
    r"(?:[\s-]?(?:del?\s)?\d{2,4}(?![\d:]|\.\d)(?:\s?[гр]\.)?)?"
)
_MONTH_DAY = rf"(?P<m2>{_WORD})\.?\s{{1,2}}\d{{1,2}}{_ORDINAL}(?![\d:])(?:,?\s\d{{4}}(?![\d:]))?"
_YEAR_FIRST = rf"\d{{4}}\.?\s(?P<m3>{_WORD})\.?\s\d{{1,2}}\.?(?![\d:])"
_BRACKETED_DAY = r"(?:\s?\([^\W\d_]{1,4}\.?\))?"
_DATE = (
    rf"(?:(?:(?P<d1>{_WORD})[.,]?\s{{1,2}})?(?:{_NUMBERS}|{_SIGNS}|{_DAY_MONTH}|{_MONTH_DAY}|{_YEAR_FIRST}){_BRACKETED_DAY}"
    rf"|(?P<d2>{_WORD}))"
)
_MINUTES = r"[0-5٠-٥۰-۵०-५]\d"
_CLOCK = (
    rf"(?:(?:{BEFORE_CLOCK})\s?)?"
    rf"(?:\d{{1,3}}:{_MINUTES}(?::{_MINUTES})?(?:[.,:;]\d{{1,7}}(?!\d))?|\d{{1,2}}\s?h\s?{_MINUTES}(?:\s?min)?"
    rf"|\d{{1,2}}\s?[时時点點시]\s?{_MINUTES}?\s?[分분]?(?:\s?\d\d\s?[秒초])?)"
    rf"(?:\s?(?:{AFTER_CLOCK})(?![^\W\d_]))?"
)
_DOTTED = rf"\d{{1,2}}\.{_MINUTES}(?:\.{_MINUTES})?(?![.\d])"
_ZONE = (
    r"(?:\s?(?:(?:Z|UTC|GMT|CES?T|[ECMP][SD]T|BST|MSK|IST|JST|Uhr)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)"
    r"(?![^\W_]))?"
)
_GLUE = r"(?:\s?[,،;|·•T@–-]{1,2}\s?|\s{1,2})(?:\u200f?[^\W\d_]{1,7}\.?\s(?:[^\W\d_]{2,5}\s)?)?"
"""Between date and clock: a comma, or a word such as "at"."""
_RANGE = rf"(?:\s{{0,3}}(?:-->|->|--|[-–—→/]|to|\s|\t)\s{{0,3}}{_CLOCK})?"
_LENGTH = rf"(?:\d{{1,4}}\s?(?:{UNITS})[,.]?\s?){{1,3}}(?:{_CLOCK})?"
_AT = (
    rf"(?:{_DATE}{_GLUE}(?:{_CLOCK}|{_DOTTED}){_ZONE}|{_CLOCK}{_ZONE}{_RANGE}"
    rf"(?:[,;]?\s(?P<after>\d{{1,4}}[./-]\s?\d{{1,2}}[./-]\s?\d{{1,4}}\.?))?|{_LENGTH})"
)
_MOMENT = re.compile(
    rf"(?:\[{_DATE.replace('?P<', '?P<y')}\]\s\[?{_CLOCK}{_ZONE}\]?"
    rf"|(?P<open>[\[(<{{])\s?{_AT}(?:\s?\|[^\[\]|]{{1,32}})?\s?[\])>}}](?:\s?[-–—]{{1,2}}>?\s?[\[(]{_CLOCK}[\])])?"
    rf"|{_AT.replace('?P<', '?P<x')}(?![^\W_]|:\d))",
    re.IGNORECASE,
)
_ESSENCE = re.compile(rf"\d(?:[:.]\d|\s?[h時时點点시]\s?\d|\s?(?:{UNITS})(?![^\W\d_]))", re.IGNORECASE)
_STARTS = re.compile(
    r"(?<![^\s,|·•@—–:\u200b\u200e\u200f-])"
    r"(?:(?P<word>[^\W\d_][^\s\d.,;:()\[\]<>/|—–]{0,15})|[\d\[({<\u200f])"
)
_COLONS = re.compile(r"(?<![\d./-])(\d{1,3}):(\d\d)(?::(\d\d))?")
_OTHERS = re.compile(r"(?<![\d./-])(\d{1,2})\s?[.hH時时點点시]\s?(\d\d)(?:\.(\d\d))?(?![./-]?\d)")
_SPOKEN = re.compile(rf"\d\s?(?:{AFTER_CLOCK})(?![^\W\d_])|{BEFORE_CLOCK}", re.IGNORECASE)
_DATED = re.compile(rf"{_NUMBERS}|{_SIGNS}")
_BEFORE = re.compile(BEFORE_CLOCK, re.IGNORECASE)
_FIRST_WORDS = DAYS | MONTHS | RELATIVE
_REACH = 96
"""Characters in which a name and a time must stand."""
_MOST_STARTS = 16


class Moment(NamedTuple):
    """A time in a row."""

    start: int
    end: int
    dated: bool
    """True with a date, or a word such as "yesterday"."""
    halves: bool
    """True with AM, PM or their like: no length of time."""
    seconds: int | None
    """Since midnight, or since it began; None where it cannot be told."""
    exact: bool
    """True with hours, minutes and seconds."""


def moment_at(text: str, start: int) -> Moment | None:
    """Return the time that begins at index `start`."""
    match = _MOMENT.match(text, start, start + _REACH)
    if match is None:
        return None
    found: dict[str, str | None] = {
        key.lstrip("xy"): value for key, value in match.groupdict().items() if value
    }
    day = (found.get("d1") or found.get("d2") or "").casefold()
    month = (found.get("m1") or found.get("m2") or found.get("m3") or "").casefold().rstrip("-")
    if not _are_words_of_dates(found):
        return None
    if start == 0 and "d2" in found and "open" not in found and len(day) < 5 and day not in RELATIVE:
        return None  # Sam 9:22
    text = match[0]
    dated = bool(day or month or "after" in found or _DATED.search(text))
    return Moment(match.start(), match.end(), dated, bool(_SPOKEN.search(text)), *_seconds(text))


def _seconds(text: str) -> tuple[int | None, bool]:
    """Return the seconds of the clock in `text`, and whether it has seconds."""
    read = _COLONS.search(text) or _OTHERS.search(text)
    if read is None:
        return None, False
    hour = int(read[1])
    if hour < 12 and AFTERNOON.search(text):
        hour += 12
    return 3600 * hour + 60 * int(read[2]) + int(read[3] or 0), read[3] is not None


def find_moment(text: str) -> Moment | None:
    """Return the first time in the first characters of `text`."""
    essence = _ESSENCE.search(text, 0, _REACH)
    if essence is None:
        return None
    for count, start in enumerate(_STARTS.finditer(text, 0, essence.end())):
        word = start["word"]
        if word and word.casefold().rstrip("-") not in _FIRST_WORDS and not _BEFORE.match(word):
            continue
        if count >= _MOST_STARTS:
            return None
        if moment := moment_at(text, start.start()):
            return moment
    return None


_DAY = re.compile(
    rf"(?:[-–—=*•]{{1,40}}\s{{0,3}})?\[?(?:{_DATE})\]?(?:\s{{0,3}}[-–—=*•]{{1,40}})?", re.IGNORECASE
)


def is_day(text: str) -> bool:
    """Return whether all of `text` is a date, or the name of a day, perhaps between dashes."""
    match = _DAY.fullmatch(text.strip()) if len(text) <= _REACH else None
    return match is not None and _are_words_of_dates(match.groupdict())


def _are_words_of_dates(found: dict[str, str | None]) -> bool:
    day = (found.get("d1") or found.get("d2") or "").casefold()
    month = (found.get("m1") or found.get("m2") or found.get("m3") or "").casefold().rstrip("-")
    return (not day or day in DAYS or day in RELATIVE) and (not month or month in MONTHS)


def is_when(text: str) -> bool:
    """Return whether all of `text` is a date, with or without a clock, or a length of time."""
    text = text.strip()
    if len(text) > _REACH or not text:
        return False
    moment = find_moment(text)
    if moment is None or text[: moment.start].strip() or text[moment.end :].strip():
        return is_day(text)
    return moment.dated or moment.seconds is None
