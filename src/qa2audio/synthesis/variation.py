"""Other takes of the same words: small changes of how they are said, for engines that would say them alike each time.

None is more than a listener takes for another reading by the same person: a pace within four per cent, half a
semitone (what an engine without pitch says is shifted), in some a breath after a sentence or a clause.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa2audio.model import MOST_TAKES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.model import Utterance

VERSION = 1
"""Raise it when a take of the same number is to sound otherwise: part of the address of every other take."""


@dataclass(frozen=True, slots=True)
class Way:
    """How one of the takes is said."""

    pace: float
    """Speed relative to the usual take."""
    semitones: float = 0.0
    """Above the usual take; where the means are lacking, it is not heard."""
    parted: bool = False
    """True if there is a breath near its middle, where a sentence or a clause ends there."""


WAYS = (
    Way(0.96, 0.4),
    Way(1.04, -0.4),
    Way(0.98, 0.5, parted=True),
    Way(1.02, -0.5),
    Way(0.97, 0.3),
    Way(1.03, -0.3, parted=True),
    Way(0.965, -0.45, parted=True),
    Way(1.035, 0.45),
    Way(1.01, 0.35, parted=True),
)
"""Take 1 and those after it. No two have the same pace, so that they differ where there is no pitch, and no two the
same pitch: networks that count in long steps hardly change their pace (hibari by 1 per cent where 4 are asked)."""

assert len(WAYS) == MOST_TAKES  # noqa: S101 - every number has its way


def way_of(utterance: Utterance, engine: Engine) -> Way | None:
    """Return how `utterance` differs from its usual take; None for that, and where the engine sees to it itself."""
    if not utterance.take or engine.varies or not engine.repeatable:
        return None
    return WAYS[utterance.take - 1]


def varied(utterance: Utterance, engine: Engine) -> Utterance:
    """Return `utterance` with the voice that says its take."""
    way = way_of(utterance, engine)
    if way is None:
        return utterance
    voice = utterance.voice
    rate, pitch = round(voice.rate * way.pace, 4), voice.pitch + way.semitones
    return replace(utterance, voice=replace(voice, rate=rate, pitch=pitch))


def is_parted(utterance: Utterance, engine: Engine) -> bool:
    """Return whether the take of `utterance` has a breath that the usual one has not."""
    way = way_of(utterance, engine)
    return way is not None and way.parted


def said_version(version: str, utterances: Sequence[Utterance]) -> str:
    """Return what the sound depends on: `version`, and ours where one of `utterances` is another take."""
    return f"{version}, takes {VERSION}" if any(one.take for one in utterances) else version
