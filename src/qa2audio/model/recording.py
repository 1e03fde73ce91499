"""What is recorded: utterances, and what engines make of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.spans import Span, in_words

if TYPE_CHECKING:
    from pathlib import Path

    from pydub import AudioSegment

    from qa2audio.model.speaker import Voice


MOST_TAKES = 9
"""How many takes of a line there may be besides the usual one."""


class Unsaid(NamedTuple):
    """A sign that no word stands for in what is spoken."""

    sign: str
    line: int
    """Where it stands in the source."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What an engine is asked to say in one breath: a sentence, or a few short ones."""

    text: str
    """As written; captions show it."""
    spoken: str
    """What its engine is told, as `Engine.told` writes `spans`; its take is kept by it. Where only words are read
    it is those, with their punctuation, no digits or symbols."""
    voice: Voice
    speaker: str
    part: int
    """Index into `Transcript.parts` of the turn it belongs to."""
    line: int
    """The source line it begins on."""
    paragraph: bool = False
    """True where it begins a paragraph other than its turn's first."""
    spans: tuple[Span, ...] = ()
    """The same in spans of the kinds that its engine understands; not given, they are those of `spoken`."""
    unsaid: tuple[Unsaid, ...] = field(default=(), compare=False)
    """The signs of its text that are lost when it is spoken."""
    take: int = 0
    """Which of its takes is meant: 0 is the usual one, each later number another attempt at the same words."""

    def __post_init__(self) -> None:
        if not self.spans:
            object.__setattr__(self, "spans", in_words(self.spoken))
        if not 0 <= self.take <= MOST_TAKES:
            raise ValueError(self.take)


class Word(NamedTuple):
    """When a spoken word is heard."""

    text: str
    start: int
    """Frame in the take."""
    end: int


@dataclass(frozen=True, slots=True)
class Speech:
    """What an engine gives back."""

    audio: AudioSegment
    words: tuple[Word, ...] | None = None


@dataclass(frozen=True, slots=True)
class Take:
    """An utterance, recorded: a checked mono 16-bit WAV file in the cache, its edge silence trimmed."""

    utterance: Utterance
    path: Path
    frames: int
    rate: int
    """Frames per second."""
    digest: str
    """SHA-256 of its samples, hexadecimal."""
    cached: bool
    """True if it was there before."""
    words: tuple[Word, ...] | None = None


class Spending(NamedTuple):
    """What would be sent to a server that may charge for it."""

    engine: str
    requests: int
    characters: int
    dollars: float | None
    """About what it costs in US dollars; None where that is not known."""
