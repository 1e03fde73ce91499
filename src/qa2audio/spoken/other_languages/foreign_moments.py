"""Dates, times, sums of money and units in three other languages; numbers stay figures, for the step after this one."""

from __future__ import annotations

import re
from typing import NamedTuple


class Habits(NamedTuple):
    """How a language says what is written in figures."""

    months: tuple[str, ...]
    clock: tuple[str, str]
    """Between hour and minute, and after a full hour."""
    date: str
    """With {day}, {month} and {year}."""
    cents: str
    """Between currency and cents."""
    units: dict[str, str]


def _habits(months: str, clock: tuple[str, str], date: str, cents: str, units: str) -> Habits:
    names = ("km", "kg", "cm", "mm", "GB", "MB", "°C")
    return Habits(tuple(months.split()), clock, date, cents, dict(zip(names, units.split("|"), strict=True)))


_HABITS = {
    "it": _habits(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        (" e ", ""), "{day} {month} {year}", " e ",
        "chilometri|chili|centimetri|millimetri|gigabyte|megabyte|gradi Celsius",
    ),
}  # fmt: skip
_CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-4])(?::|\s?h\s?(?=\d\d\b))([0-5]\d)(?![\d:]|\.\d)(?: uur\b| h\b)?"
)
_DATE = re.compile(r"(?<![\w/.-])(0?[1-9]|[12]\d|3[01])([./-])(0?[1-9]|1[0-2])\2([12]\d{3})(?![\w/-]|\.\d)")
_ISO = re.compile(r"(?<![\w/-])([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w/-])")
_CENTS = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d{3})*|\d+),(\d\d)(\s?)(€|\$|£)")
_UNIT = re.compile(r"(?<=\d)\s?(km|kg|cm|mm|GB|MB|°C)(?![\w/²³])")
_SPACE_AFTER_SIGN = re.compile(r"([€$£])\s?(\d+(?:\.\d{3})*,\d\d)(?!\d)")
_VERSION = re.compile(r"(?<![\w.,])\d{1,4}(?:\.\d{1,4}){2,4}(?![\w]|[.,]\d)")


def say_moments(text: str, *, language: str, point: str, signs: dict[str, str]) -> str:
    """Say 10:30, 24.12.2023, 3,50 € and 5 km with the language's own words; figures stay for the next step."""
    habits = _HABITS.get(language)
    if habits is None:
        return text

    def date(day: str, month: str, year: str) -> str:
        return habits.date.format(day=int(day), month=habits.months[int(month) - 1], year=year)

    def clock(match: re.Match[str]) -> str:
        hour, minute = int(match[1]), int(match[2])
        return f"{hour}{habits.clock[0]}{minute}" if minute else f"{hour}{habits.clock[1]}"

    text = _ISO.sub(lambda m: date(m[3], m[2], m[1]), text)
    text = _DATE.sub(lambda m: date(m[1], m[3], m[4]), text)
    text = _CLOCK.sub(clock, text)
    text = _VERSION.sub(lambda m: m[0].replace(".", f" {point} "), text)
    text = _SPACE_AFTER_SIGN.sub(r"\2 \1", text)
    text = _CENTS.sub(
        lambda m: f"{m[1]} {signs[m[4]]}" + (f"{habits.cents}{int(m[2])}" if m[2] != "00" else ""), text
    )
    return _UNIT.sub(lambda m: f" {habits.units[m[1]]}", text)
