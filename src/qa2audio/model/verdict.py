"""What was heard against what was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of an episode whose text and time are known: a caption's cue."""

    start: float
    """Seconds into the episode."""
    end: float
    speaker: str
    text: str
    """As written."""
    line: int | None = None
    """The transcript's line it begins on, where the transcript is still there."""


class Slip(NamedTuple):
    """Words that are not as written; one side may be empty."""

    written: str
    """Missing where nothing was heard instead."""
    heard: str
    """Added where nothing was written."""


class Verdict(StrEnum):
    """What a line deserves."""

    MISSING = "missing"
    """Next to nothing of it was heard."""
    LOOK = "look"
    """So much is different that somebody should listen to it."""
    SLIPS = "slips"
    """Some words were heard otherwise, as every recogniser does."""
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Finding:
    """A line and what was heard of it."""

    line: Line
    verdict: Verdict
    words: int
    """As they are spoken, after making both sides comparable."""
    errors: int
    """Words missing, added or wrong."""
    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class Hearing:
    """A name or term of the transcript, and all that was heard in its place."""

    written: str
    heard: tuple[tuple[str, int], ...]
    """What, and how often; most often first."""
    times: tuple[float, ...]
    """Seconds at which lines with it begin."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What listening to an episode gave."""

    model: str
    findings: tuple[Finding, ...]
    """One for each line, in order."""
    hearings: tuple[Hearing, ...]

    @property
    def words(self) -> int:
        """How many words should be heard."""
        return sum(finding.words for finding in self.findings)

    @property
    def errors(self) -> int:
        """How many were not."""
        return sum(finding.errors for finding in self.findings)

    @property
    def error_rate(self) -> float:
        """Word error rate over all lines: missing, added and wrong words for each written one."""
        return self.errors / self.words if self.words else 0.0

    def with_verdict(self, verdict: Verdict) -> tuple[Finding, ...]:
        """Return the findings of one kind."""
        return tuple(finding for finding in self.findings if finding.verdict is verdict)
