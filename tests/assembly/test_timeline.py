"""Clips, cues and chapters agree to the frame."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa2audio.assembly.arrangement import assemble
from qa2audio.assembly.pace import Pace
from qa2audio.errors import TranscriptError
from qa2audio.model import Chapter, ChapterMark, Heading, Pauses, Take

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.assembly.conftest import Studio

    from qa2audio.model import Timeline

RATE = 44_100


def silent_take(studio: Studio, part: int, frames: int = 22_050, rate: int = 22_050) -> Take:
    said = studio.utterance(part, ("Host", "Ana")[part % 2], f"Part {part}.")
    return Take(said, studio.folder / f"{part}.wav", frames, rate, "", cached=True)


def place(studio: Studio, parts: Sequence[int], marks: Sequence[tuple[int, str]] = ()) -> Timeline:
    turns = (studio.turn(("Host", "Ana")[n % 2]) for n in range(max(parts) + 3))
    takes = [silent_take(studio, part) for part in parts]
    return assemble(studio.transcript(*turns), takes, [ChapterMark(*mark) for mark in marks], rate=RATE)


@given(
    st.lists(
        st.tuples(st.integers(1, 200_000), st.sampled_from([8000, 16_000, 22_050, 24_000, 44_100])), min_size=1
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_clip_follows_the_last_after_its_pause(studio: Studio, sizes: list[tuple[int, int]]) -> None:
    takes = [silent_take(studio, n, frames, rate) for n, (frames, rate) in enumerate(sizes)]
    transcript = studio.transcript(*(studio.turn(take.utterance.speaker) for take in takes))
    timeline = assemble(transcript, takes, (), rate=RATE, pauses=Pauses(vary=0))
    usual = Pace()
    assert timeline.clips[0].start == round(usual.start * RATE)
    for take, clip, cue in zip(takes, timeline.clips, timeline.cues, strict=True):
        assert abs(clip.frames - take.frames * RATE / take.rate) <= 0.5
        assert 2 * clip.fade <= clip.frames
        assert (cue.start, cue.end) == (clip.start, clip.start + clip.frames)
        assert (cue.speaker, cue.text) == (take.utterance.speaker, take.utterance.text)
    for before, after in pairwise(timeline.clips):
        assert after.start - before.start - before.frames == round(usual.change * RATE)
    last = timeline.clips[-1]
    assert timeline.frames - last.start - last.frames == round(usual.end * RATE)


def test_fades_are_a_few_milliseconds(studio: Studio) -> None:
    assert {clip.fade for clip in place(studio, [0, 1]).clips} == {round(0.004 * RATE)}


def test_pauses_can_be_chosen(studio: Studio) -> None:
    transcript = studio.transcript(studio.turn("Host"), studio.turn("Ana"))
    takes = [silent_take(studio, 0), silent_take(studio, 1)]
    pauses = Pauses(start=0, change=2, end=0, vary=0)
    timeline = assemble(transcript, takes, (), rate=RATE, pauses=pauses)
    assert [clip.start for clip in timeline.clips] == [0, 3 * RATE]
    assert timeline.frames == 4 * RATE


def test_a_chapter_begins_with_its_first_clip_and_the_first_at_zero(studio: Studio) -> None:
    timeline = place(studio, [0, 1, 2, 2, 3], [(0, "One"), (2, "Two")])
    assert timeline.chapters == (Chapter(0, "One"), Chapter(timeline.clips[2].start, "Two"))


def test_what_is_spoken_before_the_first_mark_is_an_introduction(studio: Studio) -> None:
    timeline = place(studio, [0, 1, 2], [(1, "One")])
    assert timeline.chapters == (Chapter(0, "Introduction"), Chapter(timeline.clips[1].start, "One"))


def test_a_mark_on_what_is_not_spoken_begins_with_what_follows(studio: Studio) -> None:
    heading, takes = Heading("One", 1, 1), [silent_take(studio, 1)]
    timeline = assemble(
        studio.transcript(heading, studio.turn("Ana")), takes, [ChapterMark(0, "One")], rate=RATE
    )
    assert timeline.chapters == (Chapter(0, "One"),)


def test_marks_with_nothing_spoken_after_them_are_dropped(studio: Studio) -> None:
    timeline = place(studio, [0, 3], [(0, "One"), (1, "Empty"), (2, "Two"), (4, "Nothing"), (5, "Left")])
    assert [chapter.title for chapter in timeline.chapters] == ["One", "Two"]


def test_without_marks_the_episode_is_one_chapter(studio: Studio) -> None:
    assert place(studio, [0, 1]).chapters == (Chapter(0, "A Talk"),)


@given(st.sets(st.integers(0, 12), min_size=1), st.lists(st.integers(0, 14), max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_chapters_begin_at_zero_and_rise(studio: Studio, parts: set[int], marks: list[int]) -> None:
    starts = [
        chapter.start for chapter in place(studio, sorted(parts), [(mark, "X") for mark in marks]).chapters
    ]
    assert starts[0] == 0
    assert all(before < after for before, after in pairwise(starts))


def test_nothing_to_place_is_an_error_with_a_remedy(studio: Studio) -> None:
    with pytest.raises(TranscriptError, match=r"talk\.txt: nothing in it is spoken\. Give it"):
        assemble(studio.transcript(), [], (), rate=RATE)


def test_positions_are_integers(studio: Studio) -> None:
    timeline = place(studio, [0, 1])
    numbers = [
        timeline.frames,
        *(clip.start for clip in timeline.clips),
        *(clip.frames for clip in timeline.clips),
    ]
    assert all(type(number) is int for number in numbers)
