"""The steps of English, in order.

Each is imported when a text first needs it: the patterns of all together take longer to compile than an
episode takes to be said.
"""

from __future__ import annotations

import re
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from qa2audio.spoken.step import NamedStep

if TYPE_CHECKING:
    from collections.abc import Callable

_DAY_FIRST = {"en-us": False, "en-ca": False, "en-gb": True, "en-au": True, "en-ie": True, "en-nz": True}
_BRITISH = frozenset(_DAY_FIRST) - {"en-us", "en-ca"}
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_SHORTENED = (
    r"\.\S|\.\s+\S|\w/|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Apr|Aug|Sep|Sept|Oct|Nov)\.?\s?[–—-]|\battn\b|\b(?:Dr|Mr|Mrs|Ms|Prof|vs|etc|St|Ave|Rd|Blvd|Ln|Hwy|PhD|Jr|Sr|Inc|Ltd|Corp|Co"
    r"|Bros|Assn|Univ|Esq|al|approx|"
    r"incl|excl|esp|cf|viz|resp|dept|govt|feat|temp|min|max|avg)\b"
)


def _later(module: str, function: str) -> Callable[..., str]:
    """Return `function` of a module of this package, which is imported when it is called."""

    def call(text: str, **options: object) -> str:
        step: Callable[..., str] = getattr(import_module(f"qa2audio.spoken.english.{module}"), function)
        return step(text, **options)

    return call


def _step(name: str, module: str, function: str, needs: str) -> NamedStep:
    return NamedStep(name, _later(module, function), re.compile(needs))


BEFORE_LEXICON = (
    _step("versions", "versions", "say_versions", r"[vV]\.?\d|\d\.[\dx*]"),
    _step("verses", "verses", "say_verses", r"\d:\d|\b[123] [A-Z]"),
    _step(
        "numbered places",
        "numbered_places",
        "say_numbered_places",
        r"\d-?[A-HJ-Z]|\d[a-fA-F:-]|[eE]\d|K\s?[–—-]\s?\d|\ds\b|Ste\.|\bend|last four|\b[Pp][Ii][Nn]\b|code",
    ),
    _step(
        "mathematics",
        "mathematics",
        "say_mathematics",
        r"[=<>≤≥≈¬]|\d\s?°|\d\*|[★∂-⋿⁺⁻₊₋←-⇿♀♂♭-♯✓✔✗✘⌀-⏿ℏ℃℉℞‖△☐☑☒␣−♥❤]",
    ),
    _step("special numbers", "special", "say_special_numbers", r"\d|\b(?:press|dial|hit|enter) [*#]"),
    _step(
        "Roman numerals",
        "roman",
        "say_roman_numerals",
        r"[a-z.] [IVXLCDM]+\b(?<! I)|\b[MDCLXVI]{4,}\b|War I\b|(?:[A-Z][a-z]+) I\b|[a-z.] [xvil]{2,}\b|[XVI](?:st|nd|rd|th)\b",
    ),
    _step("handles and tags", "symbols", "say_handles", r"[@#]|\b(?:the|an?) [~*^|_&/\\°-] "),
    _step("calls", "identifiers", "say_calls", r"\(\)|::|->|[\w)]\.\w"),
)
_AFTER_DATES = (
    _step("times", "times", "say_times", r"\d:\d|\d\s?[apAP]\.?[mM]"),
    _step("abbreviations", "abbreviations", "say_abbreviations", _SHORTENED),
    _step("relations", "symbols", "say_relations", r"O\(|[<>~≈≤≥→⇒⟶➔=*^⁰¹²³⁴-⁹ⁿ]|\d ?- ?\d|\w ?-\d|\w - \d"),
    _step("phone numbers", "special", "say_phone_numbers", r"\+\d|\d{2}[). -]+\d"),
    _step("decades", "dates", "say_decades", r"\d0?0['’]?s\b"),
    _step(
        "money",
        "money",
        "say_money",
        r"[$€£¥₹₩₽₿₺₴₪¢₦₫฿₱₡₲₵₸₾₼৳﷼ł]|\bRs\b|\b[A-Z]{3} \d|\d [A-Z]{3}\b|\d[A-Z]{3}\b",
    ),
    _step("units", "units", "say_units", r"\d['’′\"”″]|\d[\s-]?[A-Za-z°µμΩ]|[¼½¾⅓⅔⅛⅜⅝⅞]|\w/[a-zA-Z]"),
    _step("ordinals", "quantities", "say_ordinals", r"\d(?:st|nd|rd|th|ST|ND|RD|TH)"),
    _step("fractions", "quantities", "say_fractions", r"[½⅓⅔¼¾⅕-⅞⅐⅑⅒]|\d/\d"),
    _step("percentages", "quantities", "say_percentages", r"[%‰]|percent"),
    _step("multiples", "quantities", "say_multiples", r"\d\s?[xX×kKMBbm]"),
    _step("years", "dates", "say_years", r"\d{4}|['’‘]\d\d"),
    _step("ratios", "quantities", "say_ratios", r"\d:\d"),
    _step("ranges", "quantities", "say_ranges", r"\d\s?[–—-]\s?\d"),
    _step(
        "identifiers", "identifiers", "say_identifiers", r"_|[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Z]{2}-?\d|\d[A-Z]{2}"
    ),
    _step("lone letters", "lone_letters", "say_lone_letters", r"\bA(?![A-Za-z])"),
    _step("numbers", "quantities", "say_numbers", r"[\d№]"),
    _step("shouting", "acronyms", "hush", r"[A-Z][A-Z’'][\s,]*[A-Z]?|\b[A-Z]['’][A-Z]"),
    _step("acronyms", "acronyms", "say_acronyms", "[A-Z][A-Zs]"),
    _step("symbols", "symbols", "say_symbols", r"[^\w\s.,;:?!’'\"“”()-]|[⁰¹²³⁴-⁹₀-₉_α-ωΔΣΩΠΘΦΨ]|\S\.\S"),
)


def after_lexicon(language: str, *, phonemes: bool) -> tuple[NamedStep, ...]:
    """Return the steps that say what the lexicon did not, for an engine that reads IPA or does not.

    `language` knows whether days come first in dates.
    """
    after_dates = list(_AFTER_DATES)
    if phonemes:
        names = [step.name for step in after_dates]
        after_dates.insert(names.index("acronyms"), _heteronyms(british=language in _BRITISH))
    dates = partial(_later("dates", "say_dates"), day_first=_DAY_FIRST.get(language))
    return (
        NamedStep(
            "dates",
            dates,
            re.compile(
                rf"(?i:\d[/.-]\d|(?:{_MONTHS})\w*\.? |\d\w{{0,2}} (?:of )?(?:{_MONTHS})|\d/\d|(?:{_MONTHS})\w*\.? ['’]\d)"
            ),
        ),
        *after_dates,
    )


def _heteronyms(*, british: bool) -> NamedStep:
    """Return the step of words that are read in two ways; it looks for them itself, quicker than a pattern would."""
    return NamedStep("heteronyms", partial(_later("heteronyms.heteronyms", "say_heteronyms"), british=british))
