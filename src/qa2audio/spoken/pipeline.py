"""The steps from what is written to what an engine is told, in order."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.spans import plain
from qa2audio.spoken import (
    addresses,
    characters,
    code,
    layout_marks,
    punctuation,
    respell,
    shield,
)
from qa2audio.spoken.lexicon import lookup
from qa2audio.spoken.lexicon.built_in import built_in
from qa2audio.spoken.span_reading import read_spans
from qa2audio.spoken.step import NamedStep
from qa2audio.spoken.unsaid import unsaid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Respelling, Span
    from qa2audio.spoken.lexicon.entries import Lexicon


class Said(NamedTuple):
    """What a text becomes."""

    spans: tuple[Span, ...]
    """None if there is nothing to say."""
    unsaid: tuple[str, ...]
    """The signs that no word stands for, in order."""


class Change(NamedTuple):
    """What one step did."""

    step: str
    before: str
    after: str


_ENTITY = re.compile("&")
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"\w[.@]\w|://|localhost:")
_PATH = re.compile(r"[/\\]|\w\.\w|\.\w")
_MARK = re.compile(r"[<>*_~#=|\[\]─-]")
_CODE = re.compile(r"`|(?:^|\s)-")
_STYLED = re.compile(r"[^\x00-\x7f“”’—–…]")

# Invisible characters go first: one between two others would hide them from the steps after it.
_FIRST: tuple[NamedStep, ...] = (
    NamedStep("controls", characters.space_controls),
    NamedStep("invisible", characters.drop_invisible, _STYLED),
    NamedStep("emoji", characters.drop_emoji, _STYLED),
    NamedStep("entities", layout_marks.decode_entities, _ENTITY),
    NamedStep("plain characters", characters.plain_characters, _STYLED),
    NamedStep("glued sentences", punctuation.part_glued_sentences),
    NamedStep("marks", layout_marks.drop_marks, _MARK),
    NamedStep("code", code.say_code, _CODE),
    NamedStep("addresses", addresses.say_addresses, _ADDRESS),
    NamedStep("internet numbers", addresses.say_internet_numbers, _DIGIT),
    NamedStep("paths", addresses.say_paths, _PATH),
)
_WORDS_ONLY = NamedStep("only words", punctuation.only_words)
_LAST = (
    NamedStep("punctuation", punctuation.say_punctuation),
    _WORDS_ONLY,
    NamedStep("spacing", punctuation.tidy),
)


@lru_cache(maxsize=32)
def steps(language: str, engine: str, words: Lexicon, *, phonemes: bool) -> tuple[NamedStep, ...]:
    """Return the steps for a language and an engine; with `phonemes` for one that reads IPA."""
    language, first = language.lower().replace("_", "-"), _FIRST
    taught = NamedStep(
        "lexicon", partial(lookup.apply, known=lookup.index(words, language, engine, phonemes=phonemes))
    )
    if language.partition("-")[0] == "en":
        # A language costs nothing to those who do not use it.
        from qa2audio.spoken.english.steps import BEFORE_LEXICON, after_lexicon

        middle = (*BEFORE_LEXICON, taught, *after_lexicon(language, phonemes=phonemes))
    elif described := _described(language):
        before, after = described
        middle = (*before, taught, *after)
        first = tuple(_with_names(step, language.partition("-")[0]) for step in _FIRST)
    else:
        from qa2audio.spoken.other_languages import foreign  # as above

        first = tuple(_with_names(step, language.partition("-")[0]) for step in _FIRST)
        middle = (taught, *(NamedStep(name, step) for name, step in foreign.steps(language)))
    return (*first, *middle, *_LAST)


_DESCRIBED = {
    "de": "german",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "sv": "swedish",
}
"""Languages with a folder of their own, and what it is called; the others have numbers and signs."""


def _described(language: str) -> tuple[tuple[NamedStep, ...], tuple[NamedStep, ...]] | None:
    """Return the steps before the lexicon and those after it of a language that has a folder."""
    name = _DESCRIBED.get(language.partition("-")[0])
    if name is None:
        return None
    from qa2audio.spoken.figures.steps import steps_of  # as above

    return steps_of(import_module(f"qa2audio.spoken.{name}.{name}").describe(language))


_ADDRESSES = {
    "addresses": addresses.say_addresses,
    "internet numbers": addresses.say_internet_numbers,
    "paths": addresses.say_paths,
}


def _with_names(step: NamedStep, base: str) -> NamedStep:
    """Return `step`, in which addresses are said with the names that a language has for their signs."""
    from qa2audio.spoken.address_signs import NAMES  # as above

    if step.name not in _ADDRESSES or base not in NAMES:
        return step
    return step._replace(apply=partial(_ADDRESSES[step.name], names=NAMES[base]))


def speak(
    text: str,
    *,
    language: str = "en",
    engine: str = "",
    lexicon: Lexicon | None = None,
    respellings: Sequence[Respelling] = (),
) -> str:
    """Return `text` in the words that are said; empty if there is nothing to say.

    `engine`: whose entries of the lexicon count. `respellings` are its author's and count before anything else; their
    places are indices into `text`.
    """
    return plain(spans(text, language=language, engine=engine, lexicon=lexicon, respellings=respellings))


def spans(  # noqa: PLR0913 - as `say`
    text: str,
    *,
    language: str = "en",
    engine: str = "",
    lexicon: Lexicon | None = None,
    respellings: Sequence[Respelling] = (),
    phonemes: bool = False,
) -> tuple[Span, ...]:
    """Return the spans of `say`."""
    return say(
        text, language=language, engine=engine, lexicon=lexicon, respellings=respellings, phonemes=phonemes
    ).spans


def say(  # noqa: PLR0913 - the text, and all that decides how it is said
    text: str,
    *,
    language: str = "en",
    engine: str = "",
    lexicon: Lexicon | None = None,
    respellings: Sequence[Respelling] = (),
    phonemes: bool = False,
) -> Said:
    """Return what is to be said; IPA is among it where there is some and `phonemes` asks for it.

    The other arguments are those of `speak`.
    """
    written = text
    text = respell.respell(text, respellings, phonemes=phonemes)
    lost: tuple[str, ...] = ()
    for step in steps(language, engine, lexicon or built_in(), phonemes=phonemes):
        if step is _WORDS_ONLY:
            lost = unsaid(text, written)
        text = step(text)
    return Said(read_spans(text), lost)


def explain(  # noqa: PLR0913 - as `spans`
    text: str,
    *,
    language: str = "en",
    engine: str = "",
    lexicon: Lexicon | None = None,
    respellings: Sequence[Respelling] = (),
    phonemes: bool = False,
) -> list[Change]:
    """Return what each step did that changed anything, in order, in `notation`; the arguments are those of `spans`."""
    respelt = respell.respell(text, respellings, phonemes=phonemes)
    changes = [Change("author", text, shield.unshield(respelt))] if respelt != text else []
    for step in steps(language, engine, lexicon or built_in(), phonemes=phonemes):
        after = step(respelt)
        if after != respelt:
            changes.append(Change(step.name, shield.unshield(respelt), shield.unshield(after)))
        respelt = after
    return changes
