"""`qa2audio check`: for people, for programs, and as a gate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from tests.long_form import sized

from .conftest import INTERVIEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Result

    Cli = Callable[..., Result]

_SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "samples" / "part1.txt"
_PLACE = {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}


def record(**keys: object) -> dict[str, object]:
    return {"type": "object", "properties": keys, "required": list(keys)}


def array(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


_TEXT = {"type": "string"}
_PROBLEM = record(line=_PLACE["line"], message=_TEXT, hint=_TEXT, code=_TEXT)
_PROMISE = record(
    schema={"const": 1},
    title=_TEXT,
    series={"type": ["string", "null"]},
    speakers=array(record(name=_TEXT, role={"enum": ["host", "guest", "narrator", "audience"]}, voice=_TEXT)),
    parts=array(
        {
            "oneOf": [
                record(kind={"const": "turn"}, speaker=_TEXT, text=_TEXT, **_PLACE),
                record(kind={"enum": ["heading", "music"]}, text=_TEXT, **_PLACE),
                record(kind={"const": "pause"}, seconds={"type": ["number", "null"]}, **_PLACE),
            ]
        }
    ),
    omitted=array(record(text=_TEXT, reason=_TEXT, **_PLACE)),
    problems=array(_PROBLEM),
    acknowledged=array(_PROBLEM),
    estimated_seconds={"type": "number", "minimum": 0},
)


def test_json_keeps_its_promise(qa2audio: Cli) -> None:
    done = qa2audio("check", "clocks.txt", "--json")
    assert done.status == 0
    jsonschema.validate(done.json, _PROMISE)
    assert done.json["title"] == "Ten Minutes with Ana Brandt"
    assert done.json["series"] == "The Quiet Hour"


def test_parts_and_omitted_together_are_the_file(qa2audio: Cli) -> None:
    said = qa2audio("check", "clocks.txt", "--json").json
    pieces = sorted(
        (piece["line"], piece["column"], piece.get("text", "")) for piece in said["parts"] + said["omitted"]
    )
    assert " ".join(text for *_, text in pieces).split() == INTERVIEW.split()


def test_people_see_who_says_what(qa2audio: Cli) -> None:
    out = qa2audio("check", "clocks.txt").out
    for words in ("Ten Minutes with Ana Brandt", "from The Quiet Hour", "Ana", "Why clocks", "section break"):
        assert words in out


@pytest.mark.usefixtures("without_models")
def test_what_is_missing_for_a_render_is_told(qa2audio: Cli) -> None:
    result = qa2audio("check", "clocks.txt", "--cast", "neural")
    assert result.status == 0
    assert 'The engine "kokoro" cannot be used yet' in result.out
    assert "qa2audio voices install kokoro" in result.out
    assert "cannot be used" not in qa2audio("check", "clocks.txt").out


def test_strict_is_a_gate_and_an_acknowledgement_opens_it(qa2audio: Cli, folder: Path) -> None:
    assert qa2audio("check", "clocks.txt", "--strict").status == 0
    glued = INTERVIEW.replace("to the minute.", "to the minute.Photo by Ben")
    (folder / "clocks.txt").write_text(glued, encoding="utf-8")
    done = qa2audio("check", "clocks.txt", "--strict")
    assert done.status == 1
    assert "clocks.txt:11: " in done.out
    assert "[glued]" in done.out
    known = glued.replace("Photo by Ben", "Photo by Ben [ok: glued]")
    (folder / "clocks.txt").write_text(known, encoding="utf-8")
    assert qa2audio("check", "clocks.txt", "--strict").status == 0
    said = qa2audio("check", "clocks.txt", "--json").json
    assert [problem["code"] for problem in said["acknowledged"]] == ["glued"]
    assert "Photo by Ben" in " ".join(part.get("text", "") for part in said["parts"])


def test_a_file_without_speakers_is_read_by_the_narrator(qa2audio: Cli, folder: Path) -> None:
    (folder / "essay.txt").write_text("It rained. Nobody minded.\n\nIt was only water.\n", encoding="utf-8")
    said = qa2audio("check", "essay.txt", "--json").json
    assert [(s["name"], s["role"]) for s in said["speakers"]] == [("Narrator", "narrator")]
    assert " ".join(p["text"] for p in said["parts"]).split() == (folder / "essay.txt").read_text().split()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\xc2\xa0\n", "nothing but white space"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"abc\x00def" * 10, "binary"),
        (b"%PDF-1.7\n" + bytes(range(256)), "PDF"),
        (b"a" * (100 << 20), "too large"),
    ],
    ids=["empty", "blank", "png", "nul", "pdf", "100MB"],
)
def test_a_file_that_is_no_transcript_is_told(qa2audio: Cli, folder: Path, content: bytes, words: str) -> None:
    (folder / "bad.txt").write_bytes(content)
    done = qa2audio("check", "bad.txt")
    assert done.status == 1
    assert done.err.startswith("bad.txt: ")
    assert words in done.err
    assert "Traceback" not in done.err


def test_a_line_of_megabytes_is_answered(qa2audio: Cli, folder: Path) -> None:
    words = sized(400_000, 2_000_000)
    (folder / "long.txt").write_bytes(b"Ana: " + b"word " * words + b"\nBen: Yes.\n")
    done = qa2audio("check", "long.txt")
    assert done.status in {0, 1}
    assert "Traceback" not in done.err
    assert "long.txt" in done.err or "Ana" in done.out


def test_latin_1_is_converted_and_said(qa2audio: Cli, folder: Path) -> None:
    text = "Zoë: Où est le café préféré des élèves ?\nRené: À côté de l'église, près du marché.\n"
    (folder / "latin.txt").write_bytes(text.encode("latin-1"))
    said = qa2audio("check", "latin.txt", "--json").json
    assert [p["speaker"] for p in said["parts"]] == ["Zoë", "René"]
    assert [p["code"] for p in said["problems"]] == ["encoding"]


@pytest.mark.skipif(not _SAMPLE.exists(), reason="the sample is not here")
def test_the_sample_is_read_as_it_is(qa2audio: Cli) -> None:
    said = qa2audio("check", str(_SAMPLE), "--json").json
    turns = [part for part in said["parts"] if part["kind"] == "turn"]
    count = {name: sum(turn["speaker"] == name for turn in turns) for name in ("Host", "Kelsey", "Attendee")}
    assert count == {"Host": 5, "Kelsey": 10, "Attendee": 5}
    assert (said["title"], said["series"]) == (
        "Q&A with Kelsey Hightower Part 1",
        "Kelsey Hightower Office Hours Netris",
    )
    assert (turns[0]["speaker"], turns[-1]["speaker"]) == ("Narrator", "Narrator")
    assert turns[-1]["text"] == "Stay tuned for Part 2."
    assert [(p["line"], p["code"]) for p in said["problems"]] == [(13, "glued")]
