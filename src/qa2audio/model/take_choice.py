"""Which take of which words somebody chose to be heard."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TakeChoice:
    """A chosen take. It goes with the words and who says them, wherever they stand in the transcript."""

    speaker: str
    words: str
    """As written, with one space between two of them."""
    take: int
    """Its number; 0 is the usual one."""
    after: str | None = None
    """The words that were said before, which tell apart those that somebody says more than once; None where nobody
    told, empty where nothing was said before."""
    occurrence: int | None = None
    """Which of the places with these words by this speaker it was, from 1; None where there was but one."""
    of: int | None = None
    """How many such places there were."""
    line: int | None = None
    """Where it stands in its file."""
