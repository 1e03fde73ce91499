"""Small documents and what each must come out as. A new one is two files in `cases/`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa2audio.model import Heading, Pause, Transcript, Turn
from qa2audio.transcript import read

CASES = sorted(Path(__file__).with_name("cases").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_document_is_read_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    assert summary(read(path)) == expected


def summary(transcript: Transcript) -> dict[str, object]:
    """Everything a reader decides; labels only by their place in the parts."""
    return {
        "title": transcript.title,
        "series": transcript.series,
        "speakers": [f"{speaker.name}, {speaker.role}" for speaker in transcript.speakers],
        "parts": [_part(part) for part in transcript.parts],
        "omitted": [
            f"{o.line}:{o.column} {o.reason}: {o.text}" for o in transcript.omitted if o.reason != "label"
        ],
        "problems": [f"{problem.line} {problem.code}" for problem in transcript.problems],
        "acknowledged": [f"{problem.line} {problem.code}" for problem in transcript.acknowledged],
    }


def _part(part: object) -> str:
    if isinstance(part, Turn):
        flags = "".join((" (goes on)" if not part.labelled else "", " (act)" if part.act else ""))
        return f"{part.line}:{part.column} {part.speaker}{flags}: {part.text}"
    if isinstance(part, Heading):
        return f"{part.line}:{part.column} # {part.title}"
    assert isinstance(part, Pause)
    return f"{part.line}:{part.column} pause"


def test_every_case_has_its_expectation() -> None:
    assert len(CASES) >= 25
    assert {path.stem for path in CASES} == {path.stem for path in CASES[0].parent.glob("*.json")}
