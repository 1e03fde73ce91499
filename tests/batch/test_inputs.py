"""Which files are transcripts, and what is kept from one build to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa2audio.batch.episode_state import EpisodeState
from qa2audio.batch.index import Index, load_index, save_index, stamps
from qa2audio.batch.inputs import digest_of_transcript, transcripts
from qa2audio.batch.reports import BuildOptions, BuildReport, EpisodeOutcome, Level, Status, renewal
from qa2audio.errors import OutputError
from qa2audio.model import Trait, TraitKind


def test_transcripts_in_a_folder_and_below_it(tmp_path: Path) -> None:
    folder, outside = tmp_path / "transcripts", tmp_path / "outside.txt"
    outside.touch()
    for name in (
        "b.TXT",
        "a/c.md",
        "a/d.fountain",
        "notes.xyz",
        "words.toml",
        "bell.mp3",
        ".hidden.txt",
        "_draft.txt",
        "_old/e.txt",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    (folder / "away.txt").symlink_to(outside)
    (folder / "here.txt").symlink_to(folder / "b.TXT")
    assert transcripts(folder) == (["a/c.md", "a/d.fountain", "b.TXT", "here.txt"], ["away.txt", "notes.xyz"])


def test_a_transcript_is_what_is_in_it_and_beside_it(tmp_path: Path) -> None:
    talk, words = tmp_path / "talk.txt", tmp_path / "words.toml"
    talk.write_text("A: b", encoding="utf-8")
    first = digest_of_transcript(talk, ["words.toml"], "show")
    assert digest_of_transcript(talk, ["words.toml"], "other") != first
    assert digest_of_transcript(talk, [], "show") != first
    words.write_text("[words]", encoding="utf-8")
    second = digest_of_transcript(talk, ["words.toml"], "show")
    assert second != first
    talk.touch()
    assert digest_of_transcript(talk, ["words.toml"], "show") == second
    talk.write_text("A: c", encoding="utf-8")
    assert digest_of_transcript(talk, ["words.toml"], "show") != second


def test_the_index_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "index.json"
    kept = EpisodeState(
        "a.txt",
        inputs="i",
        about={"title": "A", "number": 1},
        words="w",
        beside=["words.toml"],
        guid="g",
        built_slug="a",
        built_date="2026-01-01",
        release="r",
        made_from={Trait(TraitKind.VOICE, "Ana"): "v", Trait(TraitKind.WORDS): "w"},
        files={"a.mp3": [1, 2]},
    )
    save_index(path, Index({"a.txt": kept}, "site", {"feed.xml": [3, 4]}))
    assert load_index(path) == Index({"a.txt": kept}, "site", {"feed.xml": [3, 4]})


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"records": {"a": {}}}', '{"records": 1}', "[" * 100_000]
)
def test_an_index_that_nobody_can_read_is_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "index.json"
    assert load_index(path) == Index()
    path.write_text(text, encoding="utf-8")
    assert load_index(path) == Index()


def test_stamps_of_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("four", encoding="utf-8")
    found = stamps(tmp_path, ["a", "b"])
    assert found == {"a": [4, (tmp_path / "a").stat().st_mtime_ns]}


def test_what_a_build_is_asked_and_tells() -> None:
    options = BuildOptions()
    assert not any((options.force, options.renew, options.verify, options.dry_run, options.prune))
    plain = EpisodeOutcome("a.txt", "a", Status.UNCHANGED)
    assert (plain.level, plain.renewable, plain.listed, plain.recorded, plain.cached) == (
        Level.NOTHING,
        False,
        False,
        0,
        0,
    )
    old = EpisodeOutcome("b.txt", "b", Status.UNCHANGED, renewable=True)
    failed = EpisodeOutcome("c.txt", "c", Status.FAILED, error=OutputError("full."))
    assert renewal([plain, failed]) == ()
    assert renewal([plain, old])[0].startswith(
        "1 episode made by an earlier version of the sound or of an engine stands"
    )
    assert renewal([old, plain, old])[0].startswith("2 episodes made by")
    assert "engine stand unchanged" in renewal([old, old])[0]
    assert BuildReport((plain, failed, old)).failed == (failed,)
