"""The steps of a language that has figures described, in order."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Protocol

from qa2audio.spoken.figures import (
    calendar,
    clock,
    counted,
    formulas,
    places_in_order,
    plain_numbers,
    primes,
    shortened_words,
)
from qa2audio.spoken.step import NamedStep

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language

_DIGIT = re.compile(r"\d")


class _Step(Protocol):
    def __call__(self, text: str, language: Language) -> str: ...


def steps_of(language: Language) -> tuple[tuple[NamedStep, ...], tuple[NamedStep, ...]]:
    """Return the steps before the lexicon and those after it."""

    def step(name: str, apply: _Step, needs: re.Pattern[str] | None = _DIGIT) -> NamedStep:
        return NamedStep(name, partial(apply, language=language), needs)

    before = (
        step("versions", plain_numbers.say_versions),
        NamedStep("own figures", language.own_figures, re.compile(r"\d|\b[IVX]")),
        step("Roman numerals", places_in_order.say_romans, re.compile(r"\b[MDCLXVI]+")),
    )
    after = (
        step("abbreviations", shortened_words.say_abbreviations, None),
        step("typed formulas", formulas.typeset, re.compile(r" x |\^")),
        step("dates", calendar.say_dates),
        step("decades", calendar.say_decades),
        step("years", calendar.say_years),
        step("phone numbers", plain_numbers.say_phones),
        step("minus", formulas.say_minus, re.compile(r"[−-][€$£]?\d|−")),
        step("ranges", formulas.say_ranges, re.compile(r"[–—-]")),
        step("primes", primes.say_primes, re.compile(r"\d['’′]")),
        step("times", clock.say_times),
        step("money", counted.say_money),
        step("fractions", places_in_order.say_fractions, re.compile(r"[½⅓⅔¼¾⅕-⅞]|\d/\d")),
        step("ordinals", places_in_order.say_ordinals),
        step("scores", formulas.say_scores, re.compile(":")),
        step("units", counted.say_measures),
        step("percentages", places_in_order.say_percentages, re.compile("[%‰]")),
        step(
            "formulas",
            formulas.say_formulas,
            re.compile(r"[+=×÷·*/<>≤≥≈≠±√∞→⇒−⁰¹²³⁴-⁹]|\dx|\d x|[^\w]-\d|^-\d|\d -"),
        ),
        step("magnitudes", plain_numbers.say_magnitudes),
        step("numbers", plain_numbers.say_numbers),
        step("acronyms", plain_numbers.say_capitals, re.compile("[A-Z]{2}")),
        step("symbols", plain_numbers.say_signs, re.compile(r"[^\w\s.,;:?!’'-]")),
    )
    return before, after
