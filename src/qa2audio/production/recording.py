"""From what is to be said to a levelled timeline."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from qa2audio.model import Pauses, Progress, Score

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from qa2audio.model import Cast, ChapterMark, Sound, Take, Timeline, Transcript, Utterance
    from qa2audio.synthesis.cache import TakeCache

_USUAL = Pauses()
_SILENT = Score()


def record_takes(
    utterances: Sequence[Utterance], cache: TakeCache, transcript: Transcript, jobs: int | None
) -> Generator[Progress, None, list[Take]]:
    """Record what is not in `cache`, yielding progress; return the takes in order.

    They are safe from pruning for as long as `cache` is open.
    """
    from qa2audio.synthesis.session import record

    takes: dict[int, Take] = {}
    yield Progress("record", 0, len(utterances))
    with closing(record(utterances, cache, jobs=jobs, source=transcript.source)) as recording:
        for index, take in recording:
            takes[index] = take
            yield Progress("record", len(takes), len(utterances))
    return [takes[index] for index in range(len(utterances))]


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
    from qa2audio.assembly.level import level
    from qa2audio.assembly.master import master_gain
    from qa2audio.assembly.survey import survey
    from qa2audio.assembly.timeline import assemble

    timeline = assemble(transcript, takes, marks, rate=sound.rate, pauses=pauses, score=score)
    readings = survey(timeline)
    wishes = {speaker.name: voice.gain_db for speaker, voice, _ in cast.roles}
    timeline = level(timeline, sound, wishes, readings)
    return timeline, master_gain(timeline, sound, readings)
