"""What other readers would make of a file that the chosen one hardly understood."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from qa2audio.errors import TranscriptError
from qa2audio.model import Turn
from qa2audio.transcript.turns.understanding.report import CODE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from qa2audio.model import Problem, Transcript
    from qa2audio.transcript.formats.format import Format
    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source

_BETTER = 0.2
"""How much more of its score another reading must have to be worth a word."""
_READERS = 3
"""How many others read, at most, and only such as recognise the file."""
_ROWS = 600
"""Rows that each of them reads: what a file is shows by then, and all of them take no longer than one reading."""
_CHARACTERS = 60_000
"""The same, where rows are long."""


def with_better(
    transcript: Transcript,
    source: Source,
    others: Iterable[Format],
    read: Callable[[Source, Format], Transcript],
) -> Transcript:
    """Return `transcript`; if it was hardly understood, the problem says which of `others` reads `source` better.

    `read` reads a source in a format, and is called only then, for the first rows.
    """
    if not any(problem.code == CODE for problem in transcript.problems):
        return transcript
    some = replace(source, rows=_first(source))
    able = islice((other for other in others if other.recognises(some) > 0), _READERS)
    best = max(_readings(some, able, read), key=lambda other: other.understood.score, default=transcript)
    if len(_voices(best)) < 2 or best.understood.score < transcript.understood.score + _BETTER:
        return transcript
    where = f" in its first {len(some.rows):,} lines" if len(some.rows) < len(source.rows) else ""
    turns = sum(isinstance(part, Turn) and part.labelled for part in best.parts)
    hint = (
        f"It was read as {transcript.reader}; as {best.reader} it has {len(_voices(best))} speakers and {turns} turns"
        f"{where}: --reader {best.reader}."
    )
    return replace(transcript, problems=tuple(_told(problem, hint) for problem in transcript.problems))


def _first(source: Source) -> tuple[Span, ...]:
    """Return the first rows of `source`: at least one, and otherwise no more than others need to see."""
    ends = accumulate(len(row.text) for row in source.rows[:_ROWS])
    return source.rows[: max(1, sum(end <= _CHARACTERS for end in ends))]


def _readings(
    source: Source, others: Iterable[Format], read: Callable[[Source, Format], Transcript]
) -> Iterator[Transcript]:
    for other in others:
        try:
            yield read(source, other)
        except TranscriptError:
            continue


def _voices(transcript: Transcript) -> set[str]:
    return {part.speaker for part in transcript.parts if isinstance(part, Turn) and part.labelled}


def _told(problem: Problem, hint: str) -> Problem:
    return replace(problem, hint=f"{hint} {problem.hint}") if problem.code == CODE else problem
