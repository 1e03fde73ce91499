"""Marks of a page, of a file or of a post are no speech, and tags of a statement are nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa2audio.model import Transcript, Turn
from qa2audio.transcript.turns.furniture.page_marks import is_page_mark

Reading = Callable[[str], Transcript]
TALK = "Oda: What lay below the boards?\n\nRavi: A lantern, it burned.\n\n{}\n\nOda: Did it?\n\nRavi: It did.\n"


def said(transcript: Transcript) -> list[str]:
    return [part.text for part in transcript.parts if isinstance(part, Turn)]


@pytest.mark.parametrize(
    "line",
    [
        "[Page H6176]", "[[Page S85]]", "[p. 12]", "[Seite 4]", "p. 12", "Seite 3", "mill-talk.m4a", "Folge_9.mp3",
        "[–]oldmiller 45 points 3 hours ago", "oldmiller 1 point 2 days ago (2 children)", "Heard on Morning Mill",
    ],
)  # fmt: skip
def test_a_mark_is_left_out_wherever_it_stands(read_text: Reading, line: str) -> None:
    inside = read_text(TALK.format(line))

    assert is_page_mark(line)
    assert said(inside) == said(read_text(TALK.format("")))
    assert ("navigation", line) in [(left.reason, left.text) for left in inside.omitted]


@pytest.mark.parametrize(
    "line",
    [
        "Page after page he read.", "3.14", "He said it on page 12.", "Heard on the street, he said.", "P 5 rows",
        "The file talk.m4a is lost.", "I had 45 points 3 hours ago and lost them.", "Seite an Seite", "v1.mp",
    ],
)  # fmt: skip
def test_what_is_said_is_no_mark(read_text: Reading, line: str) -> None:
    assert not is_page_mark(line)
    assert line in " ".join(said(read_text(TALK.format(line))))


def test_a_page_is_no_speaker(read_text: Reading) -> None:
    text = "[House]\n[Page H61]\n\nThe miller rose and spoke of floors.\n\n[Page H62]\n\nHe sat down again.\n"
    assert [speaker.name for speaker in read_text(text).speakers] == ["Narrator"]


@pytest.mark.parametrize(
    ("one", "other"), [("fact", "guess"), ("Fakt", "Vermutung"), ("事实", "推测"), ("TODO", "note")]
)
def test_what_is_thought_of_a_statement_is_nobody(read_text: Reading, one: str, other: str) -> None:
    tags = [one, one, one, other, one, one, other, one]
    text = "\n\n".join(f"[{tag}] The mill has {number} floors below it." for number, tag in enumerate(tags, 2))
    assert [speaker.name for speaker in read_text(text).speakers] == ["Narrator"]


@pytest.mark.parametrize("sound", ["{vocalsound}", "{disfmarker}"])
def test_sounds_of_corpora_are_heard_by_nobody(read_text: Reading, sound: str) -> None:
    assert " ".join(said(read_text(f"Oda: Well {sound} it burned.\n\nRavi: {sound} Did it?\n"))) == (
        "Well it burned. Did it?"
    )
