"""What can go wrong, as one tree; each error says where it happened and what to do about it.

::

    Qa2AudioError
    ├── OptionError          a command-line option or argument is wrong (exit status 2)
    ├── TranscriptError      a transcript cannot be read or understood
    ├── ConfigError          a TOML file of ours cannot be read or understood
    ├── CastError            a speaker or a voice that nobody knows
    ├── EngineError          an engine cannot be used, or said so itself
    │   └── TakeError        one utterance could not be recorded, after every retry
    ├── FeedError            a feed cannot be fetched or read
    ├── CodecError           ffmpeg or an audio file failed us
    ├── ProofError           an episode cannot be listened to
    ├── OutputError          the output folder cannot be written, or belongs to something else
    └── UploadError          a built show cannot be published, or the place to publish to refuses it

Everything that a person can cause or mend is raised as one of these; whatever else escapes is a bug.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Location:
    """Where an error is: a file or an option, and a line where there is one."""

    where: str
    """A file's path as the user gave it, or an option such as ``--voice``."""
    line: int | None = None
    """Line number, from 1."""

    def __str__(self) -> str:
        return self.where if self.line is None else f"{self.where}:{self.line}"


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Return the member of `known` most like `word`, whatever the case, or None if none is near.

    `likeness` is what difflib calls a ratio, from 0 to 1.
    """
    by_fold = {candidate.casefold(): candidate for candidate in known}
    near = get_close_matches(word.casefold(), by_fold, n=1, cutoff=likeness)
    return by_fold[near[0]] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the question to ask when `word` is unknown, or None if nothing is near."""
    match = nearest(word, known)
    return f'Did you mean "{match}"?' if match else None


class Qa2AudioError(Exception):
    """The root of the tree: a message, where it happened, and the remedy."""

    def __init__(self, message: str, *, location: Location | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.location = location
        self.hint = hint

    def __str__(self) -> str:
        """`where:line: message hint`, on one line as compilers print it."""
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.message}" + (f" {self.hint}" if self.hint else "")


class OptionError(Qa2AudioError):
    """A command-line option or argument is wrong."""


class TranscriptError(Qa2AudioError):
    """A transcript cannot be read or understood."""


class ConfigError(Qa2AudioError):
    """A TOML file of ours cannot be read or understood."""


class CastError(Qa2AudioError):
    """A speaker or a voice that nobody knows."""


class EngineError(Qa2AudioError):
    """An engine cannot be used, or said so itself; `final` if there is no use in trying the same again."""

    def __init__(
        self, message: str, *, location: Location | None = None, hint: str | None = None, final: bool = False
    ) -> None:
        super().__init__(message, location=location, hint=hint)
        self.final = final


class TakeError(EngineError):
    """One utterance could not be recorded, after every retry."""


class FeedError(Qa2AudioError):
    """A feed cannot be fetched or read."""


class CodecError(Qa2AudioError):
    """Decoding, encoding or metering failed."""


class ProofError(Qa2AudioError):
    """An episode cannot be listened to: a part is not installed, or there is no model."""


class OutputError(Qa2AudioError):
    """The output folder cannot be written, or belongs to something else."""


class UploadError(Qa2AudioError):
    """A built show cannot be published, or the place to publish to refuses it."""
