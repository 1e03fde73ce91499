"""The pause follows from the transition, and what the transcript asks for is added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.assembly.pace import Pace
from qa2audio.assembly.silence import Rhythm
from qa2audio.model import Heading, Pause, Role, Speaker, Transcript, Turn, Utterance, Voice

if TYPE_CHECKING:
    from tests.assembly.conftest import Studio

    from qa2audio.model import Part

PAUSES = Pace(
    start=1, sentence=2, paragraph=3, turn=4, change=5, answer=6, chapter=7, section=8, end=9, vary=0
)  # each another number, so that none can stand for another
BREAK = Pause(None, 1, 1)


def seconds(
    studio: Studio, before: str, after: str, *between: Part, text: str = "Words.", chapter: bool = False
) -> float:
    transcript = studio.transcript(studio.turn(before, text), *between, studio.turn(after))
    last = len(between) + 1
    rhythm = Rhythm(transcript, PAUSES, frozenset([last] if chapter else []))
    return rhythm.transition(studio.utterance(0, before, text), studio.utterance(last, after))


def test_within_a_turn(studio: Studio) -> None:
    rhythm = Rhythm(studio.transcript(studio.turn("Ana")), PAUSES, frozenset())
    said = studio.utterance(0, "Ana")
    assert rhythm.transition(said, studio.utterance(0, "Ana")) == PAUSES.sentence
    assert rhythm.transition(said, studio.utterance(0, "Ana", paragraph=True)) == PAUSES.paragraph


@pytest.mark.parametrize(
    ("before", "after", "text", "expected"),
    [
        ("Ana", "Ana", "Words.", PAUSES.turn),
        ("Ana", "Host", "Words.", PAUSES.change),
        ("Host", "Ana", "Welcome.", PAUSES.change),
        ("Host", "Ana", "Why?", PAUSES.answer),
        ("Host", "Ana", "“Why?”", PAUSES.answer),
        ("Host", "Ana", "なぜ？", PAUSES.answer),
        ("Ana", "Host", "Why?", PAUSES.change),
    ],
)
def test_between_turns(studio: Studio, before: str, after: str, text: str, expected: float) -> None:
    assert seconds(studio, before, after, text=text) == expected


def test_a_turn_labelled_as_a_question_is_one_without_its_mark(studio: Studio) -> None:
    transcript = studio.transcript(studio.turn("Host", "Tell us.", act=True), studio.turn("Ana"))
    rhythm = Rhythm(transcript, PAUSES, frozenset())
    assert rhythm.transition(studio.utterance(0, "Host"), studio.utterance(1, "Ana")) == PAUSES.answer


def test_breaks_headings_and_chapters(studio: Studio) -> None:
    assert seconds(studio, "Ana", "Host", BREAK) == PAUSES.section
    assert seconds(studio, "Ana", "Ana", Heading("Next", 1, 1)) == PAUSES.section
    assert seconds(studio, "Ana", "Host", chapter=True) == PAUSES.chapter
    assert seconds(studio, "Ana", "Host", BREAK, chapter=True) == PAUSES.section


def test_the_chapter_that_the_one_before_began_is_no_reason(studio: Studio) -> None:
    transcript = studio.transcript(*[studio.turn(name) for name in ("Ana", "Host", "Ana")])
    said = [studio.utterance(part, name) for part, name in enumerate(("Ana", "Host", "Ana"))]
    for chapter, expected in ((0, PAUSES.change), (1, PAUSES.chapter), (2, PAUSES.change)):
        assert Rhythm(transcript, PAUSES, frozenset([chapter])).transition(said[0], said[1]) == expected
    assert Rhythm(transcript, PAUSES, frozenset([1])).transition(said[0], said[2]) == PAUSES.chapter


def test_the_words_of_the_show_are_a_section(studio: Studio) -> None:
    transcript = studio.transcript(studio.turn("Ana"))
    rhythm = Rhythm(transcript, PAUSES, frozenset())
    assert rhythm.transition(studio.utterance(0, "Ana"), studio.utterance(1, "Ana")) == PAUSES.section
    assert rhythm.transition(studio.utterance(0, "Ana"), studio.utterance(0, "Ana")) == PAUSES.sentence


def test_whether_the_transcript_asks_for_silence(studio: Studio) -> None:
    transcript = studio.transcript(
        Pause(1, 1, 1), studio.turn("Ana"), BREAK, studio.turn("Host"), Pause(2, 1, 1)
    )
    rhythm = Rhythm(transcript, PAUSES, frozenset())
    assert rhythm.waits(-1, 1)
    assert not rhythm.waits(1, 3)
    assert rhythm.waits(3, None)
    assert not rhythm.waits(4, None)


def test_seconds_in_the_transcript_are_added_exactly(studio: Studio) -> None:
    asked = Pause(2.5, 1, 1)
    assert seconds(studio, "Ana", "Host", asked) == PAUSES.change + 2.5
    assert seconds(studio, "Ana", "Host", asked, BREAK, asked) == PAUSES.section + 5


def test_at_the_edges_of_the_episode(studio: Studio) -> None:
    transcript = studio.transcript(Pause(1.5, 1, 1), studio.turn("Ana"), Pause(0.5, 1, 1), BREAK)
    rhythm = Rhythm(transcript, PAUSES, frozenset())
    assert rhythm.before_first(studio.utterance(1, "Ana")) == PAUSES.start + 1.5
    assert rhythm.after_last(studio.utterance(1, "Ana")) == PAUSES.end + 0.5


def test_the_usual_pauses_grow_with_the_step_they_mark() -> None:
    usual = Pace()
    rising = [usual.sentence, usual.change, usual.answer, usual.chapter, usual.section]
    assert rising == sorted(rising)
    assert usual.sentence < usual.paragraph < usual.section


def test_a_turn_that_goes_on_behind_a_pause_is_no_transition() -> None:
    turns = (Turn("Ana", "Wait", 1, 1, ()), Turn("Ana", "for it.", 1, 20, (), continues=True))
    transcript = Transcript(
        "t", "T", None, (Speaker("Ana", Role.HOST),), (turns[0], Pause(2.0, 1, 9), turns[1])
    )
    voice = Voice("tone", "low")
    before, after = (
        Utterance(turn.text, turn.text, voice, "Ana", part, 1) for part, turn in zip((0, 2), turns, strict=True)
    )

    assert Rhythm(transcript, PAUSES, frozenset()).transition(before, after) == PAUSES.sentence + 2.0
