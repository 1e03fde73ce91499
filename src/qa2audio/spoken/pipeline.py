"""The steps from what is written to what an engine is told, in order."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.spoken import (
    addresses,
    characters,
    code,
    glued_sentences,
    layout_marks,
    punctuation,
    respell,
    shield,
)
from qa2audio.spoken.lexicon import lexicon
from qa2audio.spoken.lexicon.lexicon import Lexicon, built_in
from qa2audio.spoken.step import NamedStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Respelling


class Change(NamedTuple):
    """What one step did."""

    step: str
    before: str
    after: str


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
    NamedStep("entities", layout_marks.decode_entities),
    NamedStep("plain characters", characters.plain_characters, _STYLED),
    NamedStep("glued sentences", glued_sentences.part_glued_sentences),
    NamedStep("marks", layout_marks.drop_marks, _MARK),
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


@lru_cache(maxsize=32)
def steps(language: str, engine: str, words: Lexicon) -> tuple[NamedStep, ...]:
    """Return the steps for a language and an engine."""
    language, first = language.lower().replace("_", "-"), _FIRST
    taught = NamedStep("lexicon", partial(lexicon.apply, known=lexicon.index(words, language, engine)))
    if language.partition("-")[0] == "en":
        from qa2audio.spoken.english.steps import BEFORE_LEXICON, after_lexicon

        middle = (*BEFORE_LEXICON, taught, *after_lexicon(language))
    else:
        from qa2audio.spoken.other_languages import foreign

        names = foreign.WORDS.get(language.partition("-")[0])
        first = tuple(
            step._replace(apply=partial(addresses.say_addresses, names=names))
            if step.name == "addresses"
            else step
            for step in _FIRST
        )
        middle = (taught, *(NamedStep(name, step) for name, step in foreign.steps(language)))
    letters = (NamedStep("letter A", shield.name_letter_a),) if engine == "pyttsx3" else ()
    return (*first, *middle, *_LAST, *letters)


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
    text = respell.respell(text, respellings, engine)
    for step in steps(language, engine, lexicon or built_in()):
        text = step(text)
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
    respelt = respell.respell(text, respellings, engine)
    changes = [Change("author", text, shield.unshield(respelt))] if respelt != text else []
    for step in steps(language, engine, lexicon or built_in()):
        after = step(respelt)
        if after != respelt:
            changes.append(Change(step.name, shield.unshield(respelt), shield.unshield(after)))
        respelt = after
    return changes
