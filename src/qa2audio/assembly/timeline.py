"""Placing takes: when each is heard, where chapters begin, when captions show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.assembly.pauses import Pauses, Rhythm
from qa2audio.assembly.words import word_starts
from qa2audio.audio.conform import conformed_frames
from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Chapter, Clip, Cue, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import ChapterMark, Take, Transcript

_FADE = 0.004  # seconds: too short to hear, long enough that nothing clicks
_OPENING = "Introduction"
_USUAL = Pauses()


def assemble(
    transcript: Transcript,
    takes: Sequence[Take],
    marks: Sequence[ChapterMark],
    *,
    rate: int,
    pauses: Pauses = _USUAL,
) -> Timeline:
    """Place `takes`, one for each utterance in order, on a timeline of `rate` frames per second.

    `TranscriptError` if there is nothing to place.
    """
    if not takes:
        raise TranscriptError(
            "nothing in it is spoken.",
            location=Location(transcript.source),
            hint="Give it a line of text that somebody says.",
        )
    rhythm = Rhythm(transcript, pauses, frozenset(mark.part for mark in marks))
    clips = tuple(_place(takes, rhythm, rate))
    last = clips[-1]
    return Timeline(
        rate=rate,
        frames=last.start + last.frames + round(rhythm.after_last(takes[-1].utterance) * rate),
        clips=clips,
        chapters=tuple(_chapters(takes, clips, marks, transcript.title)),
        cues=tuple(map(_cue, takes, clips)),
    )


def _cue(take: Take, clip: Clip) -> Cue:
    text = take.utterance.text
    starts = word_starts(text, take.words, take.frames) if take.words else ()
    words = tuple(clip.start + start * clip.frames // take.frames for start in starts)
    return Cue(clip.start, clip.start + clip.frames, take.utterance.speaker, text, words)


def _place(takes: Sequence[Take], rhythm: Rhythm, rate: int) -> Iterator[Clip]:
    at = round(rhythm.before_first(takes[0].utterance) * rate)
    for n, take in enumerate(takes):
        if n:
            at += round(rhythm.transition(takes[n - 1].utterance, take.utterance) * rate)
        frames = conformed_frames(take.frames, take.rate, rate)
        fade = min(round(_FADE * rate), frames // 2)
        yield Clip(at, frames, take.path, take.utterance.speaker, fade=fade)
        at += frames


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
