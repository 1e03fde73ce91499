"""What an engine does with what it cannot say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.engines.conformance.booth import fresh
from qa2audio.engines.conformance.sample_texts import EMPTY, HOSTILE, SHORT
from qa2audio.model import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa2audio.engines.base import Engine
    from qa2audio.engines.conformance.findings import Observation

_BEARABLE = "bad input is refused with EngineError, or harmless"
_EXTREMES = ((0.3, 0.0), (3.0, 0.0), (1.0, -24.0), (1.0, 24.0))
"""Speeds and pitches: the ends of what a profile may ask for."""


def refusals(make: Callable[[], Engine], voice: Voice) -> Iterator[Observation]:
    """Look whether bad input is refused by an `EngineError`, or harmless, and whether speech goes on after it."""
    try:
        yield from _unknown(make, voice)
        extremes = [(replace(voice, rate=rate, pitch=pitch), SHORT) for rate, pitch in _EXTREMES]
        *_, last = fresh(make, [*extremes, (voice, SHORT)])
        yield "it speaks after any speed and pitch that a profile may ask for", _mute(last.audio, last.error)
        *_, last = fresh(make, [(voice, text) for text in (*EMPTY, *HOSTILE, SHORT)])
        yield "it speaks after empty and hostile texts", _mute(last.audio, last.error)
        yield _BEARABLE, None
    except ChildProcessError as error:
        yield _BEARABLE, str(error)


def _unknown(make: Callable[[], Engine], voice: Voice) -> Iterator[Observation]:
    nobody = Voice(voice.engine, "no-such-voice", voice.language)
    _, unknown, after = fresh(make, [(voice, SHORT), (nobody, SHORT), (voice, SHORT)])
    yield "an unknown voice is refused with EngineError", "it spoke" if unknown.error is None else None
    yield "it speaks on after a refusal", _mute(after.audio, after.error)


def _mute(audio: object, error: str | None) -> str | None:
    return str(error) if audio is None else None
