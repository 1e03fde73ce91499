"""Turns that something was left out of are one to whoever speaks, shows or counts them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import LineStart, Part, Pause, Respelling, Turn
from qa2audio.model.joined_turns import count_turns, runs, turns

WORDS = st.lists(st.sampled_from("one two three four five six seven".split()), min_size=1, max_size=4)
PIECES = st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "\n\n"])), min_size=1, max_size=5)


@given(PIECES)
def test_what_was_cut_is_joined_again(pieces: list[tuple[list[str], str]]) -> None:
    parts: list[Turn] = []
    whole, starts, said = "", [], []
    for line, (words, joint) in enumerate(pieces, start=1):
        text = " ".join(words)
        whole += (joint if parts else "") + text
        offset = len(whole) - len(text)
        starts.append(LineStart(offset, line, 3))
        said.append(Respelling(offset + len(text) - len(words[-1]), len(whole), "wun"))
        own = Respelling(len(text) - len(words[-1]), len(text), "wun")
        parts.append(
            Turn(
                "Ana",
                text,
                line,
                3,
                (LineStart(0, line, 3),),
                continues=bool(parts),
                joint=joint,
                respellings=(own,),
            )
        )
    [run] = runs(parts)
    assert run.first == 0
    assert run.part == replace(parts[0], text=whole, starts=tuple(starts), respellings=tuple(said))
    assert count_turns(parts, "Ana") == 1


def turn(speaker: str, text: str, *, continues: bool = False, manner: str = "") -> Turn:
    return Turn(speaker, text, 1, 1, (LineStart(0, 1, 1),), continues=continues, manner=manner)


def test_a_pause_another_speaker_and_another_manner_part_them() -> None:
    parts: list[Part] = [
        turn("Ana", "One"),
        turn("Ana", "two.", continues=True),
        Pause(1.0, 2, 1),
        turn("Ana", "Three.", continues=True),
        turn("Ben", "Four.", continues=True),
        turn("Ben", "Five.", continues=True, manner="slower"),
        turn("Ben", "Six.", manner="slower"),
    ]
    assert [run.first for run in runs(parts)] == [0, 2, 3, 4, 5, 6]
    assert [one.text for one in turns(parts)] == ["One two.", "Three.", "Four.", "Five.", "Six."]
    assert count_turns(parts, "Ana") == 1
    assert count_turns(parts, "Ben") == 1


def test_nothing_has_no_turns() -> None:
    assert not list(runs([]))
    assert [run.first for run in runs([Pause(None, 1, 1), turn("Ana", "One.")])] == [0, 1]
