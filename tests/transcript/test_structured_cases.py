"""What recognisers, hosts and writers' tools export, in their real shapes, and what each must come out as."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa2audio.model import Heading, Music, Pause, Transcript, Turn
from qa2audio.transcript import read

FOLDER = Path(__file__).with_name("cases") / "structured"
CASES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".expected")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_file_is_read_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected").read_text(encoding="utf-8"))

    assert summary(read(path)) == expected


def summary(transcript: Transcript) -> dict[str, object]:
    return {
        "title": transcript.title,
        "series": transcript.series,
        "speakers": [f"{speaker.name}, {speaker.role}" for speaker in transcript.speakers],
        "parts": [part(each) for each in transcript.parts],
        "omitted": [f"{o.line}:{o.column} {o.reason}: {o.text}" for o in transcript.omitted],
        "problems": [f"{problem.line} {problem.code}" for problem in transcript.problems],
    }


def part(found: object) -> str:
    match found:
        case Turn():
            flags = {"goes on": not found.labelled, "act": found.act, "continues": found.continues}
            shown = "".join(f" ({flag})" for flag, there in flags.items() if there)
            said = "".join(f" [{r.start}-{r.end} {r.spoken}]" for r in found.respellings)
            return f"{found.line}:{found.column} {found.speaker}{shown} {found.manner}: {found.text}{said}"
        case Heading():
            return f"{found.line}:{found.column} # {found.title}"
        case Pause():
            return f"{found.line}:{found.column} pause {found.seconds}"
        case Music():
            return f"{found.line}:{found.column} music {found.asset}"
    raise AssertionError(found)


def test_every_case_has_its_expectation() -> None:
    assert len(CASES) >= 18
    assert {path.stem for path in CASES} == {path.stem for path in FOLDER.glob("*.expected")}
