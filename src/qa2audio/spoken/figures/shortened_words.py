"""Abbreviations of a language, each with what it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language


def say_abbreviations(text: str, language: Language) -> str:
    """Say shortened words in full; the full stop of one that ends a sentence stays."""
    patterns, meanings = _compiled(language)
    return patterns.sub(lambda match: _meaning(match, meanings), text)


@cache
def _compiled(language: Language) -> tuple[re.Pattern[str], tuple[str, ...]]:
    together = "|".join(
        rf"(?P<a{number}>(?<=[^\W\d_]){pattern[1:]})"
        if pattern[0] == "…"
        else rf"(?P<a{number}>(?<!\w){pattern})"
        for number, pattern in enumerate(language.abbreviations)
    )
    return re.compile(together), tuple(language.abbreviations.values())


def _meaning(match: re.Match[str], meanings: tuple[str, ...]) -> str:
    assert match.lastgroup is not None  # noqa: S101 - every branch of the pattern has a name
    said = meanings[int(match.lastgroup[1:])]
    rest = match.string[match.end() :]
    written = match[0]
    if written[0].isupper() and said[0].islower() and _begins(match):
        said = said[0].upper() + said[1:]
    ends = written.endswith(".") and (
        not rest.strip() or (re.match(r"\s+[A-ZÄÖÜÉÀ¿¡]", rest) and _may_end(said))
    )
    return f"{said}." if ends else said


_ENDING = re.compile(
    r"(?:so weiter|et cetera|etcétera|eccetera|enzovoort|cetera|Christus|Christ|Cristo|Stunden?|Uhr)$"
)


def _may_end(said: str) -> bool:
    return bool(_ENDING.search(said))


def _begins(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip()
    return not before or before[-1] in ".!?:"
