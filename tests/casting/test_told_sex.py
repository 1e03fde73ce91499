"""What a name tells of a voice: a title, a word, a first name that is always a woman's or a man's; else nothing."""

from __future__ import annotations

import pytest

from qa2audio.casting.first_names import MEN, WOMEN
from qa2audio.casting.told_sex import told_sex
from qa2audio.model import Sex


@pytest.mark.parametrize(
    "name",
    [
        "Mrs. Hale",
        "Ana Silva",
        "SARAH",
        "Silva, Ana",
        "Frau Huber",
        "Dr. Ruth Okafor",
        "Old Woman",
        "Chairwoman",
    ],
)
def test_a_woman(name: str) -> None:
    assert told_sex(name) is Sex.FEMALE


@pytest.mark.parametrize("name", ["Mr. Hale", "Peter", "JOHN SMITH", "Prof. Jürgen Roth", "Man 2", "Sir Hale"])
def test_a_man(name: str) -> None:
    assert told_sex(name) is Sex.MALE


@pytest.mark.parametrize(
    "name",
    [
        "Kelsey Hightower",
        "Andrea",
        "Robin Hood",
        "Q",
        "Host",
        "Speaker 1",
        "Sam",
        "Dr. Smith",
        "JD",
        "",
        "Man and Woman",
    ],
)
def test_what_tells_nothing_is_not_guessed(name: str) -> None:
    assert told_sex(name) is None


def test_a_title_beats_the_name_behind_it() -> None:
    assert told_sex("Mrs. John Hale") is Sex.FEMALE


def test_no_name_is_both() -> None:
    assert not WOMEN & MEN
    assert all(name == name.casefold() for name in WOMEN | MEN)
