"""What listening to single takes said of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Listen(StrEnum):
    """Which takes are listened to before an episode is made of them."""

    AUTO = "auto"
    """Those of engines that say the same words otherwise each time."""
    ALL = "all"
    OFF = "off"


class TakeSign(StrEnum):
    """Why a take is doubtful."""

    MISSING = "missing"
    """Next to nothing of the line was heard."""
    OTHER = "other"
    """Other words were heard, fewer, or more."""
    LONG = "long"
    """It lasts much longer than this voice takes for so many letters."""
    SHORT = "short"
    """It lasts much less."""
    NOISE = "noise"
    """There is sound where this voice is silent: noise, breath."""
    MUSIC = "music"
    """A tone sounds through it: music, a hum."""
    VOICE = "voice"
    """Its pitch is not that of this voice."""


class Doubt(NamedTuple):
    """A take that somebody should hear."""

    line: int
    """Of the transcript."""
    speaker: str
    signs: tuple[TakeSign, ...]
    start: float | None
    """Seconds into the episode; None before it is known."""
    heard: str | None
    """What was heard instead; None where no words were listened to."""


class Mended(NamedTuple):
    """A line that was said again because its usual take was doubtful, and is heard in another."""

    line: int
    speaker: str
    take: int | None
    """Its number; None where the fallback's voice says it."""


@dataclass(frozen=True, slots=True)
class Listened:
    """What listening to the takes of an episode gave."""

    takes: int
    """How many were listened to."""
    model: str | None
    """The recogniser that heard their words; None if only their sound was looked at."""
    doubts: tuple[Doubt, ...]
    """Of the takes that are heard; in the order of the transcript."""
    mended: tuple[Mended, ...] = ()
    """In the order of the transcript."""
