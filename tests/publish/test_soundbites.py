from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from qa2audio.errors import TranscriptError
from qa2audio.model import Role, Soundbite, Speaker
from qa2audio.publish.soundbites import Line, lines_of, pick, soundbites

if TYPE_CHECKING:
    from qa2audio.model import Episode

HOST, GUEST = "Kelsey", "Will"


@pytest.fixture
def interview(episode: Episode) -> Episode:
    speakers = (Speaker(HOST, Role.HOST), Speaker(GUEST, Role.GUEST), Speaker("Narrator", Role.NARRATOR))
    return replace(episode, speakers=speakers, soundbites_wanted=1)


def laid_out(*said: tuple[str, str, float]) -> tuple[list[Line], int]:
    """Lay lines out one after the other; each lasts so many seconds."""
    lines, at = [], 0
    for speaker, text, seconds in said:
        lines.append(Line(speaker, at, at + round(seconds * 1000), text))
        at += round(seconds * 1000) + 200
    return lines, at


WELCOME = ("Narrator", "Welcome to the show. We speak with Will about Rust.", 60.0)
FILLER = [(HOST, "And then?", 2.0), (GUEST, "And so it went on for a while.", 20.0)] * 3
BEST = [
    (HOST, "What surprised you most about Postgres?", 4.0),
    (GUEST, "Vacuum takes 40 percent of a night.", 30.0),
]


def test_a_question_with_its_whole_answer_is_picked_and_says_why(interview: Episode) -> None:
    lines, duration = laid_out(WELCOME, *FILLER, *BEST, *FILLER)
    [bite] = soundbites(interview, lines, duration)
    question = next(line for line in lines if line.text == BEST[0][0 + 1])
    assert (bite.start, bite.seconds) == (question.start / 1000, 34.2)
    assert bite.title == "What surprised you most about Postgres?"
    for reason in (
        "a whole answer",
        "with its question",
        "the guest speaks",
        "25 to 75 seconds",
        "names something",
    ):
        assert reason in bite.reason


def test_every_reason_has_its_points(interview: Episode) -> None:
    lines, duration = laid_out(WELCOME, *FILLER, *BEST, *FILLER)
    assert soundbites(interview, lines, duration)[0].reason == (
        "a whole answer (+3), with its question (+2), the guest speaks (+2), 25 to 75 seconds (+2), "
        "names something (+1)"
    )


@pytest.mark.parametrize(
    ("seconds", "points"),
    [(14.999, None), (15, 5), (24.999, 5), (25, 7), (74.999, 7), (75, 5), (120, 5), (120.001, None)],
)
def test_how_long_it_may_be(interview: Episode, seconds: float, points: int | None) -> None:
    lines = [Line(GUEST, 100_000, 100_000 + round(seconds * 1000), "one sentence.")]
    found = pick(interview, lines, 1_000_000)
    assert [each.score for each in found] == ([] if points is None else [points])


@pytest.mark.parametrize(("start", "points"), [(49_999, 3), (50_000, 5), (950_000, 5), (950_001, 3)])
def test_where_it_had_better_not_be(interview: Episode, start: int, points: int) -> None:
    lines = [Line(GUEST, start, start + 20_000, "one sentence.")]
    assert [each.score for each in pick(interview, lines, 1_000_000)] == [points]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("and so it was.", 2),
        ("Android was new.", 5),
        ("in the old Postgres.", 6),
        ("in 1999.", 6),
        ("no end", None),
    ],
)
def test_what_the_words_are_worth(interview: Episode, text: str, points: int | None) -> None:
    found = pick(interview, [Line(GUEST, 100_000, 120_000, text)], 1_000_000)
    assert [each.score for each in found] == ([] if points is None else [points])


def test_a_long_answer_is_cut_at_the_end_of_a_sentence(interview: Episode) -> None:
    answer = [(GUEST, f"Sentence {n} is finished.", 20.0) for n in range(20)]
    lines, duration = laid_out(WELCOME, *BEST[:1], *answer, *FILLER)
    [bite] = soundbites(interview, lines, duration)
    ends = {line.end for line in lines}
    assert round((bite.start + bite.seconds) * 1000) in ends
    assert 15 <= bite.seconds <= 120


def test_what_is_never_picked(interview: Episode) -> None:
    never = [
        [("Narrator", "This is what I read to you here.", 40.0)],
        [(GUEST, "Too short.", 14.9)],
        [(GUEST, "Too long.", 120.1)],
        [(GUEST, "It has no end because", 40.0)],
        [],
    ]
    for said in never:
        lines, duration = laid_out(*said)
        assert soundbites(interview, lines, duration) == ()


def test_several_never_overlap_and_come_in_order(interview: Episode) -> None:
    lines, duration = laid_out(WELCOME, *BEST * 6, *FILLER)
    found = soundbites(replace(interview, soundbites_wanted=4), lines, duration)
    assert len(found) == 4
    spans = [(bite.start, bite.start + bite.seconds) for bite in found]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("Fine. Does version 1.0 --> 2.0 hurt? ", "Does version 1.0 --> 2.0 hurt?"),
        ("Why? And how?", "And how?"),
        ("“Really?” she said. “Is it?”", "“Is it?”"),
        ("本当ですか？いつ？", "いつ？"),
        ("So tell me, " + "word " * 40 + "please?", "So tell me, " + "word " * 16 + "word…"),
    ],
)
def test_its_title_is_what_was_asked(interview: Episode, asked: str, title: str) -> None:
    lines, duration = laid_out(WELCOME, *FILLER, (HOST, asked, 4.0), BEST[1], *FILLER)
    [bite] = soundbites(interview, lines, duration)
    assert bite.title == title


def test_the_score_is_the_sum_of_its_reasons(interview: Episode) -> None:
    lines, duration = laid_out(WELCOME, *FILLER, *BEST, *FILLER)
    for found in pick(replace(interview, soundbites_wanted=9), lines, duration):
        told = sum(float(reason.rpartition("(")[2].rstrip(")")) for reason in found.reasons)
        assert told == found.score


def test_those_that_somebody_chose_stand(interview: Episode) -> None:
    lines, duration = laid_out(*BEST)
    chosen = (Soundbite(1.5, 20.0, "Mine"),)
    assert soundbites(replace(interview, soundbites=chosen), lines, duration) == chosen
    with pytest.raises(TranscriptError, match="ends after the episode"):
        soundbites(replace(interview, soundbites=(Soundbite(30.0, 20.0),)), lines, duration)


def test_without_a_wish_there_are_none(interview: Episode) -> None:
    lines, duration = laid_out(WELCOME, *BEST)
    assert soundbites(replace(interview, soundbites_wanted=0), lines, duration) == ()


def test_lines_are_read_as_the_transcript_has_them() -> None:
    segment = {"speaker": HOST, "startTime": 1.001, "endTime": 16.55, "body": "Yes?"}
    assert lines_of([segment]) == [Line(HOST, 1001, 16550, "Yes?")]
