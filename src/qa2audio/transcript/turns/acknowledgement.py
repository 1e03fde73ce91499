"""Marks such as `[ok: glued]`, with which a file says that a problem is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import did_you_mean
from qa2audio.model import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Span

CODES = (
    "ambiguous",
    "direction",
    "empty",
    "encoding",
    "glued",
    "language",
    "once",
    "similar",
    "understood",
    "unsaid",
    "voice",
)
"""Every problem that a reader reports and a file may acknowledge."""
_OPENING = "[ok:"


class Mark(NamedTuple):
    """An acknowledgement and how far it reaches."""

    span: Span
    alone: bool
    """True where nothing else stands on its line: it speaks of the lines above and below."""
    head: bool
    """True before the first word that is spoken: it speaks of the whole file."""

    def codes(self) -> list[str]:
        """Return the codes between the brackets."""
        inside = self.span.text[len(_OPENING) : -1]
        return [code.strip().casefold() for code in inside.split(",") if code.strip()]

    def covers(self, problem: Problem) -> bool:
        """Return whether it acknowledges `problem`."""
        near = abs(problem.line - self.span.line) <= (1 if self.alone else 0)
        return (self.head or near) and problem.code in self.codes()


def split_mark(span: Span) -> tuple[Span, Span | None]:
    """Return `span` without the acknowledgement at its end, and that acknowledgement or None."""
    text = span.text.rstrip()
    if not text.endswith("]"):
        return span, None
    start = (
        text.casefold().rfind(_OPENING, max(0, len(text) - 200)) if len(text.casefold()) == len(text) else -1
    )
    if start < 0 or (start and not text[start - 1].isspace()) or "]" in text[start:-1]:
        return span, None
    return span.cut(0, start), span.cut(start)


def settle(
    problems: Sequence[Problem], marks: Sequence[Mark]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that are open and those that `marks` acknowledge, each in the file's order."""
    known = [problem for problem in problems if any(mark.covers(problem) for mark in marks)]
    still = [problem for problem in problems if problem not in known]
    still += [_unknown(code, mark) for mark in marks for code in mark.codes() if code not in CODES]
    return _in_order(still), _in_order(known)


def _unknown(code: str, mark: Mark) -> Problem:
    hint = did_you_mean(code, CODES) or f"A file can acknowledge {', '.join(CODES)}."
    message = f'there is no problem called "{code}" to acknowledge.'
    return Problem("acknowledgement", mark.span.line, code, message, hint)


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.code)))
