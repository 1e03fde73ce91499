"""Takes whose sound alone is doubtful: each is held against the other takes of its voice."""

from __future__ import annotations

from collections import defaultdict
from math import log2
from statistics import median, quantiles
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import TakeSign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.audio.voice_traits import VoiceTraits

# Good takes of all engines stay within these; what faults do stands in docs/listening.md.
_ENOUGH = 5
"""Takes of a voice from which on its habits are known."""
_LETTERS = 12
"""Letters from which on the pace says anything."""
_LONG, _LONG_SECONDS = 1.35, 0.9
"""Times its voice's pace, and seconds more."""
_SHORT = 0.68
_PAUSE = 0.35
"""Seconds that a stop within a take may last."""
_NOISE = 10.0
"""dB above its voice's floor."""
_FLOOR, _SHORT_FLOOR, _SHORT_SECONDS = -32.5, -29.0, 2.5
"""dB against its own loud parts; a take of a few words may have no closure in which to be quiet."""
_HISS = 0.4
"""Seconds; no s or sh lasts so long."""
_TONE, _TONE_ABOVE = 14.5, 4.0
"""dB by which tones stand out, and above nine of ten takes of the voice: a robot's vowels are steady as well."""
_SEMITONES = 4.0
_VOICED_SECONDS = 1.5


class Measured(NamedTuple):
    """A take, measured."""

    voice: str
    """Whose habits it must have."""
    letters: int
    stops: int
    """Commas and full stops within it."""
    traits: VoiceTraits | None
    """None where it was too short."""


class _Habits(NamedTuple):
    pace: float
    """Seconds a letter."""
    floor: float
    tone: float
    """That nine of ten takes stay below."""
    pitch: float | None


def signs(takes: Sequence[Measured]) -> list[tuple[TakeSign, ...]]:
    """Return the signs of each of `takes`; none for a voice that has said too little to be known."""
    by_voice: dict[str, list[Measured]] = defaultdict(list)
    for take in takes:
        by_voice[take.voice].append(take)
    habits = {voice: _habits(some) for voice, some in by_voice.items()}
    return [tuple(_signs(take, habits[take.voice])) for take in takes]


def _habits(takes: Sequence[Measured]) -> _Habits | None:
    told = [(take.letters, take.traits) for take in takes if take.traits and take.letters >= _LETTERS]
    if len(told) < _ENOUGH:
        return None
    pitches = [traits.pitch for _, traits in told if traits.pitch]
    return _Habits(
        pace=median(traits.seconds / letters for letters, traits in told),
        floor=median(traits.floor for _, traits in told),
        tone=quantiles((traits.tone for _, traits in told), n=10)[-1],
        pitch=median(pitches) if pitches else None,
    )


def _signs(take: Measured, habits: _Habits | None) -> Iterator[TakeSign]:
    if habits is None or take.traits is None:
        return
    expected = habits.pace * take.letters
    seconds, floor, tone, hiss, pitch = take.traits
    most = expected + _PAUSE * take.stops
    if seconds > _LONG * most and seconds > most + _LONG_SECONDS:
        yield TakeSign.LONG
    if take.letters >= _LETTERS and seconds < _SHORT * expected:
        yield TakeSign.SHORT
    quietest = _FLOOR if seconds >= _SHORT_SECONDS else _SHORT_FLOOR
    if hiss >= _HISS or (floor > habits.floor + _NOISE and floor > quietest):
        yield TakeSign.NOISE
    if tone > max(_TONE, habits.tone + _TONE_ABOVE):
        yield TakeSign.MUSIC
    if (
        pitch
        and habits.pitch
        and seconds >= _VOICED_SECONDS
        and abs(12 * log2(pitch / habits.pitch)) > _SEMITONES
    ):
        yield TakeSign.VOICE
