"""Who hosts, why, who says otherwise, and who is who, in what readers return."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa2audio.model import Facts, Role, Transcript
from qa2audio.model.joined_turns import turns
from qa2audio.transcript.role_reason import role_reason

Reading = Callable[..., Transcript]


@pytest.mark.parametrize(
    ("text", "host", "reason"),
    [
        (
            "Ana: Why?\nBen: So.\nAna: And how?\nBen: Like that, no?\nAna: Good?\n",
            "Ana",
            "asks 3 of 4 questions",
        ),
        ("Ben: Hello.\nAna: Welcome to the show, Ben.\nBen: Hm.\nAna: So.\n", "Ana", "welcomes the others"),
        ("Ben: Hello.\nAna: Well.\nBen: Hm.\nAna: So.\n", "Ben", "speaks first, and nobody asks"),
        (
            "Ben: Glad to be here. Is it on?\nAna: My guest today is Ben.\nBen: Hm.\nAna: So?\nBen: Why?\n",
            "Ana",
            "asks 1 of 3 questions and welcomes the others",
        ),
        (
            "Speaker 1: Right.\nSpeaker 2: Thanks for joining us.\nSpeaker 1: Hm?\n",
            "Speaker 2",
            "welcomes the others",
        ),
        ("Q: Why?\nAna: So.\nQ: And?\nAna: So.\n", "Host", ""),
    ],
)
def test_the_host_is_found_and_the_reason_given(read_text: Reading, text: str, host: str, reason: str) -> None:
    (found,) = [speaker for speaker in read_text(text).speakers if speaker.role is Role.HOST]

    assert (found.name, role_reason(found)) == (host, reason)


def test_a_guest_has_a_reason_too(read_text: Reading) -> None:
    speakers = read_text("Ana: Why?\nBen: So.\nAna: And how?\nBen: Like that.\n").speakers

    assert [(speaker.name, role_reason(speaker)) for speaker in speakers][1] == (
        "Ben",
        "talks with Ana, who hosts",
    )


def test_a_role_that_is_given_beats_the_inferred_one_and_the_others_fit_in(read_text: Reading) -> None:
    known = Facts(roles=(("BEN", Role.HOST), ("Nobody", Role.AUDIENCE)))

    given = read_text("Ana: Why?\nBen: So?\nAna: And how?\nBen: Like that.\nCy: Hm.\nCy: Yes.\n", known)

    assert {speaker.name: speaker.role for speaker in given.speakers} == {
        "Ana": Role.GUEST,
        "Ben": Role.HOST,
        "Cy": Role.GUEST,
    }
    assert {speaker.name: role_reason(speaker) for speaker in given.speakers}[
        "Ana"
    ] == "talks with Ben, who hosts"


def test_people_merged_are_judged_together(read_text: Reading) -> None:
    text = (
        "Ana Li: Why?\nBen: So?\nAna: Hm.\nBen: Is it?\nAna: Is that so?\nBen: No.\nAL: Then what?\n"
        "Ben: No.\nAL: What?\n"
    )

    assert {speaker.name: speaker.role for speaker in read_text(text).speakers} == {
        "Ana Li": Role.HOST,
        "Ben": Role.GUEST,
    }


def test_every_reader_merges(read_text: Reading) -> None:
    text = (
        "Kelsey Hightower: Hello.\nAna: Why is it so?\nKH: Because.\nAna: And then?\n"
        "Kelsey: So.\nKH: Yes.\nHightower: No.\n"
    )

    transcript = read_text(text)

    assert {turn.speaker for turn in turns(transcript.parts)} == {"Kelsey Hightower", "Ana"}
    assert transcript.problems == ()  # though "Hightower" stands there only once
    assert ("kh", "Kelsey Hightower") in transcript.labels


def test_a_typo_in_a_table_is_no_longer_reported(read_text: Reading) -> None:
    text = "Kelsey: A.\nAna: B.\nKelsey: C.\nAna: D.\nKelsy: E.\nKelsey: F.\n"

    assert [problem.code for problem in read_text(text).problems] == ["similar"]
    assert read_text(text, Facts(aliases=(("Kelsy", "Kelsey"),))).problems == ()
    assert read_text(text, Facts(people=("Kelsey", "Kelsy"))).problems == ()  # two people


def test_who_may_be_several_is_reported_and_may_be_acknowledged(read_text: Reading) -> None:
    text = "Ben Ode: A.\nBen Oh: B.\nBen Ode: C.\nBen Oh: D.\nBen: E.{}\nBen: F.\n"

    (problem,) = read_text(text.format("")).problems
    assert (problem.code, problem.line, problem.about) == ("ambiguous", 5, "Ben")
    known = read_text(text.format(" [ok: ambiguous]"))
    assert known.problems == ()
    assert known.acknowledged == (problem,)
