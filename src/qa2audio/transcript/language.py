"""Is a transcript written in the language that it is said to be in?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import OmissionReason, Problem
from qa2audio.model.joined_turns import turns
from qa2audio.model.language_tag import primary
from qa2audio.transcript.language_words import ALIKE, NAMES, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.model import Transcript, Turn

_CODE = "language"
_FEWEST = 40
"""Words; in fewer, common ones are a matter of chance."""
_SAMPLE = 30_000
"""Characters that are enough to know."""
_SURE = 0.12  # of all words; English prose has 0.35 to 0.5 of its own, and below 0.08 of any other language's
_CLEAR = 2.5  # times the share of the words of the language that was declared
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Letters that one language alone, or one of a few that look alike, is written in.
_SCRIPTS = {
    "el": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "cmn": re.compile("[\u4e00-\u9fff]"),
}


class Guess(NamedTuple):
    """What a text seems to be written in."""

    language: str
    share: float
    """Of the text's words, or letters, that speak for it."""


def guess_language(text: str) -> Guess | None:
    """Return what `text` is written in, or None if it is too short or nothing that is known here."""
    return _by_script(text) or _by_words(text)


def check_language(transcript: Transcript) -> Transcript:
    """Return `transcript` with a problem if its words are obviously not in its language.

    To be called when the language is settled, and again if it changes. `[ok: language]` acknowledges it.
    """
    problems = tuple(problem for problem in transcript.problems if problem.code != _CODE)
    known = tuple(problem for problem in transcript.acknowledged if problem.code != _CODE)
    found = _mismatch(transcript)
    if found is None:
        return replace(transcript, problems=problems, acknowledged=known)
    if _is_acknowledged(transcript):
        return replace(transcript, problems=problems, acknowledged=_in_order([*known, found]))
    return replace(transcript, problems=_in_order([*problems, found]), acknowledged=known)


def _mismatch(transcript: Transcript) -> Problem | None:
    own = {speaker.name for speaker in transcript.speakers if speaker.language}
    said = list(_sample(turn for turn in turns(transcript.parts) if turn.speaker not in own))
    text = "\n".join(turn.text[:_SAMPLE] for turn in said)
    declared, guess = primary(transcript.spoken_in), guess_language(text)
    if (
        guess is None
        or guess.language == declared
        or any({guess.language, declared} <= set(group) for group in ALIKE)
    ):
        return None
    if guess.language in WORDS and guess.share < _CLEAR * _share(text, declared):
        return None
    name, tag = NAMES[guess.language], "zh" if guess.language == "cmn" else guess.language
    return Problem(
        _CODE,
        said[0].line,
        guess.language,
        f'the words look {name}, and the language is "{transcript.spoken_in}".',
        f"Say --language {tag}, or write [ok: language] at the head of the file.",
    )


def _sample(said: Iterable[Turn]) -> Iterator[Turn]:
    """Yield turns until there is text enough."""
    length = 0
    for turn in said:
        yield turn
        length += len(turn.text)
        if length > _SAMPLE:
            return


def _by_script(text: str) -> Guess | None:
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST:
        return None
    counts = {language: len(script.findall(text)) for language, script in _SCRIPTS.items()}
    if counts["ja"] > 0.1 * counts["cmn"]:  # Japanese has both
        counts["ja"] += counts.pop("cmn")
    best = max(counts, key=lambda language: counts[language])
    share = counts[best] / letters
    return Guess(best, share) if share > 0.5 else None


def _by_words(text: str) -> Guess | None:
    words = Counter(_WORD.findall(text.casefold().replace("’", "'")))
    if words.total() < _FEWEST:
        return None
    shares = {language: sum(words[word] for word in known) / words.total() for language, known in WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    return Guess(best, shares[best]) if shares[best] > _SURE else None


def _share(text: str, language: str) -> float:
    words = _WORD.findall(text.casefold().replace("’", "'"))
    return sum(word in WORDS.get(language, ()) for word in words) / max(1, len(words))


def _is_acknowledged(transcript: Transcript) -> bool:
    marks = [omitted.text for omitted in transcript.omitted if omitted.reason is OmissionReason.ACKNOWLEDGEMENT]
    return any(_CODE in re.split(r"[\s,:\]]+", mark.casefold()) for mark in marks)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.code)))
