"""One person under several names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa2audio.model import Role, Transcript, Turn
from qa2audio.transcript.turns.aliases import merge_speakers

Panel = Callable[..., Transcript]


def who(transcript: Transcript) -> list[str]:
    return [part.speaker for part in transcript.parts if isinstance(part, Turn)]


@pytest.mark.parametrize(
    "other",
    [
        "Kelsey",
        "Hightower",
        "KH",
        "K.H.",
        "K. H.",
        "KELSEY",
        "Mr. Hightower",
        "Dr. Kelsey Hightower",
        "Kelsey H.",
    ],
)
def test_a_part_of_the_name_means_the_only_one_who_has_it(panel: Panel, other: str) -> None:
    merged = merge_speakers(
        panel(("Ana Li", Role.HOST), ("Kelsey Hightower", Role.GUEST), (other, Role.GUEST)), {}
    )

    assert who(merged) == ["Ana Li", "Kelsey Hightower", "Kelsey Hightower"]
    assert [speaker.name for speaker in merged.speakers] == ["Ana Li", "Kelsey Hightower"]


@pytest.mark.parametrize(
    "names",
    [
        ("Ben Ode", "Ben Oh", "Ben"),  # which?
        ("Ben Ode", "Bea Oh", "BO"),
        ("Ben Ode", "Ana"),
        ("Ben Ode", "Benjamin"),
        ("Ben Ode", "Ana Ode"),
        ("Speaker 1", "Speaker 2", "Speaker"),
        ("Ben Ode", "B"),
        ("Ben", "BE"),
    ],
)
def test_others_stay_apart(panel: Panel, names: tuple[str, ...]) -> None:
    people = panel(*((name, Role.GUEST) for name in names))

    assert merge_speakers(people, {}) == people


def test_a_table_beats_what_the_names_suggest(panel: Panel) -> None:
    people = panel(("Ben Ode", Role.GUEST), ("Ben Oh", Role.GUEST), ("Ben", Role.GUEST), ("Doc", Role.GUEST))

    merged = merge_speakers(people, {"ben:": "Ben Oh", "DOC": "Ana Li"})

    assert who(merged) == ["Ben Ode", "Ben Oh", "Ben Oh", "Ana Li"]


def test_a_table_keeps_two_apart_that_look_alike(panel: Panel) -> None:
    people = panel(("Ben Ode", Role.GUEST), ("Ben", Role.HOST))

    assert who(merge_speakers(people, {"Ben": "Ben"})) == ["Ben Ode", "Ben"]


def test_every_reader_merges(read_text: Callable[[str], Transcript]) -> None:
    text = (
        "Kelsey Hightower: Hello.\nAna: Why is it so?\nKH: Because.\nAna: And then?\n"
        "Kelsey: So.\nKH: Yes.\nHightower: No.\n"
    )

    transcript = read_text(text)

    assert set(who(transcript)) == {"Kelsey Hightower", "Ana"}
    assert transcript.problems == ()  # though "Hightower" stands there only once


def test_a_typo_in_a_table_is_no_longer_reported(read_text: Callable[[str], Transcript]) -> None:
    transcript = read_text("Kelsey: A.\nAna: B.\nKelsey: C.\nAna: D.\nKelsy: E.\nKelsey: F.\n")

    assert [problem.code for problem in transcript.problems] == ["similar"]
    assert merge_speakers(transcript, {"Kelsy": "Kelsey"}).problems == ()
