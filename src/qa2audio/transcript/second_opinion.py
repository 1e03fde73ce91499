"""What other readers would make of a file that the chosen one hardly understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.errors import TranscriptError
from qa2audio.model import Turn
from qa2audio.transcript.turns.understanding.report import CODE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qa2audio.model import Problem, Transcript
    from qa2audio.transcript.formats.format import Format

_BETTER = 0.2
"""How much more of its score another reading must have to be worth a word."""


def with_better(
    transcript: Transcript, read: Callable[[Format], Transcript], others: Iterable[Format]
) -> Transcript:
    """Return `transcript`; if it was hardly understood, the problem says which of `others` reads it better.

    `read` reads the file as another format, and is called only then.
    """
    if not any(problem.code == CODE for problem in transcript.problems):
        return transcript
    best = max(_readings(read, others), key=lambda other: other.understood.score, default=transcript)
    if len(_voices(best)) < 2 or best.understood.score < transcript.understood.score + _BETTER:
        return transcript
    problems = tuple(_told(problem, transcript, best) for problem in transcript.problems)
    return replace(transcript, problems=problems)


def _readings(read: Callable[[Format], Transcript], others: Iterable[Format]) -> Iterable[Transcript]:
    for other in others:
        try:
            yield read(other)
        except TranscriptError:
            continue


def _voices(transcript: Transcript) -> list[str]:
    return list({part.speaker for part in transcript.parts if isinstance(part, Turn) and part.labelled})


def _told(problem: Problem, transcript: Transcript, best: Transcript) -> Problem:
    if problem.code != CODE:
        return problem
    turns = sum(isinstance(part, Turn) and part.labelled for part in best.parts)
    hint = (
        f"It was read as {transcript.reader}; as {best.reader} it has {len(_voices(best))} speakers "
        f"and {turns} turns: --reader {best.reader}. {problem.hint}"
    )
    return replace(problem, hint=hint)
