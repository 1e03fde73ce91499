"""Conversations in JSON of many tools and layouts, and data that is none: who says what, or why it is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa2audio.errors import TranscriptError
from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read

FOLDER = Path(__file__).with_name("cases") / "json"
CASES = sorted(FOLDER.glob("*.json"))


def said(transcript: Transcript) -> list[list[str]]:
    """Return who says what; what something was left out of is one."""
    found: list[list[str]] = []
    for turn in (part for part in transcript.parts if isinstance(part, Turn)):
        if turn.continues:
            found[-1][1] += turn.joint + turn.text
        else:
            found.append([turn.speaker, turn.text])
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_layout_is_understood(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected").read_text(encoding="utf-8"))

    if "refused" in expected:
        with pytest.raises(TranscriptError, match=expected["refused"]) as caught:
            read(path)
        assert caught.value.hint
    else:
        assert said(read(path)) == expected["said"]


def test_every_case_has_its_expectation() -> None:
    assert len(CASES) > 100
    assert {path.stem for path in CASES} == {path.stem for path in FOLDER.glob("*.expected")}
