"""From what is to be said to a levelled timeline."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.assembly.arrangement import assemble
from qa2audio.assembly.level import level
from qa2audio.assembly.level_survey import survey
from qa2audio.assembly.master import master_gain
from qa2audio.model import Pauses, Progress, Score
from qa2audio.synthesis.fallback import record_with_fallback
from qa2audio.synthesis.session import record

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from qa2audio.model import Cast, ChapterMark, Sound, Take, Timeline, Transcript, Utterance, Voice
    from qa2audio.synthesis.failures import Failure
    from qa2audio.synthesis.take_cache import TakeCache


class Recorded(NamedTuple):
    """What was recorded."""

    takes: list[Take]
    """In order."""
    failures: tuple[Failure, ...]
    """What the fallback said instead of its own voice."""


_USUAL = Pauses()
_SILENT = Score()


def record_takes(
    utterances: Sequence[Utterance],
    cache: TakeCache,
    transcript: Transcript,
    jobs: int | None,
    fallback: Voice | None = None,
) -> Generator[Progress, None, Recorded]:
    """Record what is not in `cache`, yielding progress; what fails is said by `fallback`, if there is one.

    The takes are safe from pruning for as long as `cache` is open.
    """
    takes: dict[int, Take] = {}
    failures: tuple[Failure, ...] = ()
    yield Progress("record", 0, len(utterances))
    source = transcript.source
    work = (
        record_with_fallback(utterances, cache, fallback, jobs=jobs, source=source)
        if fallback
        else record(utterances, cache, jobs=jobs, source=source)
    )
    with closing(work):
        while True:
            try:
                index, take = next(work)
            except StopIteration as finished:
                failures = finished.value or ()
                break
            takes[index] = take
            yield Progress("record", len(takes), len(utterances))
    return Recorded([takes[index] for index in range(len(utterances))], failures)


def balance(  # noqa: PLR0913 - an episode has these sides
    transcript: Transcript,
    takes: Sequence[Take],
    marks: Sequence[ChapterMark],
    cast: Cast,
    sound: Sound,
    *,
    pauses: Pauses = _USUAL,
    score: Score = _SILENT,
) -> tuple[Timeline, float]:
    """Place the takes and level the speakers; return the timeline and the gain of the master in dB."""
    timeline = assemble(transcript, takes, marks, rate=sound.rate, pauses=pauses, score=score)
    readings = survey(timeline)
    wishes = {speaker.name: voice.gain_db for speaker, voice, _ in cast.roles}
    timeline = level(timeline, sound, wishes, readings)
    return timeline, master_gain(timeline, sound, readings)
