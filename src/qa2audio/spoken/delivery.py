"""A voice as a direction wants it: slower, faster, lower, higher."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.model import Voice

_RATES = {"slower": 0.88, "faster": 1.12}
_SEMITONES = {"lower": -2.0, "higher": 2.0}
_SLOWEST, _FASTEST = 0.5, 2.0
_FARTHEST = 8.0  # semitones; beyond them espeak's scale ends


def in_manner(voice: Voice, manner: str) -> Voice:
    """Return `voice` as the words of `manner` change it; a word said twice does so twice."""
    if not manner:
        return voice
    rate, pitch = voice.rate, voice.pitch
    for word in manner.split():
        rate *= _RATES.get(word, 1.0)
        pitch += _SEMITONES.get(word, 0.0)
    return replace(
        voice,
        rate=round(min(max(rate, _SLOWEST), _FASTEST), 4),
        pitch=min(max(pitch, -_FARTHEST), _FARTHEST),
    )
