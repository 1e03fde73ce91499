"""The steps from what is written to what an engine is told, in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.script.spoken import (
    addresses,
    author,
    characters,
    code,
    lexicon,
    markup,
    punctuation,
    sentences,
    shield,
)
from qa2audio.script.spoken.lexicon import Lexicon, built_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Respelling

Step = Callable[[str], str]


class NamedStep(NamedTuple):
    """A step, its name, and what a text must have for it to be worth trying."""

    name: str
    apply: Step
    needs: re.Pattern[str] | None = None


class Change(NamedTuple):
    """What one step did."""

    step: str
    before: str
    after: str


_DIGIT = re.compile(r"\d")
_UPPER = re.compile(r"[A-Z]{2}|[A-Z]\d|\dx|[a-z][A-Z]|_|\(\)|::|->|\w\.\w")
_CAPITALS = re.compile(r"[A-Z][A-Zs’']")
_ADDRESS = re.compile(r"\w[.@]\w|://|localhost:")
_PATH = re.compile(r"[/\\]|\w\.\w|\.\w")
_MARK = re.compile(r"[<>*_~#=|\[\]─-]")
_CODE = re.compile(r"`|(?:^|\s)-")
_NUMERAL = re.compile(r"[^\W\d_] [IVXLCM]")
_SIGN = re.compile(r"[^\w\s.,;:?!’'\"“”()-]|[⁰¹²³⁴-⁹₀-₉_α-ωΔΣΩΠΘΦΨ]|\S\.\S")
_NUMBER_SIGN = re.compile(r"[\d½⅓⅔¼¾⅕-⅞⅐⅑⅒№]")
_STYLED = re.compile(r"[^\x00-\x7f“”’—–…]")

# Invisible characters go first: one between two others would hide them from the steps after it.
_FIRST = (
    NamedStep("controls", characters.space_controls),
    NamedStep("invisible", characters.drop_invisible, _STYLED),
    NamedStep("emoji", characters.drop_emoji, _STYLED),
    NamedStep("entities", markup.decode_entities),
    NamedStep("plain characters", characters.plain_characters, _STYLED),
    NamedStep("glued sentences", sentences.part_glued_sentences),
    NamedStep("marks", markup.drop_marks, _MARK),
    NamedStep("code", code.say_code, _CODE),
    NamedStep("addresses", addresses.say_addresses, _ADDRESS),
    NamedStep("internet numbers", addresses.say_internet_numbers, _DIGIT),
    NamedStep("paths", addresses.say_paths, _PATH),
)
_LAST = (
    NamedStep("punctuation", punctuation.say_punctuation),
    NamedStep("only words", punctuation.only_words),
    NamedStep("spacing", punctuation.tidy),
)


def _english(language: str) -> tuple[NamedStep, ...]:
    from qa2audio.script.spoken.english import (
        abbreviations,
        acronyms,
        dates,
        identifiers,
        money,
        quantities,
    )
    from qa2audio.script.spoken.english import symbols, times, units

    day_first = {
        "en-us": False,
        "en-ca": False,
        "en-gb": True,
        "en-au": True,
        "en-ie": True,
        "en-nz": True,
    }.get(language)
    return (
        NamedStep("dates", partial(dates.say_dates, day_first=day_first), _DIGIT),
        NamedStep("times", times.say_times, _DIGIT),
        NamedStep("abbreviations", abbreviations.say_abbreviations),
        NamedStep("relations", symbols.say_relations, re.compile(r"O\(|[<>~≈≤≥→⇒⟶➔=*^⁰¹²³⁴-⁹-]")),
        NamedStep("phone numbers", quantities.say_phone_numbers, _DIGIT),
        NamedStep("decades", dates.say_decades, _DIGIT),
        NamedStep("money", money.say_money, _DIGIT),
        NamedStep("units", units.say_units, _DIGIT),
        NamedStep("ordinals", quantities.say_ordinals, _DIGIT),
        NamedStep("fractions", quantities.say_fractions, _NUMBER_SIGN),
        NamedStep("percentages", quantities.say_percentages, _DIGIT),
        NamedStep("multiples", quantities.say_multiples, _DIGIT),
        NamedStep("years", dates.say_years, _DIGIT),
        NamedStep("ratios", quantities.say_ratios, _DIGIT),
        NamedStep("ranges", quantities.say_ranges, _DIGIT),
        NamedStep("identifiers", identifiers.say_identifiers, _UPPER),
        NamedStep("numbers", quantities.say_numbers, _NUMBER_SIGN),
        NamedStep("shouting", acronyms.hush, _CAPITALS),
        NamedStep("acronyms", acronyms.say_acronyms, _CAPITALS),
        NamedStep("symbols", symbols.say_symbols, _SIGN),
    )


@lru_cache(maxsize=32)
def steps(language: str, engine: str, words: Lexicon) -> tuple[NamedStep, ...]:
    """Return the steps for a language and an engine."""
    language = language.lower().replace("_", "-")
    taught = NamedStep("lexicon", partial(lexicon.apply, known=lexicon.index(words, language, engine)))
    if language.split("-")[0] == "en":
        from qa2audio.script.spoken.english import identifiers, quantities, roman, symbols, versions

        middle = (
            NamedStep("versions", versions.say_versions, _DIGIT),
            NamedStep("special numbers", quantities.say_special_numbers, _DIGIT),
            NamedStep("Roman numerals", roman.say_roman_numerals, _NUMERAL),
            NamedStep("handles and tags", symbols.say_handles, re.compile("[@#]")),
            NamedStep("calls", identifiers.say_calls, _UPPER),
            taught,
            *_english(language),
        )
    else:
        from qa2audio.script.spoken import foreign

        middle = (taught, *(NamedStep(name, step) for name, step in foreign.steps(language)))
    letters = (NamedStep("letter A", shield.name_letter_a),) if engine == "pyttsx3" else ()
    return (*_FIRST, *middle, *_LAST, *letters)


def speak(
    text: str,
    *,
    language: str = "en",
    engine: str = "pyttsx3",
    lexicon: Lexicon | None = None,
    respellings: Sequence[Respelling] = (),
) -> str:
    """Return `text` as an engine is to be told it; empty if there is nothing to say.

    `respellings` are its author's and count before anything else; their places are indices into `text`.
    """
    text = author.respell(text, respellings, engine)
    for step in steps(language, engine, lexicon or built_in()):
        if step.needs is None or step.needs.search(text):
            text = step.apply(text)
    spoken = shield.unshield(text)
    return spoken if any(char.isalpha() for char in spoken) else ""


def explain(
    text: str,
    *,
    language: str = "en",
    engine: str = "pyttsx3",
    lexicon: Lexicon | None = None,
    respellings: Sequence[Respelling] = (),
) -> list[Change]:
    """Return what each step did that changed anything, in order; the arguments are those of `speak`."""
    respelt = author.respell(text, respellings, engine)
    changes = [Change("author", text, shield.unshield(respelt))] if respelt != text else []
    for step in steps(language, engine, lexicon or built_in()):
        after = step.apply(respelt) if step.needs is None or step.needs.search(respelt) else respelt
        if after != respelt:
            changes.append(Change(step.name, shield.unshield(respelt), shield.unshield(after)))
        respelt = after
    return changes
