"""Our own `check --json`, read again: as it was, and edited."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.errors import TranscriptError
from qa2audio.model import Music, Pause, Respelling, Transcript, Turn, Voice
from qa2audio.transcript import read
from qa2audio.transcript.check_json import report

FOLDER = Path(__file__).with_name("cases")
FILES = sorted(
    path for path in FOLDER.rglob("*") if path.suffix in (".txt", ".md", ".vtt", ".srt", ".fountain")
)


def report_of(transcript: Transcript, catalogue: dict[str, list[Voice]]) -> dict[str, Any]:
    return report(transcript, cast_speakers(transcript, (), catalogue, engine="pyttsx3"), seconds=1.0)


def without_places(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in part.items() if key not in ("line", "column")} for part in parts]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.name}")
@pytest.mark.parametrize("indent", [None, 2])
def test_what_was_saved_reads_the_same(
    path: Path, indent: int | None, tmp_path: Path, catalogue: dict[str, list[Voice]]
) -> None:
    first = read(path)
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(report_of(first, catalogue), indent=indent), encoding="utf-8")

    again = read(saved)

    assert without_places(report_of(again, catalogue)["parts"]) == without_places(
        report_of(first, catalogue)["parts"]
    )
    assert [(s.name, s.role) for s in again.speakers] == [(s.name, s.role) for s in first.speakers]
    assert (again.title, again.series, again.language) == (
        first.title,
        first.series,
        first.spoken_in,
    )


PART = {"kind": "turn", "speaker": "Ana", "text": "Hello there."}


def own(*parts: dict[str, Any], **keys: Any) -> str:
    whole = {
        "schema": 1,
        "title": "T",
        "speakers": [{"name": "Ana", "role": "host"}],
        "parts": list(parts),
        **keys,
    }
    return json.dumps(whole, indent=1)


def test_an_edited_one_works(read_text: Callable[[str], Transcript]) -> None:
    said = {"start": 9, "end": 14, "spoken": "thair"}
    found = read_text(
        own(
            {"kind": "music", "asset": "theme"},
            {**PART, "text": "Hello,\n  there.", "respellings": [said]},
            {"kind": "pause", "seconds": 2},
            PART,
        )
    )

    music, first, pause, second = found.parts
    assert isinstance(music, Music)
    assert music.asset == "theme"
    assert isinstance(first, Turn)
    assert (first.text, first.respellings) == ("Hello, there.", (Respelling(7, 12, "thair"),))
    assert isinstance(pause, Pause)
    assert pause.seconds == 2.0
    assert isinstance(second, Turn)
    assert not second.continues


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (own({**PART, "speaker": "Anna"}), r'"Anna" is not among the "speakers"\. Did you mean "Ana"\?'),
        (own({**PART, "kind": "trun"}), r'unknown kind "trun"\. Did you mean "turn"\?'),
        (own(PART, {"kind": "pause", "seconds": "1"}), '"seconds" must be a number'),
        (own(PART, {"kind": "pause", "seconds": -1}), '"seconds" must be a number'),
        (own(PART, {"kind": "pause", "seconds": float("nan")}), '"seconds" must be a number'),
        (own(PART, {"kind": "music"}), "no asset"),
        (own({"kind": "turn", "speaker": "Ana"}), '"text" must be a text'),
        (own({**PART, "continues": True}), "continues nobody"),
        (own({**PART, "act": "yes"}), '"act" must be true or false'),
        (own({**PART, "manner": "louder"}), "unknown manner"),
        (own({**PART, "respellings": [{"start": 5, "end": 99, "spoken": "x"}]}), "respelling is of nothing"),
        (own(PART, speakers=[{"name": "Ana", "role": "hots"}]), r'unknown role "hots"\. Did you mean "host"\?'),
        (own({"kind": "pause", "seconds": None}), "nobody says anything"),
        ('{"schema": 1, "parts": "none", "kind": 1}', 'no list "parts"'),
    ],
)
def test_a_wrong_edit_says_where(read_text: Callable[[str], Transcript], text: str, said: str) -> None:
    with pytest.raises(TranscriptError, match=rf"talk\.txt:\d+: .*{said}"):
        read_text(text)


def test_a_turn_without_words_is_reported(read_text: Callable[[str], Transcript]) -> None:
    found = read_text(own(PART, {**PART, "text": " "}))

    assert [problem.code for problem in found.problems] == ["empty"]
    assert len(found.parts) == 1
