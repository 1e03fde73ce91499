"""The promise of `check --json`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.model import Music, Pause, Transcript, Voice
from qa2audio.transcript.check_json import report

TEXT = """\
Office Hours
A Talk about Cacti

By Jane Doe

Question: Why do you wait?So it is.

Jonas: See.
It is. [ok: glued]

***

## Later

Jonas: Now.Then. [ok: glued]
"""

PLACE = {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}
TEXTS = {"type": ["string"]}


def _object(**properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _array(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


PROBLEM = _object(line=PLACE["line"], message=TEXTS, hint=TEXTS, code=TEXTS)
PROMISE = _object(
    schema={"const": 1},
    title=TEXTS,
    series={"type": ["string", "null"]},
    speakers=_array(_object(name=TEXTS, role={"enum": ["host", "guest", "narrator", "audience"]}, voice=TEXTS)),
    parts=_array(
        _object(
            kind={"enum": ["turn", "heading", "pause", "music"]},
            speaker={"type": ["string", "null"]},
            text=TEXTS,
            **PLACE,
        )
    ),
    problems=_array(PROBLEM),
    acknowledged=_array(PROBLEM),
    omitted=_array(_object(text=TEXTS, reason=TEXTS, **PLACE)),
    estimated_seconds={"type": "number"},
)


def reported(transcript: Transcript, catalogue: dict[str, list[Voice]]) -> dict[str, Any]:
    cast = cast_speakers(transcript, (), catalogue, engine="pyttsx3")
    return json.loads(json.dumps(report(transcript, cast, seconds=12.345)))  # type: ignore[no-any-return]  # JSON


def test_report_keeps_the_promise(
    read_text: Callable[[str], Transcript], catalogue: dict[str, list[Voice]]
) -> None:
    found = reported(read_text(TEXT), catalogue)

    jsonschema.validate(found, PROMISE)
    assert (found["title"], found["series"]) == ("A Talk about Cacti", "Office Hours")
    assert (
        found["speakers"][1] | {"name": "Jonas", "role": "guest", "voice": "pyttsx3/en-gb"}
        == found["speakers"][1]
    )
    assert [(part["kind"], part["speaker"], part["text"], part["line"]) for part in found["parts"]] == [
        ("turn", "Host", "Why do you wait?So it is.", 6),
        ("turn", "Jonas", "See. It is.", 8),
        ("pause", None, "", 11),
        ("heading", None, "Later", 13),
        ("turn", "Jonas", "Now.Then.", 15),
    ]
    assert [(problem["line"], problem["code"]) for problem in found["problems"]] == [(6, "glued")]
    assert found["acknowledged"] == []
    assert found["estimated_seconds"] == 12.3


def test_parts_and_omissions_together_are_the_file_in_order(
    read_text: Callable[[str], Transcript], catalogue: dict[str, list[Voice]]
) -> None:
    found = reported(read_text(TEXT), catalogue)

    together = sorted(found["parts"] + found["omitted"], key=lambda item: (item["line"], item["column"]))
    assert " ".join(item["text"] for item in together).split() == TEXT.split()


def test_pauses_and_music_have_keys_of_their_own(
    read_text: Callable[[str], Transcript], catalogue: dict[str, list[Voice]]
) -> None:
    transcript = read_text("Ana: Hello.\nBen: Hi.\n")
    scored = Transcript("t", "T", None, transcript.speakers, (Music("intro.mp3", 1, 1), Pause(2.5, 2, 1)))

    found = reported(scored, catalogue)

    jsonschema.validate(found, PROMISE)
    assert found["parts"][0]["asset"] == "intro.mp3"
    assert found["parts"][1]["seconds"] == 2.5
