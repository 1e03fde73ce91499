"""Numbers and names without a space that begin paragraphs are noticed; numbers and letters that count are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.transcript.test_understood import TALK, spoken

from qa2audio.model.understanding import ENOUGH
from qa2audio.transcript.turns.understanding.clocks import clocks
from qa2audio.transcript.turns.understanding.no_names import letters_of_lists
from qa2audio.transcript.turns.understanding.odd_names import glued_names, numbered_people
from qa2audio.transcript.turns.understanding.spoken_units import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence


def units(lines: Sequence[str]) -> list[Unit]:
    return [Unit(number, text, "Narrator", opens=False, block=True) for number, text in enumerate(lines, 1)]


@pytest.mark.parametrize("style", ["({}) {}", "{}. {}", "#{} {}", "[{}] {}", "{} - {}"])
@pytest.mark.parametrize("people", [2, 3])
def test_a_few_numbers_before_paragraphs_are_people(style: str, people: int) -> None:
    order = (1, 2, 1, 3, 2, 1, 3, 1, 2, 3, 1, 2)
    lines = [style.format(min(number, people), text) for number, (_, text) in zip(order, TALK, strict=True)]

    understood = spoken(lines)

    assert understood.score < ENOUGH
    assert set(understood.reasons[0].names) == {str(number + 1) for number in range(people)}


@pytest.mark.parametrize(
    "order", [range(1, 13), (1, 2, 3, 4) * 3, (1, 2, 3, 1, 2, 3, 4, 5, 1, 2, 3, 4), (5, 7) * 6]
)
def test_numbers_that_count_or_measure_are_none(order: Sequence[int]) -> None:
    lines = [f"{number}. {text}" for number, (_, text) in zip(order, TALK, strict=True)]

    assert sum(reason.doubt for reason in numbered_people(units(lines))) == 0


@pytest.mark.parametrize("names", [("Runa", "Pavo"), ("Runa Li", "Pavo Lind")])
def test_names_without_a_space_behind_them_are_noticed(names: tuple[str, str]) -> None:
    lines = [f"{names[at % 2]}{text}" for at, (_, text) in enumerate(TALK)]

    assert glued_names(units(lines))[0].names == names
    assert spoken(lines).score < ENOUGH


def test_a_word_with_a_capital_inside_is_no_name() -> None:
    lines = [
        f"{('YouTube', 'It', 'YouTube', 'That')[at % 4]} was there. {text}" for at, (_, text) in enumerate(TALK)
    ]

    assert glued_names(units(lines)) == []


@pytest.mark.parametrize(
    ("order", "counted"), [("abcdabc", True), ("abcabcd", True), ("qaqaqa", False), ("abacbca", False)]
)
def test_letters_in_order_number_things(order: str, *, counted: bool) -> None:
    at = {letter: [index for index, other in enumerate(order) if other == letter] for letter in order}

    assert letters_of_lists(at) == (frozenset(order) if counted else frozenset())


def test_a_list_with_letters_is_no_conversation() -> None:
    lines = [f"{'abcd'[at % 4]}) {text}" for at, (_, text) in enumerate(TALK)]

    assert spoken([text.replace("?", ".") for text in lines]).score >= ENOUGH


def test_addresses_at_the_edges_of_lines_are_nobody() -> None:
    lines = [
        f"https://{('mill', 'ferry')[at % 2]}.example/notes says it. {text}"
        for at, (_, text) in enumerate(TALK)
    ]
    behind = [f"{text} /srv/{('mill', 'ferry')[at % 2]}/notes" for at, (_, text) in enumerate(TALK)]

    for found in (spoken(lines), spoken(behind)):
        assert not [reason for reason in found.reasons if reason.names]


def test_the_number_of_a_version_is_no_time() -> None:
    same = [f"Wheel 3.11 is made. {text}" for _, text in TALK]
    later = [f"3.{at + 10} {text}" for at, (_, text) in enumerate(TALK)]

    assert clocks(units(same))[0].doubt == 0
    assert clocks(units(later))[0].doubt > 0


def test_a_few_letters_before_paragraphs_are_people() -> None:
    words = [f"{'AE'[at % 2]} {text}" for at, (_, text) in enumerate(TALK)]

    assert spoken([f"{'ABA'[at % 3]} {text}" for at, (_, text) in enumerate(TALK)]).score < ENOUGH
    assert numbered_people(units(words)) == []


def test_numbers_of_hard_wrapped_paragraphs_are_people() -> None:
    lines = [
        piece
        for at, (_, text) in enumerate(TALK)
        for piece in (f"({at % 2 + 1}) {text[:15]}", text[15:33], text[33:])
        if piece
    ]

    assert spoken(lines, apart=False).score < ENOUGH


def test_bullets_make_no_names_of_words() -> None:
    lines = [
        f"* {('Free', 'Safe')[at % 2]} are {text[:-1].lower()}, Safe and Free."
        for at, (_, text) in enumerate(TALK)
    ]

    assert spoken(lines).score >= ENOUGH
