"""A few lines of a transcript."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa2audio.errors import OptionError
from qa2audio.model import Heading, LineStart, Pause, Transcript, Turn
from qa2audio.transcript.excerpt import excerpt

TEXT = """\
A Talk

Mara: First line,
second line.

Third paragraph.Glued.
Jonas: Fine.

***

# Next

Jonas: Good.
"""


@pytest.fixture
def talk(read_text: Callable[[str], Transcript]) -> Transcript:
    return read_text(TEXT.replace("# Next", "## Next"))


def test_a_turn_is_cut_at_its_lines(talk: Transcript) -> None:
    (turn,) = excerpt(talk, 4, 6).parts

    assert turn == Turn(
        "Mara",
        "second line.\n\nThird paragraph.Glued.",
        4,
        1,
        (LineStart(0, 4, 1), LineStart(14, 6, 1)),
        labelled=False,
    )


def test_a_turns_beginning_keeps_its_label(talk: Transcript) -> None:
    (turn,) = excerpt(talk, 1, 3).parts

    assert isinstance(turn, Turn)
    assert (turn.text, turn.labelled) == ("First line,", True)


def test_everything_else_on_the_lines_is_kept(talk: Transcript) -> None:
    part = excerpt(talk, 6, 13)

    assert [type(item) for item in part.parts] == [Turn, Turn, Pause, Heading, Turn]
    assert (part.title, part.speakers) == (talk.title, talk.speakers)
    assert [problem.line for problem in part.problems] == [6]
    assert all(6 <= omission.line <= 13 for omission in part.omitted)


def test_the_whole_is_the_whole(talk: Transcript) -> None:
    assert excerpt(talk, 1, 99) == talk


@pytest.mark.parametrize(("lines", "hint"), [((8, 11), "7"), ((1, 2), "3"), ((50, 60), "13")])
def test_nothing_spoken_there(talk: Transcript, lines: tuple[int, int], hint: str) -> None:
    with pytest.raises(OptionError, match=rf"--lines: nothing is spoken on lines .* is {hint}\."):
        excerpt(talk, *lines)


@pytest.mark.parametrize("lines", [(5, 4), (0, 3), (-3, -1)])
def test_no_range(talk: Transcript, lines: tuple[int, int]) -> None:
    with pytest.raises(OptionError, match="no range of lines"):
        excerpt(talk, *lines)
