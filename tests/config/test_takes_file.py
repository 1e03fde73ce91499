"""Chosen takes in their file: read with its lines, written without touching what a person wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa2audio.config.takes_file import load_choices, takes_file, write_choice
from qa2audio.errors import ConfigError, OutputError
from qa2audio.model import TakeChoice

if TYPE_CHECKING:
    from pathlib import Path

YES = TakeChoice("Ana", 'Yes, "that" one.', 2, "Which?")
AGAIN = TakeChoice("Ben \\ Böhm", "Again.", 9, "", occurrence=2, of=3)
WRITTEN = """\
# Mine.\r
[[take]]   # the first\r
words = "One."\r
speaker = "Ana"\r
take = 1\r
\r
# Between.\r
[[take]]\r
speaker = "Ben"\r
words = "Two  \\n of  it."\r
take = 3\r
after = "One."\r
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return takes_file(tmp_path / "talk.en.txt")


def test_it_stands_beside_its_transcript(path: Path, tmp_path: Path) -> None:
    assert path == tmp_path / "talk.en.takes.toml"
    assert load_choices(path) == ()


def test_what_is_written_is_read(path: Path) -> None:
    write_choice(path, YES)
    write_choice(path, AGAIN)
    first, second = load_choices(path)
    assert (replace(first, line=None), replace(second, line=None)) == (YES, AGAIN)
    assert path.read_text("utf-8").splitlines()[(first.line or 0) - 1] == "[[take]]"
    assert path.read_text("utf-8").startswith("# Which take")


def test_the_same_choices_give_the_same_bytes(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.takes.toml"
    for place in (path, other):
        write_choice(place, YES)
        write_choice(place, AGAIN)
    assert path.read_bytes() == other.read_bytes()


def test_a_change_leaves_all_else_as_it_was(path: Path) -> None:
    path.write_bytes(WRITTEN.encode())
    first, second = load_choices(path)
    assert (second.words, second.take, second.line) == ("Two of it.", 3, 8)
    write_choice(path, replace(first, take=4), 0)
    assert path.read_bytes() == WRITTEN.replace("take = 1", "take = 4").encode()
    write_choice(path, replace(second, take=0), 1)
    left = path.read_bytes().decode()
    assert left.startswith("# Mine.\r\n[[take]]   # the first\r\n")
    assert [one.words for one in load_choices(path)] == ["One."]


def test_going_back_to_the_usual_takes_leaves_no_file(path: Path) -> None:
    write_choice(path, YES)
    write_choice(path, replace(YES, take=0), 0)
    assert not path.exists()
    write_choice(path, replace(YES, take=0))
    assert not path.exists()


def test_what_a_person_wrote_stays_without_entries(path: Path) -> None:
    path.write_text("# To be chosen.\n", "utf-8")
    write_choice(path, YES)
    write_choice(path, replace(YES, take=0), 0)
    assert "# To be chosen." in path.read_text("utf-8")


def test_nothing_is_written_through_a_link(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_text("", "utf-8")
    path.symlink_to(elsewhere)
    write_choice(path, YES)
    assert not path.is_symlink()
    assert elsewhere.read_text("utf-8") == ""
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_folder_that_cannot_be_written_is_told(path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_choice(path.parent / "gone" / path.name, YES)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("take = 1", 1, "list of tables"),
        ("[[take]]\nwords = 'a'\ntake = 1", 1, '"speaker" is missing'),
        ("[[take]]\nspeaker = 'A'\nwords = 'a'", 1, '"take" must be'),
        ("[[take]]\nspeaker = 'A'\nwords = 'a'\ntake = 10", 4, "from 0 to 9"),
        ("[[take]]\nspeaker = 'A'\nwords = 'a'\ntake = true", 4, "whole number"),
        ("[[take]]\nspeaker = 'A'\nwords = 'a'\ntake = 1\noccurrence = 0", 5, "from 1"),
        ("[[take]]\nspeaker = 'A'\nword = 'a'\ntake = 1", 3, 'Did you mean "words"'),
        ("[[takes]]\nspeaker = 'A'", 1, 'Did you mean "take"'),
        ("[[take]\n", 1, "not TOML"),
    ],
)
def test_mistakes_are_told_with_their_line(path: Path, text: str, line: int, said: str) -> None:
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_choices(path)
    assert said in str(caught.value)
    assert caught.value.location is not None
    assert (caught.value.location.where, caught.value.location.line) == (str(path), line)
