"""Another voice for what cannot be recorded; only where somebody asked for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.engines import registry
from qa2audio.model.spans import understood
from qa2audio.synthesis.failures import RecordingError
from qa2audio.synthesis.session import record

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from qa2audio.model import Take, Utterance, Voice
    from qa2audio.synthesis.failures import Failure
    from qa2audio.synthesis.take_cache import TakeCache


def record_with_fallback(
    utterances: Sequence[Utterance],
    cache: TakeCache,
    fallback: Voice,
    *,
    jobs: int | None = None,
    source: str | None = None,
) -> Generator[tuple[int, Take], None, tuple[Failure, ...]]:
    """Yield takes as `record` does; those whose engine fails, or cannot be used, are said by `fallback`.

    Return what failed. `RecordingError` if `fallback` fails as well.
    """
    failures: tuple[Failure, ...] = ()
    try:
        yield from record(utterances, cache, jobs=jobs, source=source, tolerant=True)
    except RecordingError as error:
        failures = error.failures
    again = [said_by(fallback, failure.utterance) for failure in failures]
    for position, take in record(again, cache, jobs=jobs, source=source):
        yield failures[position].position, take
    return failures


def said_by(voice: Voice, utterance: Utterance) -> Utterance:
    """Return `utterance` as `voice` says it, in what its engine reads."""
    engine = registry.load(voice.engine)
    spans = understood(utterance.spans, phonemes=engine.phonemes, spells_letters=engine.spells_letters)
    return replace(utterance, voice=voice, spoken=engine.told(spans), spans=spans, take=0)
