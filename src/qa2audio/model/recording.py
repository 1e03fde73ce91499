"""What is recorded: utterances, and what engines make of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from pydub import AudioSegment

    from qa2audio.model.speaker import Voice


@dataclass(frozen=True, slots=True)
class Utterance:
    """What an engine is asked to say in one breath: a sentence, or a few short ones."""

    text: str
    """As written; captions show it."""
    spoken: str
    """As the engine is told: words with their punctuation, no digits or symbols. For an engine of `PHONEME_ENGINES`
    some words may be phoneme spans: U+E000, IPA, U+E001, the respelling, U+E002, with U+E003 for spaces inside."""
    voice: Voice
    speaker: str
    part: int
    """Index into `Transcript.parts` of the turn it belongs to."""
    line: int
    """The source line it begins on."""
    paragraph: bool = False
    """True where it begins a paragraph other than its turn's first."""


PHONEME_ENGINES = frozenset({"kokoro", "piper", "pyttsx3"})
"""Engines that are told IPA where the lexicon gives it; the others get the respelling."""


_SPAN = re.compile("\ue000[^\ue001]*\ue001([^\ue002]*)\ue002")


def phonemes(ipa: str, respelling: str) -> str:
    """Return a phoneme span for `Utterance.spoken`; it has no space, so that nobody parts it."""
    return f"\ue000{ipa}\ue001{respelling}\ue002".replace(" ", "\ue003")


def respelt(spoken: str) -> str:
    """Return `spoken` for an engine that is told no IPA: each phoneme span is its respelling."""
    return _SPAN.sub(lambda span: span[1].replace("\ue003", " "), spoken)


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
