"""When it is heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Clip:
    """A take or an asset placed on the timeline."""

    start: int
    """Timeline frame."""
    frames: int
    """Length in timeline frames."""
    source: Path
    speaker: str
    """Nobody where it is an asset."""
    gain_db: float = 0.0
    fade: int = 0
    """Length of the fades at both edges, in timeline frames."""
    fade_out: int | None = None
    """Length of the one at the end, where it is another."""
    asset: bool = False
    """Whether it is an asset, at the timeline's rate and maybe many minutes long, and not a take."""
    voice: str = ""
    """Whose sound it is, where a speaker has more than one: engine and name."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the finished episode; it lasts until the next one."""

    start: int
    """Timeline frame."""
    title: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption."""

    start: int
    """Timeline frame."""
    end: int
    speaker: str
    text: str
    words: tuple[int, ...] = ()
    """Timeline frame at which each word of `text` (cut at white space) begins; empty where nobody knows."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """When everything is heard. Audio, captions, chapters and tags are views of it."""

    rate: int
    """Frames per second."""
    frames: int
    """Length of the episode."""
    clips: tuple[Clip, ...]
    chapters: tuple[Chapter, ...]
    """The first at frame 0."""
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Loudness:
    """Programme loudness after EBU R128."""

    lufs: float
    """Integrated; `-inf` for silence."""
    true_peak: float
    """dBTP, 4x oversampled; `-inf` for silence."""
