"""How bad a break is, from best to worst."""

from __future__ import annotations

import pytest

from qa2audio.publish.breaks import at_space, inside, may_break
from qa2audio.publish.text_pieces import atoms, join


@pytest.mark.parametrize(
    ("before", "after", "cost"),
    [
        ("end.", "Then", 0.0),
        ("end?”", "Then", 0.0),
        ("end.)", "Then", 0.0),
        ("first,", "then", 0.1),
        ("(so)", "then", 0.1),
        ("words", "and", 0.25),
        ("words", "And", 0.25),
        ("words", "words", 0.5),
        ("the", "words", 0.75),
        ("The", "and", 0.75),
        ("and", "then", 0.75),
        ("”", "words", 0.5),
        ("", "words", 0.5),
    ],
)
def test_at_a_space(before: str, after: str, cost: float) -> None:
    assert at_space(before, after) == cost


@pytest.mark.parametrize(
    ("before", "after", "cost"),
    [
        ("日", "本", 0.6),
        ("い。", "日", 0.0),
        ("は、", "日", 0.1),
        ("ab", "cd", 2.0),
        ("日", "。", 2.0),
        ("「", "日", 2.0),
    ],
)
def test_inside_a_word(before: str, after: str, cost: float) -> None:
    assert inside(before, after) == cost


@pytest.mark.parametrize(
    ("before", "after", "may"),
    [
        ("日", "本", True),
        ("a", "本", True),
        ("日", "b", True),
        ("a", "b", False),
        ("日", "」", False),
        ("（", "日", False),
        ("コ", "ー", False),
        ("日", "»", False),
        ("«", "日", False),
    ],
)
def test_between_pieces(before: str, after: str, *, may: bool) -> None:
    assert may_break(before, after) is may


def test_atoms_know_their_width_and_what_stands_before_them() -> None:
    found = atoms("Well, 日本 abcdefghijkl", 10)
    assert [tuple(atom) for atom in found] == [
        ("Well,", 5, False, 0.5),
        ("日", 2, False, 0.1),
        ("本", 2, True, 0.6),
        ("abcdefghij", 10, False, 0.5),
        ("kl", 2, True, 2.0),
    ]
    assert join(found) == "Well, 日本 abcdefghijkl"
    assert join(found[2:]) == "本 abcdefghijkl"
