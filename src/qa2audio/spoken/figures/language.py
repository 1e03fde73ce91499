"""What a language says for figures and signs; each language's folder fills one of these."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Gender(StrEnum):
    """What "one" agrees with, and other numbers in some languages."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"


class Noun(NamedTuple):
    """A word that is counted."""

    one: str
    many: str
    gender: Gender = Gender.MASCULINE
    few: str | None = None
    """Behind 2, 3 and 4, in languages that tell those apart; None where they do not."""
    part: str | None = None
    """Behind decimals, in languages that have a form for them; None where it is `few`, or `many`."""


class Currency(NamedTuple):
    """A currency with its hundredth; `cent` is None where there is none."""

    unit: Noun
    cent: Noun | None = None


class Magnitude(NamedTuple):
    """A million, as it is written short and counted."""

    noun: Noun
    value: int


class Cardinal(Protocol):
    """Says a whole number before what it counts."""

    def __call__(self, number: int, gender: Gender | None) -> str:
        """`gender` is that of the noun behind it; None where there is none: "eins", "ein", "eine"."""


class Ordinal(Protocol):
    """Says an ordinal in the form that its neighbours ask for."""

    def __call__(self, number: int, before: str, after: str, sign: str) -> str:
        """`before` and `after` are the words beside it, as written; empty at an edge. `sign` made it one: `.`, `re`."""


class Date(Protocol):
    """Says a date."""

    def __call__(self, before: str, day: int, month: str, year: int | None, sign: str) -> str:
        """`before` is the word before it, `sign` what made the day an ordinal; both are empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # there is one of each; patterns are kept by it
class Language:
    """The words of one language, and how its figures are written; patterns are regular expressions."""

    tag: str
    """BCP 47, lower case."""
    decimal: str = ","
    """What stands before decimals."""
    groups: str = ".   '’"
    """What may stand between groups of three digits."""
    cardinal: Cardinal
    ordinal: Ordinal
    year: Callable[[int], str] | None = None
    """Says a year between 1100 and 1999, and from 2000; None where years are said like other numbers."""
    point: Mapping[str, str]
    """What a `,` and a `.` before decimals are called."""
    decimals_as_number: bool = True
    """Whether 3,14 ends in fourteen; else in one, four."""
    gender_of: Callable[[str, int], Gender | None] = lambda *_: None
    """Tells the gender of the word behind a number; None where it does not matter, is unknown, or is not counted."""
    labels: str = r"(?!)"
    """Words behind which a number is a name and counts nothing: `capítulo`, a pattern."""
    join: Callable[[str, str], str] = lambda number, noun: f"{number} {noun}"
    """Joins a number's words and what it counts: "un'ora"."""
    feminine_before: str = r"(?!)"
    """Words behind which a number is feminine, whatever it counts: `las`, a pattern."""
    thousand: str = r"(?!)"
    """What may stand between a number and what it counts in thousands: the `mil` of 300 mil personas, a pattern."""
    months: tuple[str, ...]
    short_months: Mapping[str, int] = field(default_factory=dict)
    """Month by its abbreviation, lower case, without a full stop."""
    date: Date
    two_digit_years: str = "."
    """Signs of a date behind which two digits are a year; 3/4/12 may be anything in German."""
    short_dates: bool = False
    """Whether 24.12. is a day and a month."""
    date_cues: str = r"(?!)"
    """Words behind which 5/10 is a date, a pattern: `le`, `du`."""
    decades: tuple[str, Callable[[int], str]] | None = None
    """How a decade is written, a pattern with the number as its first group, and how it is said."""
    clock: Callable[[int, int], str]
    """Says hour and minute."""
    clock_signs: tuple[str, str] = (":", "")
    """What may stand between hour and minute, as the inside of a class of characters; and what must stand behind for
    any but a colon to be one, a pattern: ` Uhr`. What is matched behind is part of the time."""
    clock_cues: str = r"(?!)"
    """Words behind which 14.05 is a time, a pattern: `klockan`, `godzina`."""
    hour_signs: str = ""
    """What makes a lone number an hour, a pattern: the h of `21h`."""
    minute_signs: str = r"(?!)"
    """What may stand behind the minutes of such an hour, a pattern: `2 h 05 min`."""
    currencies: Mapping[str, Currency]
    """By sign and by code."""
    magnitudes: Mapping[str, Magnitude]
    """By what is written before a currency or behind a number."""
    singular_below_two: bool = False
    """Whether what is counted is in the singular behind 0 and 1,5."""
    of: Callable[[str], str] = lambda noun: noun
    """Joins a magnitude and what it counts: "de euros", "d'euros"; without a word in Germanic languages."""
    between_cents: str = " "
    """Stands between units and cents."""
    units: Mapping[str, Noun]
    """By symbol."""
    per: Callable[[Noun], str]
    """Says what stands behind the slash of `km/h`."""
    squared: tuple[str, str, str] = ("{}", "{}", "")
    """How a square and a cube of a unit are said, and how their plural ends, as formats of the noun."""
    signs: Mapping[str, str]
    """What is said for signs: `%`, `&`, `+`, `=`, `−` (minus), `–` (from … to …), `/`, `×`, …"""
    slash: str | None = None
    """What a slash between words is called; None where it is what it is between numbers."""
    power: str
    """What is said before an exponent: "hoch", "puissance"."""
    abbreviations: Mapping[str, str]
    """Patterns of shortened words, and what they are; one that begins with `…` is the end of a word."""
    fraction: Callable[[int, int], str | None]
    """Says a fraction; None for one that is not said as one."""
    halves: Callable[[int, str], str | None] = lambda *_: None
    """Says a half behind a whole number (0 for none) with the word behind it; None where `fraction` does."""
    part: Callable[[int, str, str], str | None] = lambda *_: None
    """Says a whole number (0 for none), the words of a fraction, and the word behind them; None where that is their order."""
    roman_cues: str
    """Words before Roman numerals that are numbers: `Teil`, a pattern."""
    roman_joins: str = r"(?!)"
    """What may stand between two Roman numerals behind such a word: the ` y ` of siglos XIX y XX, a pattern."""
    lone_romans: bool = False
    """Whether `XIII` is a number where nothing beside it says so."""
    cued_roman: Callable[[str, int], str] | None = None
    """Says the number of a Roman numeral behind such a word, which it is given; None for the cardinal."""
    roman_ordinals: str = r"(?!)"
    """Words behind Roman numerals that are ordinals: `siècle`, a pattern."""
    rulers: str
    """Names of rulers and popes, a pattern."""
    ruler: Callable[[str, int, str], str]
    """Says a ruler's number: the name, the number, the word before the name."""
    ordinal_signs: str
    """What makes a number an ordinal, a pattern, behind it: `er|re|e|ème`."""
    roman_signs: str | None = None
    """The same behind a Roman numeral; None where all of those may stand there."""
    ordinal_dot: bool = False
    """Whether `3.` before a small letter is an ordinal."""
    ordinal_dot_before: str | None = None
    """Words behind which `3.` is an ordinal, a pattern; None in languages that write none."""
    own_figures: Callable[[str], str] = lambda text: text
    """Says, before anything else, what only this language has: years and hours in their cases."""
    letters: frozenset[str] = frozenset()
    """Words in capitals that are spelt although they could be read."""
    words: frozenset[str] = frozenset()
    """Words in capitals that are read: `NATO`."""
    digit_cues: str = r"(?!)"
    """Words behind which a number is said digit by digit: of emergency calls, postcodes, accounts."""
    phones: str = r"(?!)"
    """Telephone numbers as they are grouped, a pattern; each group is said as a number."""
