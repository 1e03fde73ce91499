"""Placing takes: when each is heard, where chapters begin, when captions show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.assembly.pace import Pace
from qa2audio.assembly.sequence import Tape
from qa2audio.assembly.silence import Rhythm
from qa2audio.assembly.word_times import word_starts
from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Chapter, Cue, Pauses, Score, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import ChapterMark, Clip, Take, Transcript

_OPENING = "Introduction"
_USUAL = Pauses()
_SILENT = Score()


def assemble(  # noqa: PLR0913 - an episode has these six sides
    transcript: Transcript,
    takes: Sequence[Take],
    marks: Sequence[ChapterMark],
    *,
    rate: int,
    pauses: Pauses = _USUAL,
    score: Score = _SILENT,
) -> Timeline:
    """Place `takes`, one for each utterance in order, on a timeline of `rate` frames per second.

    The sounds of `score` are decoded already. `TranscriptError` if there is nothing to place.
    """
    own = [take for take in takes if take.utterance.part < len(transcript.parts)]
    if not own:
        raise TranscriptError(
            "nothing in it is spoken.",
            location=Location(transcript.source),
            hint="Give it a line of text that somebody says.",
        )
    tape = Tape(rate, Rhythm(transcript, Pace.of(pauses), frozenset(mark.part for mark in marks)), score)
    frames = tape.fill(takes)
    return Timeline(
        rate=rate,
        frames=frames,
        clips=(*tape.takes, *tape.assets),
        chapters=tuple(_chapters(own, tape.takes, marks, transcript.title)),
        cues=tuple(map(_cue, takes, tape.takes)),
    )


def _cue(take: Take, clip: Clip) -> Cue:
    text = take.utterance.text
    starts = word_starts(text, take.words, take.frames) if take.words else ()
    words = tuple(clip.start + start * clip.frames // take.frames for start in starts)
    return Cue(clip.start, clip.start + clip.frames, take.utterance.speaker, text, words)


def _chapters(
    takes: Sequence[Take], clips: Sequence[Clip], marks: Sequence[ChapterMark], title: str
) -> Iterator[Chapter]:
    """Yield chapters at the first clip of each mark's stretch; a stretch where nobody speaks is no chapter."""
    ordered = sorted(marks, key=lambda mark: mark.part)
    if not ordered:
        yield Chapter(0, title)
        return
    if takes[0].utterance.part < ordered[0].part:
        yield Chapter(0, _OPENING)
    ends = [*(mark.part for mark in ordered[1:]), takes[-1].utterance.part + 1]
    for mark, end in zip(ordered, ends, strict=True):
        spoken = (n for n, take in enumerate(takes) if mark.part <= take.utterance.part < end)
        first = next(spoken, None)
        if first is not None:
            yield Chapter(clips[first].start if first else 0, mark.title)
