"""`qa2audio render`, with the tone engine where it does not matter who speaks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from qa2audio import Settings, plan, produce

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Result

    Cli = Callable[..., Result]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_an_episode_and_its_summary(qa2audio: Cli, folder: Path) -> None:
    done = qa2audio("render", "clocks.txt")
    assert done.status == 0
    assert {path.name for path in (folder / "output" / "clocks").iterdir()} == {
        "clocks.mp3",
        "clocks.vtt",
        "clocks.srt",
        "clocks.json",
        "clocks.chapters.json",
        "clocks.txt",
        "cover.jpg",
        "release.json",
    }
    for word in ("Ten Minutes with Ana Brandt", "Ana", "3 turns", "LUFS", "dBTP", "clocks.mp3"):
        assert word in done.out
    assert [line.split(": ")[1] for line in done.err.splitlines()] == [
        "recording",
        "levelling",
        "encoding",
        "listening back",
        "publishing",
    ]


def test_json_keeps_its_promise(qa2audio: Cli) -> None:
    said = qa2audio("render", "clocks.txt", "--engine", "tone", "--json").json
    assert said["schema"] == 1
    assert said["status"] == "rendered"
    assert said["title"] == "Ten Minutes with Ana Brandt"
    assert [(s["name"], s["role"], s["turns"]) for s in said["speakers"]] == [
        ("Narrator", "narrator", 2),
        ("Host", "host", 2),
        ("Ana", "guest", 3),
        ("Visitor", "audience", 1),
    ]
    assert len({s["voice"] for s in said["speakers"]}) == 4
    assert said["utterances"]["recorded"] == said["utterances"]["total"] > 0
    assert abs(said["loudness"]["lufs"] + 16) <= 0.5
    assert said["loudness"]["true_peak"] <= -1
    assert said["bytes"] > 100_000
    assert said["seconds"] == pytest.approx(said["estimated_seconds"], rel=0.5)


def test_a_rerun_changes_nothing_and_an_edit_records_only_itself(qa2audio: Cli, folder: Path) -> None:
    qa2audio("render", "clocks.txt", "--engine", "tone")
    before = snapshot(folder / "output" / "clocks")
    assert qa2audio("render", "clocks.txt", "--engine", "tone", "--json").json["status"] == "unchanged"
    forced = qa2audio("render", "clocks.txt", "--engine", "tone", "--json", "--force").json
    assert (forced["status"], forced["utterances"]["recorded"]) == ("rendered", 0)
    assert snapshot(folder / "output" / "clocks") == before
    text = (folder / "clocks.txt").read_text(encoding="utf-8")
    (folder / "clocks.txt").write_text(text.replace("a wedding", "a funeral"), encoding="utf-8")
    edited = qa2audio("render", "clocks.txt", "--engine", "tone", "--json").json
    assert (edited["status"], edited["utterances"]["recorded"]) == ("rendered", 1)


def test_a_damaged_release_is_made_again(qa2audio: Cli, folder: Path) -> None:
    qa2audio("render", "clocks.txt", "--engine", "tone")
    before = snapshot(folder / "output" / "clocks")
    (folder / "output" / "clocks" / "clocks.vtt").write_text("", encoding="utf-8")
    assert qa2audio("render", "clocks.txt", "--engine", "tone", "--json").json["status"] == "rendered"
    assert snapshot(folder / "output" / "clocks") == before


@pytest.mark.parametrize("engine", ["tone", "pyttsx3"])
def test_same_input_same_bytes_whatever_the_workers(qa2audio: Cli, folder: Path, engine: str) -> None:
    for jobs in ("1", "4"):
        options = ["--engine", engine, "--jobs", jobs, "-o", f"out{jobs}", "--cache-dir", f"cache{jobs}"]
        assert qa2audio("render", "clocks.txt", *options).status == 0
    assert snapshot(folder / "out1" / "clocks") == snapshot(folder / "out4" / "clocks")


def test_a_dry_run_makes_nothing(qa2audio: Cli, folder: Path) -> None:
    done = qa2audio("render", "clocks.txt", "--dry-run")
    assert done.status == 0
    assert "would be written to" in done.out
    assert not (folder / "output").exists()
    assert qa2audio("render", "clocks.txt", "--dry-run", "--json").json["status"] == "planned"


def test_only_some_lines(qa2audio: Cli, folder: Path) -> None:
    qa2audio("render", "clocks.txt", "--engine", "tone")
    whole = snapshot(folder / "output" / "clocks")
    done = qa2audio("render", "clocks.txt", "--engine", "tone", "--lines", "19-20")
    assert done.status == 0
    captions = (folder / "output" / "clocks-lines-19-20" / "clocks-lines-19-20.vtt").read_text(encoding="utf-8")
    assert "Once." in captions
    assert "Mine!" in captions
    assert "complain" not in captions
    assert snapshot(folder / "output" / "clocks") == whole


def test_lines_sound_as_in_the_whole(qa2audio: Cli) -> None:
    whole = qa2audio("render", "clocks.txt", "--engine", "tone", "--dry-run", "--json").json
    part = qa2audio("render", "clocks.txt", "--engine", "tone", "--dry-run", "--json", "--lines", "20").json
    voices = {s["name"]: s["voice"] for s in whole["speakers"]}
    assert [(s["name"], s["voice"]) for s in part["speakers"]] == [("Visitor", voices["Visitor"])]


def test_title_is_the_authors_choice(qa2audio: Cli, folder: Path) -> None:
    said = qa2audio("render", "clocks.txt", "--engine", "tone", "--title", "Clocks & <Lies>", "--json").json
    assert said["title"] == "Clocks & <Lies>"
    release = json.loads((folder / "output" / "clocks" / "release.json").read_text(encoding="utf-8"))
    assert release["title"] == "Clocks & <Lies>"


def test_one_failing_file_does_not_stop_the_others(qa2audio: Cli, folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    done = qa2audio("render", "empty.txt", "clocks.txt", "missing.txt", "--engine", "tone", "--json")
    assert done.status == 1
    outcomes = [json.loads(line) for line in done.out.splitlines()]
    assert [(o["file"], o["status"]) for o in outcomes] == [
        ("empty.txt", "failed"),
        ("clocks.txt", "rendered"),
        ("missing.txt", "failed"),
    ]
    assert "empty.txt" in outcomes[0]["error"]


def test_two_inputs_never_share_a_folder(qa2audio: Cli, folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "clocks.txt").write_text("Ana: Hello.\nBen: Hello yourself.\n", encoding="utf-8")
    done = qa2audio("render", "clocks.txt", "other/clocks.txt", "--engine", "tone")
    assert done.status == 1
    assert "already" in done.err
    before = snapshot(folder / "output" / "clocks")
    later = qa2audio("render", "other/clocks.txt", "--engine", "tone")
    assert later.status == 1
    assert "clocks.txt" in later.err
    assert snapshot(folder / "output" / "clocks") == before


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--voice", "Anna=claire"], 2, ['unknown speaker "Anna"', 'Did you mean "Ana"?']),
        (["--voice", "Ana=clare"], 2, ['unknown voice "clare"', 'Did you mean "claire"?']),
        (["--voice", "Ana"], 2, ["NAME=VOICE"]),
        (["--engine", "pytsx3"], 2, ["pytsx3", 'Did you mean "pyttsx3"?']),
        (["--cast", "none.toml"], 1, ["none.toml", "cannot be read"]),
        (["--lines", "20-10"], 2, ["13-20"]),
        (["--lines", "900-910"], 2, ["nothing is spoken on lines 900-910"]),
        (["--jobs", "0"], 2, ["--jobs"]),
        (["--frobnicate"], 2, ["No such option"]),
        (["clocks.txt", "--title", "x"], 2, ["goes with one file"]),
    ],
)
def test_what_is_wrong_is_said_before_a_sound_is_made(
    qa2audio: Cli, folder: Path, arguments: list[str], status: int, words: list[str]
) -> None:
    done = qa2audio("render", "clocks.txt", *arguments)
    assert done.status == status, done.err
    for word in words:
        assert word in done.err
    assert "Traceback" not in done.err
    assert not (folder / "output").exists()


def test_a_cast_file_names_its_line(qa2audio: Cli, folder: Path) -> None:
    (folder / "cast.toml").write_text('[cast]\nhost = "miles"\nAnna = "claire"\n', encoding="utf-8")
    done = qa2audio("render", "clocks.txt", "--cast", "cast.toml")
    assert done.status == 1
    assert done.err.startswith('cast.toml:3: unknown speaker "Anna". Did you mean "Ana"?')


def test_options_beat_the_cast_file_and_roles_are_names(qa2audio: Cli, folder: Path) -> None:
    (folder / "cast.toml").write_text('[cast]\nhost = "miles"\nAna = "isla"\n', encoding="utf-8")
    options = ["--cast", "cast.toml", "--voice", "Ana=en-us+m5", "--dry-run", "--json"]
    voices = {s["name"]: s["voice"] for s in qa2audio("render", "clocks.txt", *options).json["speakers"]}
    assert voices["Host"] == "miles"
    assert voices["Ana"] == "pyttsx3/en-us+m5"
    assert len(set(voices.values())) == len(voices)


def test_an_output_folder_that_cannot_be_is_said(qa2audio: Cli, folder: Path) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    done = qa2audio("render", "clocks.txt", "--engine", "tone", "-o", "file/x")
    assert done.status == 1
    assert "file" in done.err
    assert "Traceback" not in done.err


def test_somebody_elses_folder_is_left_alone(qa2audio: Cli, folder: Path) -> None:
    (folder / "output" / "clocks").mkdir(parents=True)
    (folder / "output" / "clocks" / "thesis.doc").write_text("years of work", encoding="utf-8")
    done = qa2audio("render", "clocks.txt", "--engine", "tone")
    assert done.status == 1
    assert (folder / "output" / "clocks" / "thesis.doc").read_text(encoding="utf-8") == "years of work"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Question:", "Host:"),
        ("* * *\n", ""),
        ("Ana: Once.", "Ben: Once."),
        ("Why clocks, of all things?", "Why clocks?"),
        ("The Quiet Hour", "The Loud Hour"),
        ("\n\nQuestion", "\n\n\nQuestion"),
    ],
)
def test_a_rerun_gives_what_a_render_from_nothing_gives(
    qa2audio: Cli, folder: Path, before: str, after: str
) -> None:
    options = ["--engine", "tone", "--cache-dir", "takes"]
    assert qa2audio("render", "clocks.txt", *options).status == 0
    text = (folder / "clocks.txt").read_text(encoding="utf-8")
    assert before in text
    (folder / "clocks.txt").write_text(text.replace(before, after), encoding="utf-8")
    assert qa2audio("render", "clocks.txt", *options).status == 0
    rerun = snapshot(folder / "output" / "clocks")
    assert qa2audio("render", "clocks.txt", *options, "--force").status == 0
    assert snapshot(folder / "output" / "clocks") == rerun


def test_force_builds_around_what_is_there(qa2audio: Cli, folder: Path) -> None:
    (folder / "output" / "clocks").mkdir(parents=True)
    (folder / "output" / "clocks" / "thesis.doc").write_text("years of work", encoding="utf-8")
    assert qa2audio("render", "clocks.txt", "--engine", "tone", "--force").status == 0
    assert (folder / "output" / "clocks" / "thesis.doc").read_text(encoding="utf-8") == "years of work"
    assert (folder / "output" / "clocks" / "clocks.mp3").exists()


def test_a_copy_elsewhere_is_another_input(qa2audio: Cli, folder: Path) -> None:
    qa2audio("render", "clocks.txt", "--engine", "tone")
    (folder / "other").mkdir()
    (folder / "other" / "clocks.txt").write_text(
        (folder / "clocks.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    done = qa2audio("render", "other/clocks.txt", "--engine", "tone")
    assert done.status == 1
    assert "would overwrite" in done.err


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ('{ voice = "en-us+zz" }', '"en-us+zz", which nobody knows'),
        ('{ voice = "en-uss" }', 'Did you mean "en-us"?'),
        ('{ voice = "en-us", engine = "tonne" }', 'Did you mean "tone"?'),
    ],
)
def test_a_described_voice_is_checked_too(qa2audio: Cli, folder: Path, entry: str, words: str) -> None:
    (folder / "cast.toml").write_text(f"[cast]\nAna = {entry}\n", encoding="utf-8")
    done = qa2audio("render", "clocks.txt", "--cast", "cast.toml")
    assert done.status == 1
    assert done.err.startswith("cast.toml:2: ")
    assert words in done.err
    assert not (folder / "output").exists()


@pytest.mark.parametrize("title", ["", "  "])
def test_a_blank_title_is_refused(qa2audio: Cli, title: str) -> None:
    done = qa2audio("render", "clocks.txt", "--title", title)
    assert done.status == 2
    assert "the title is blank" in done.err


def test_the_cache_is_not_pruned_under_a_render(qa2audio: Cli, folder: Path) -> None:
    options = ["--engine", "tone", "--cache-dir", "takes"]
    qa2audio("render", "clocks.txt", *options)
    settings = Settings(output=folder / "again", cache=folder / "takes", engine="tone")
    work = produce(plan(folder / "clocks.txt", settings), settings)
    for progress in work:
        if progress.stage == "level":  # all takes were hits
            qa2audio("cache", "--cache-dir", "takes", "clear")
    assert (folder / "again" / "clocks" / "clocks.mp3").exists()
