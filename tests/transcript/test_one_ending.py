"""Whatever the format, the end is the same: what an author should look at, acknowledgements, names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa2audio.transcript import read

TURNS = (
    ("Ana", "Welcome to the show."),
    ("Ben", "Hello there."),
    ("Ana", "How are you?"),
    ("Ben", "Fine."),
    ("Ana", "What next?"),
    ("Ben", "More of it.And then some."),
    ("Anna", "Good bye now."),
    ("Ben", "Bye."),
)
FORMATS = {
    "plain.txt": "\n\n".join(f"{name}: {text}" for name, text in TURNS),
    "timed.txt": "\n\n".join(f"[00:0{n}:00] {name}: {text}" for n, (name, text) in enumerate(TURNS)),
    "bold.md": "\n\n".join(f"**{name}:** {text}" for name, text in TURNS),
    "voices.vtt": "WEBVTT\n\n"
    + "\n\n".join(f"0:{n:02}.0 --> 0:{n:02}.9\n<v {name}>{text}" for n, (name, text) in enumerate(TURNS)),
    "labels.srt": "\n\n".join(
        f"{n + 1}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{name}: {text}"
        for n, (name, text) in enumerate(TURNS)
    ),
    "podcast.json": json.dumps([{"speaker": name, "text": text} for name, text in TURNS], indent=1),
    "own.json": json.dumps(
        {"parts": [{"kind": "turn", "speaker": name, "text": text} for name, text in TURNS]}, indent=1
    ),
    "play.fountain": "Title: X\nAuthor: Y\n\nINT. ROOM - DAY\n\n"
    + "\n\n".join(f"@{name}\n{text}" for name, text in TURNS),
    "tags.txt": "\n".join(f"<{name}>{text}</{name}>" for name, text in TURNS),
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_reader_reports_a_name_that_looks_misspelt(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FORMATS[name], encoding="utf-8")

    transcript = read(path)

    assert [speaker.name for speaker in transcript.speakers] == ["Ana", "Ben", "Anna"]
    assert '"Anna" looks like "Ana".' in [problem.message for problem in transcript.problems]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "own.json"])
def test_every_reader_reports_sentences_without_a_space(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FORMATS[name], encoding="utf-8")

    assert 'a space is missing in "More of it.And then som".' in [p.message for p in read(path).problems]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tags.txt", "<Ana>It works.And so on. [ok: glued]</Ana>\n<Ben>Hi.</Ben>\n<Ana>Bye.</Ana>"),
        ("talk.json", '[{"speaker": "Ana", "text": "It works.And so on. [ok: glued]"}]'),
        ("talk.srt", "1\n00:00:01,000 --> 00:00:02,000\nAna: It works.And so on. [ok: glued]\n"),
    ],
)
def test_every_reader_takes_an_acknowledgement(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")

    transcript = read(path)

    assert not transcript.problems
    assert [problem.code for problem in transcript.acknowledged] == ["glued"]


def test_a_person_whom_our_own_json_lists_is_no_slip(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    own = json.loads(FORMATS["own.json"])
    own["speakers"] = [{"name": name} for name in ("Ana", "Ben", "Anna")]
    path.write_text(json.dumps(own), encoding="utf-8")

    assert not read(path).problems
