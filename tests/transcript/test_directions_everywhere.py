"""Directions mean the same in every text format."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.model import Music, Pause, Transcript, Turn, Voice
from qa2audio.model.joined_turns import turns
from qa2audio.transcript import read
from qa2audio.transcript.check_json import report

SAYS: Sequence[tuple[str, str]] = (
    ("Ana Li", "Welcome. [pause: 800ms] We use WASM [say: wazzum], too (laughs)."),
    ("Ben", "So it is. [voice: slower] And more. [puase: 1s]"),
    ("Ana", "[music: theme] What then?"),
    ("Ben", "Yes. <!-- no --> [laughter]"),
    ("Ana Li", "Right (it is so)."),
)
FORMATS: dict[str, Callable[[str, str], str]] = {
    "talk.txt": lambda who, text: f"{who}: {text}\n",
    "timed.txt": lambda who, text: f"{who} (00:01:NN):\n{text}\n\n",
    "talk.md": lambda who, text: f"**{who}:** {text}\n\n",
    "other.md": lambda who, text: f"__{who}__: {text}\n\n",
    "talk.srt": lambda who, text: f"1\n00:00:01,000 --> 00:00:02,000\n{who}: {text}\n\n",
}


def shown(transcript: Transcript) -> list[object]:
    parts: list[object] = []
    for part in transcript.parts:
        if isinstance(part, Pause):
            parts.append(part.seconds)
        elif isinstance(part, Music):
            parts.append(part.asset)
    return parts


@pytest.mark.parametrize("name", FORMATS)
def test_every_text_format_obeys(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    rows = (FORMATS[name](*said).replace("NN", str(10 + number)) for number, said in enumerate(SAYS))
    path.write_text("".join(rows), encoding="utf-8")

    transcript = read(path)

    assert [(turn.speaker, turn.text, turn.manner) for turn in turns(transcript.parts)] == [
        ("Ana Li", "Welcome.", ""),
        ("Ana Li", "We use WASM, too.", ""),
        ("Ben", "So it is.", ""),
        ("Ben", "And more.", "slower"),
        ("Ana Li", "What then?", ""),
        ("Ben", "Yes.", "slower"),
        ("Ana Li", "Right (it is so).", ""),
    ]
    assert shown(transcript) == [0.8, "theme"]
    assert [said.spoken for turn in turns(transcript.parts) for said in turn.respellings] == ["wazzum"]
    assert [problem.code for problem in transcript.problems] == ["direction"]


def test_a_check_that_was_saved_is_read_back_with_its_directions(
    tmp_path: Path, read_text: Callable[[str], Transcript]
) -> None:
    transcript = read_text("".join(f"{who}: {text}\n" for who, text in SAYS))
    cast = cast_speakers(transcript, (), {"tone": [Voice("tone", "low")]}, engine="tone")
    path = tmp_path / "talk.json"
    path.write_text(json.dumps(report(transcript, cast, seconds=1.0)), encoding="utf-8")

    again = read(path)

    assert [
        (turn.speaker, turn.text, turn.manner, turn.respellings, turn.continues, turn.joint)
        for turn in again.parts
        if isinstance(turn, Turn)
    ] == [
        (turn.speaker, turn.text, turn.manner, turn.respellings, turn.continues, turn.joint)
        for turn in transcript.parts
        if isinstance(turn, Turn)
    ]
    assert shown(again) == shown(transcript)
