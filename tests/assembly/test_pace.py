"""Pauses differ as people's do: for what stands around them, and by a chance that is the same in every run."""

from __future__ import annotations

import statistics
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.assembly.arrangement import assemble
from qa2audio.assembly.pace import Lengths, Pace, before_turn, varied, within_turn
from qa2audio.model import Pauses

if TYPE_CHECKING:
    from tests.assembly.conftest import Studio

RATE = 44_100


@given(st.text(), st.text(), st.floats(0.01, 10), st.floats(0, 1))
def test_a_pause_is_the_same_in_every_run_and_near_the_usual(
    before: str, after: str, usual: float, deviation: float
) -> None:
    found = varied(usual, deviation, before, after)
    assert found == varied(usual, deviation, before, after)
    assert 0.549 * usual <= found <= 1.451 * usual


def test_pauses_spread_as_asked_around_the_usual() -> None:
    found = [varied(0.5, 0.25, f"Sentence {number}.", "And so on.") for number in range(2_000)]
    assert statistics.median(found) == pytest.approx(0.5, rel=0.03)
    assert statistics.quantiles(found, n=100)[15] == pytest.approx(0.5 * 0.78, rel=0.05)  # a deviation below
    assert len(set(found)) > 1_800


def test_what_is_short_waits_for_less_and_what_is_long_for_more() -> None:
    short, long = 0.8, 15.0
    assert (
        within_turn(Lengths(short, short))
        < within_turn(Lengths(short, long))
        < within_turn(Lengths(long, long))
    )
    assert before_turn(Lengths(turn=short), answer=True) < 1 < before_turn(Lengths(turn=long), answer=True)
    assert before_turn(Lengths(turn=long), answer=False) == 1
    assert within_turn(Lengths()) == before_turn(Lengths(), answer=True) == 1


def test_what_somebody_says_goes_before_the_usual() -> None:
    assert Pace.of(Pauses(turn=2.0, vary=0.0)) == Pace(turn=2.0, vary=0.0)


def gaps(studio: Studio, texts: list[str], pauses: Pauses) -> list[int]:
    names = [("Host", "Ana")[number % 2] for number in range(len(texts))]
    transcript = studio.transcript(*(studio.turn(name, text) for name, text in zip(names, texts, strict=True)))
    takes = [
        studio.take(studio.utterance(part, name, text), studio.speak(2, pitch=150))
        for part, (name, text) in enumerate(zip(names, texts, strict=True))
    ]
    clips = assemble(transcript, takes, (), rate=RATE, pauses=pauses).clips
    return [after.start - before.start - before.frames for before, after in pairwise(clips)]


def test_an_edit_moves_the_gaps_beside_it_and_no_other(studio: Studio) -> None:
    texts = ["One is said.", "Two is said.", "Three is said.", "Four is said.", "Five is said.", "Six is said."]
    before = gaps(studio, texts, Pauses())
    assert len(set(before)) == len(before)
    texts[3] = "Something else is said."
    after = gaps(studio, texts, Pauses())
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False, False, True]
    assert len(set(gaps(studio, texts, Pauses(vary=0)))) == 1
