"""`qa2audio retake`: other takes are made and kept, one is chosen, and render goes by it."""

from __future__ import annotations

import json
import wave
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

    Cli = Callable[..., Result]

TONE = ("--engine", "tone")
TALK = """\
Mara: Why clocks?

Ben: Because they complain. A clock that is wrong says so to the minute, and that is more than you can say of most \
people, even of the honest ones.

Mara: And?

Ben: Yes.

Mara: Sure?

Ben: Yes.
"""


@pytest.fixture
def talk(folder: Path) -> Path:
    path = folder / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


def recorded(result: Result) -> int:
    assert result.status == 0, result.err
    return int(result.json["utterances"]["recorded"])


def mp3(folder: Path) -> bytes:
    return (folder / "output/talk/talk.mp3").read_bytes()


def test_takes_are_files_that_stay(qa2audio: Cli, talk: Path) -> None:
    first = qa2audio("retake", "talk.txt", "1", "--takes", "4", *TONE)
    assert first.status == 0, first.err
    rows = [line for line in first.out.splitlines() if line.startswith("  take")]
    assert [row.split()[1] for row in rows] == ["0", "1", "2", "3", "4"]
    assert rows[0].endswith("(usual, heard)")
    files = [Path(row.split(" s  ")[1].partition("  (")[0]) for row in rows]
    sounds = []
    for row, path in zip(rows, files, strict=True):
        with wave.open(str(path)) as file:
            assert f"{file.getnframes() / file.getframerate():.2f} s" in row
            sounds.append(file.readframes(file.getnframes()))
    assert len(set(sounds)) == 5
    assert qa2audio("retake", "talk.txt", "1", "--takes", "4", *TONE).out == first.out
    assert not (talk.parent / "talk.takes.toml").exists()


def test_a_choice_is_heard_and_only_that_line_is_recorded(qa2audio: Cli, talk: Path) -> None:
    folder = talk.parent
    assert recorded(qa2audio("render", "talk.txt", *TONE, "--json")) == 7
    usual = mp3(folder)
    chosen = qa2audio("retake", "talk.txt", "3.1", "--use", "2", *TONE)
    assert "Line 3.1 is heard in take 2 from now on: talk.takes.toml" in chosen.out
    again = qa2audio("render", "talk.txt", *TONE, "--json")
    assert (again.json["status"], again.json["utterances"]["recorded"]) == ("rendered", 0)
    assert mp3(folder) != usual
    assert "takes" in json.loads((folder / "output/talk/release.json").read_text("utf-8"))["made_from"]
    assert qa2audio("render", "talk.txt", *TONE, "--json").json["status"] == "unchanged"

    fresh = qa2audio("render", "talk.txt", *TONE, "-o", "fresh", "--cache-dir", "fresh-cache", "--json")
    assert recorded(fresh) == 7
    assert (folder / "fresh/talk/talk.mp3").read_bytes() == mp3(folder)

    back = qa2audio("retake", "talk.txt", "3.1", "--use", "0", *TONE)
    assert "in its usual take" in back.out
    assert not (folder / "talk.takes.toml").exists()
    assert recorded(qa2audio("render", "talk.txt", *TONE, "--json")) == 0
    assert mp3(folder) == usual


def test_with_pyttsx3_no_neighbour_is_recorded_anew(qa2audio: Cli, talk: Path) -> None:
    draft = ("--draft", "--json")
    assert recorded(qa2audio("render", "talk.txt", *draft)) == 7
    assert qa2audio("retake", "talk.txt", "3.1", "--use", "1", "--draft").status == 0
    assert recorded(qa2audio("render", "talk.txt", *draft)) == 0
    talk.write_text(TALK.replace("Why clocks?", "Why is it clocks?"), "utf-8")
    assert recorded(qa2audio("render", "talk.txt", *draft)) == 1
    shown = qa2audio("retake", "talk.txt", "3.1", "--draft", "--json").json["lines"][0]
    assert shown["heard"] == 1
    assert [take["recorded"] for take in shown["takes"]] == [False, False, True, True]


def test_a_choice_survives_edits_elsewhere(qa2audio: Cli, talk: Path) -> None:
    assert "Line 11.1" in qa2audio("retake", "talk.txt", "11", "--use", "3", *TONE).out
    talk.write_text("Mara: Welcome.\n\nBen: Yes.\n\n" + TALK.replace("And?", "And so?"), "utf-8")
    shown = qa2audio("retake", "talk.txt", "3", "11", "15", *TONE, "--json").json["lines"]
    heard = {line["line"]: (line["text"], line["heard"]) for line in shown}
    assert heard == {"3.1": ("Yes.", 0), "11.1": ("Yes.", 0), "15.1": ("Yes.", 3)}
    assert "to look at" not in qa2audio("render", "talk.txt", *TONE).out


def test_changed_words_are_told_and_the_entry_stays(qa2audio: Cli, talk: Path) -> None:
    qa2audio("retake", "talk.txt", "1", "--use", "1", *TONE)
    written = (talk.parent / "talk.takes.toml").read_bytes()
    talk.write_text(TALK.replace("Why clocks?", "Why any clocks?"), "utf-8")
    checked = qa2audio("check", "talk.txt", *TONE, "--strict")
    assert checked.status == 1
    assert 'take 1 of Mara\'s "Why clocks?" is not used: nobody says these words now.' in checked.out
    rendered = qa2audio("render", "talk.txt", *TONE)
    assert "1 thing to look at" in rendered.out
    assert (talk.parent / "talk.takes.toml").read_bytes() == written


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("talk.txt", "2"), 2, "talk.txt:2: nothing that is spoken begins on this line."),
        (("talk.txt", "999"), 2, "line 11.1"),
        (("talk.txt", "3.7"), 2, "there is no line 3.7. The last one here is 3."),
        (("talk.txt", "x"), 2, '"x" is not a line. A number'),
        (("talk.txt", "0"), 2, '"0" is not a line.'),
        (("talk.txt",), 2, "Missing argument 'LINE…'"),
        (("talk.txt", "1", "5", "--use", "1"), 2, "--use: goes with one line, and these are 2."),
        (("talk.txt", "3", "--use", "1"), 2, "Say which: 3.1"),
        (("talk.txt", "1", "--use", "10"), 2, "10 is not in the range 0<=x<=9"),
        (("talk.txt", "1", "--takes", "0"), 2, "0 is not in the range"),
        (("nowhere.txt", "1"), 1, "nowhere.txt: no such file"),
        ((".", "1"), 2, "is a directory"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_a_remedy(
    qa2audio: Cli, talk: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    result = qa2audio("retake", *arguments, *TONE)
    assert result.status == status
    assert said in result.err
    assert not (talk.parent / "talk.takes.toml").exists()


def test_a_file_of_takes_that_is_damaged_stops_a_render(qa2audio: Cli, talk: Path) -> None:
    (talk.parent / "talk.takes.toml").write_text("[[take]]\nspeaker = 'Ben'\n", "utf-8")
    result = qa2audio("render", "talk.txt", *TONE)
    assert result.status == 1
    assert 'talk.takes.toml:1: "words" is missing.' in result.err


def test_say_says_a_take(qa2audio: Cli, folder: Path) -> None:
    for take in (0, 1):
        said = qa2audio("say", "Hello there, you.", "-o", f"{take}.wav", "--take", str(take), *TONE)
        assert said.status == 0, said.err
    assert (folder / "0.wav").read_bytes() != (folder / "1.wav").read_bytes()


def test_a_show_says_how_its_lines_are_said(qa2audio: Cli, folder: Path, twelve: Path) -> None:
    path = twelve / "transcripts/02-looms.md"
    refused = qa2audio("retake", str(path), "1", *TONE)
    assert (refused.status, "--engine goes without a show" in refused.err) == (2, True)
