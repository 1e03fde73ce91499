"""The language of a transcript: told from its text where nobody says it, doubted where it is another one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import LanguageSource, OmissionReason, Problem
from qa2audio.model.joined_turns import turns
from qa2audio.model.language_tag import primary
from qa2audio.transcript.languages.foreign_passages import passages
from qa2audio.transcript.languages.stop_words import ALIKE, NAMES
from qa2audio.transcript.languages.telling import SAMPLE, guess_language, share, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.model import Transcript, Turn

_CODE = "language"
_OWN = 0.15  # of all words: so many of the commonest of the language that somebody said, and it is no other one


def tell_language(transcript: Transcript) -> Transcript:
    """Return `transcript` with the language that its text is in, where nobody says one."""
    if transcript.language:
        return transcript
    guess = guess_language("\n".join(turn.text for turn in _sample(transcript)))
    if guess is None:
        return transcript
    return replace(transcript, language=language_tag(guess.language), language_from=LanguageSource.TEXT)


def check_language(transcript: Transcript) -> Transcript:
    """Return `transcript` with a problem if its words are obviously not in its language; else with such passages.

    To be called when the language is settled, and again if it changes. `[ok: language]` acknowledges it.
    """
    problems = tuple(problem for problem in transcript.problems if problem.code != _CODE)
    known = tuple(problem for problem in transcript.acknowledged if problem.code != _CODE)
    mismatch = _mismatch(transcript)
    plain = replace(transcript, problems=problems, acknowledged=known)
    if mismatch:
        return with_problems(replace(plain, passages=()), [mismatch])
    return replace(plain, passages=tuple(passages(plain)))


def with_problems(transcript: Transcript, found: Iterable[Problem]) -> Transcript:
    """Return `transcript` with more problems of cast and words; known are those that the file acknowledges."""
    found = list(found)
    if not found:
        return transcript
    known = [problem for problem in found if _is_acknowledged(problem, transcript)]
    still = [problem for problem in found if problem not in known]
    return replace(
        transcript,
        problems=_in_order([*transcript.problems, *still]),
        acknowledged=_in_order([*transcript.acknowledged, *known]),
    )


def language_name(tag: str) -> str:
    """Return what a language is called in English; the tag itself where we do not know."""
    return NAMES.get(primary(tag), tag)


def language_tag(language: str) -> str:
    """Return what people write for a language: `zh` for what engines call cmn."""
    return "zh" if language == "cmn" else language


def _mismatch(transcript: Transcript) -> Problem | None:
    said = list(_sample(transcript))
    text = "\n".join(turn.text[:SAMPLE] for turn in said)
    declared = primary(transcript.spoken_in)
    if transcript.language_from is LanguageSource.TEXT or share(words_of(text[:SAMPLE]), declared) > _OWN:
        return None
    guess = guess_language(text)
    if (
        guess is None
        or guess.language == declared
        or any({guess.language, declared} <= set(group) for group in ALIKE)
    ):
        return None
    return Problem(
        _CODE,
        said[0].line,
        guess.language,
        f'the words look {NAMES[guess.language]}, and the language is "{transcript.spoken_in}".',
        f"Say --language {language_tag(guess.language)}, or write [ok: language] at the head of the file.",
    )


def _sample(transcript: Transcript) -> Iterator[Turn]:
    """Yield turns until there is text enough; of those who speak a language of their own, none."""
    own = {speaker.name for speaker in transcript.speakers if speaker.language}
    length = 0
    for turn in turns(transcript.parts):
        if turn.speaker in own:
            continue
        yield turn
        length += len(turn.text)
        if length > SAMPLE:
            return


def _is_acknowledged(problem: Problem, transcript: Transcript) -> bool:
    """Return whether a mark on its line, on one beside it, or at the head of the file speaks of `problem`."""
    marks = [
        left.line
        for left in transcript.omitted
        if left.reason is OmissionReason.ACKNOWLEDGEMENT
        and problem.code in re.split(r"[\s,:\]]+", left.text.casefold())
    ]
    head = min((part.line for part in transcript.parts), default=0)
    return any(line < head or abs(line - problem.line) <= 1 for line in marks)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.code)))
