"""The examples of docs/directions.md do what the page says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from qa2audio.model import Heading, Music, Pause, Transcript
from qa2audio.model.joined_turns import turns
from qa2audio.transcript.turns.directions.directions import find

PAGE = (Path(__file__).parents[2] / "docs" / "directions.md").read_text(encoding="utf-8")
YOURS, TRANSCRIBERS = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)


def test_what_an_author_writes(read_text: Callable[[str], Transcript]) -> None:
    transcript = read_text(YOURS)

    assert [(turn.speaker, turn.text, turn.manner) for turn in turns(transcript.parts)] == [
        ("Ana", "Let us wait.", ""),
        ("Ana", "And now?", ""),
        ("Kelsey", "We compile it to WASM.", "slower"),
        ("Ana", 'You call it "k8s", don\'t you?', ""),
        ("Kelsey", "I do. Everybody does.", ""),
    ]
    assert [said.spoken for turn in turns(transcript.parts) for said in turn.respellings] == ["wazzum", "kates"]
    assert [part for part in transcript.parts if isinstance(part, Heading | Music | Pause)] == [
        Pause(0.8, 1, 19),
        Heading("The second half", 3, 11),
        Music("theme", 6, 1),
    ]
    assert transcript.problems == ()


def test_what_a_transcriber_writes(read_text: Callable[[str], Transcript]) -> None:
    transcript = read_text(TRANSCRIBERS)

    assert [turn.text for turn in turns(transcript.parts)] == [
        "That was unexpected. Was it?",
        "It was.",
        "I read it (Kubernetes Up and Running: 3rd edition) twice.",
    ]
    assert [part.line for part in transcript.parts if isinstance(part, Pause)] == [4]
    assert transcript.problems == ()


@pytest.mark.parametrize("row", re.findall(r"^\| (.*?) \|", PAGE, re.MULTILINE)[2:])
def test_each_row_of_the_table(row: str) -> None:
    for example in re.findall(r"`(.*?)`", row):
        (direction,) = find(example)
        assert direction.order is None or direction.order.name != "wrong"


@pytest.mark.parametrize("example", ["[pause: soon]", "[puase: 1s]"])
def test_what_is_wrong(example: str) -> None:
    assert f"`{example}`" in PAGE
    (direction,) = find(example)
    assert direction.order is not None
    assert direction.order.name == "wrong"
