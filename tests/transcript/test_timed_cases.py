"""What transcription tools export, in each tool's shape, and what each must come out as."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa2audio.model import Heading, Pause, Transcript, Turn
from qa2audio.transcript import read

CASES = sorted(
    path for path in Path(__file__).with_name("cases").joinpath("timed").iterdir() if path.suffix != ".json"
)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_timed_text_is_read_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    assert summary(read(path)) == expected


def summary(transcript: Transcript) -> dict[str, object]:
    return {
        "title": transcript.title,
        "language": transcript.spoken_in,
        "speakers": [f"{speaker.name}, {speaker.role}" for speaker in transcript.speakers],
        "parts": [_part(part) for part in transcript.parts],
        "omitted": [f"{o.line}:{o.column} {o.reason}: {o.text}" for o in transcript.omitted],
        "problems": [f"{problem.line} {problem.code}" for problem in transcript.problems],
    }


def _part(part: object) -> str:
    if isinstance(part, Turn):
        flag = (" (paragraph)" if part.joint == "\n\n" else " (continues)") if part.continues else ""
        return f"{part.line}:{part.column} {part.speaker}{flag}: {part.text}"
    assert isinstance(part, Pause | Heading)
    return f"{part.line}:{part.column} {type(part).__name__}"


def test_every_timed_case_has_its_expectation() -> None:
    assert len(CASES) >= 20
    assert {path.stem for path in CASES} == {path.stem for path in CASES[0].parent.glob("*.json")}
