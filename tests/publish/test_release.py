from __future__ import annotations

import json
import math
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.errors import OutputError
from qa2audio.model import Fingerprints, Trait, TraitKind
from qa2audio.publish.folder.staging import claim
from qa2audio.publish.manifest import is_current, load_release
from qa2audio.publish.publication import publish
from qa2audio.publish.standing_release import current_release

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.model import Episode, Loudness, Release, Timeline

    Publish = Callable[..., Release]

FINGERPRINT = "ab" * 32
MADE_FROM = Fingerprints(FINGERPRINT, FINGERPRINT[::-1], {Trait(TraitKind.WORDS): "abc"})


@pytest.fixture
def published(
    tmp_path: Path, episode: Episode, hostile: Timeline, loudness: Loudness, noise_mp3: Callable[[int], Path]
) -> Publish:
    source = tmp_path / "part1.txt"
    source.write_text("Question: Why?", encoding="utf-8")

    def run(parent: Path = tmp_path, **changes: Any) -> Release:
        made = replace(episode, **changes)
        with claim(parent, made.slug, source) as staging:
            audio = Path(shutil.copy(noise_mp3(hostile.frames), staging.folder / "raw.mp3"))
            return publish(made, hostile, audio, loudness, staging=staging, made_from=MADE_FROM)

    return run


def test_what_is_in_the_folder(published: Publish, tmp_path: Path) -> None:
    published()
    names = {
        "part1.mp3",
        "part1.vtt",
        "part1.srt",
        "part1.json",
        "part1.chapters.json",
        "part1.txt",
        "cover.jpg",
    }
    assert {path.name for path in (tmp_path / "part1").iterdir()} == names | {"release.json"}


def test_the_manifest_says_what_a_feed_needs(published: Publish, tmp_path: Path, hostile: Timeline) -> None:
    published()
    folder = tmp_path / "part1"
    content = json.loads((folder / "release.json").read_text(encoding="utf-8"))
    audio = (folder / "part1.mp3").read_bytes()
    assert content["audio"] == {
        "file": "part1.mp3",
        "type": "audio/mpeg",
        "bytes": len(audio),
        "sha256": sha256(audio).hexdigest(),
    }
    assert [t["type"] for t in content["transcripts"]] == [
        "text/vtt",
        "application/x-subrip",
        "application/json",
    ]
    assert content["chapters"]["type"] == "application/json+chapters"
    assert content["chapters"]["marks"][0]["start"] == 0
    assert content["duration"] == round(hostile.frames / hostile.rate, 3)
    assert content["loudness"] == {"lufs": -16.02, "true_peak": -1.35}
    assert content["speakers"][0] == {"name": "Host", "role": "host"}
    assert content["show"]["title"] == "The “Show” & Co."
    assert content["synthetic_voices"] is True
    assert content["generator"].startswith("qa2audio ")
    assert "guid" not in json.dumps(content)
    assert list(content) == sorted(content)


def test_a_release_is_read_back_as_it_was_published(
    published: Publish, tmp_path: Path, loudness: Loudness
) -> None:
    release = published()
    read = load_release(tmp_path / "part1")
    rounded = replace(loudness, lufs=-16.02, true_peak=-1.35)
    assert read == replace(release, loudness=rounded)


def test_the_same_episode_gives_the_same_bytes(published: Publish, tmp_path: Path) -> None:
    one, other = published(tmp_path / "one"), published(tmp_path / "other")
    assert one.files == other.files
    manifests = [(release.folder / "release.json").read_bytes() for release in (one, other)]
    assert manifests[0] == manifests[1]


def test_current_until_a_byte_or_the_fingerprint_changes(published: Publish, tmp_path: Path) -> None:
    release = published()
    folder = release.folder
    assert is_current(folder, FINGERPRINT)
    assert current_release(tmp_path, release.episode, MADE_FROM, source=tmp_path / "part1.txt") == load_release(
        folder
    )
    assert not is_current(folder, "cd" * 32)
    captions = folder / "part1.vtt"
    captions.write_text(captions.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert not is_current(folder, FINGERPRINT)
    captions.unlink()
    assert current_release(tmp_path, release.episode, MADE_FROM, source=tmp_path / "part1.txt") is None


def test_an_input_called_release_keeps_its_transcript(published: Publish, tmp_path: Path) -> None:
    published(slug="release")
    assert json.loads((tmp_path / "release/release.transcript.json").read_text(encoding="utf-8"))["segments"]
    assert is_current(tmp_path / "release", FINGERPRINT)


def test_half_a_character_in_a_title_does_not_stop_it(published: Publish, tmp_path: Path) -> None:
    published(title="bad \udcff byte")
    release = load_release(tmp_path / "part1")
    assert release is not None
    assert release.episode.title == "bad ? byte"


def test_silence_has_a_loudness_too(
    tmp_path: Path, episode: Episode, hostile: Timeline, encoded: Path, loudness: Loudness
) -> None:
    silent = replace(loudness, lufs=-math.inf, true_peak=-math.inf)
    with claim(tmp_path, "part1", tmp_path / "source") as staging:
        publish(episode, hostile, encoded, silent, staging=staging, made_from=MADE_FROM)
    read = load_release(tmp_path / "part1")
    assert read is not None
    assert read.loudness == silent


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 99}', "\x00", "nonsense"])
def test_a_manifest_that_is_none_of_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "release.json").write_text(text, encoding="utf-8")
    assert load_release(tmp_path) is None
    assert not is_current(tmp_path, FINGERPRINT)


def test_a_manifest_that_points_elsewhere_is_not_believed(published: Publish, tmp_path: Path) -> None:
    path = published().folder / "release.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"cover.jpg"', '"../secret"'), encoding="utf-8")
    assert load_release(tmp_path / "part1") is None


def test_when_publishing_fails_the_old_episode_stands(
    published: Publish, tmp_path: Path, episode: Episode, hostile: Timeline, loudness: Loudness
) -> None:
    folder = published().folder
    with claim(tmp_path, "part1", tmp_path / "part1.txt") as staging, pytest.raises(OutputError):
        publish(
            episode,
            hostile,
            tmp_path / "missing.mp3",
            loudness,
            staging=staging,
            made_from=Fingerprints("new", "new", {}),
        )
    assert is_current(folder, FINGERPRINT)
    assert not (tmp_path / ".qa2audio/part1/new").exists()


def test_a_trait_of_a_later_version_leaves_the_release_whole(published: Publish, tmp_path: Path) -> None:
    made = published()
    before = load_release(made.folder)
    assert before is not None
    assert before.traits == MADE_FROM.traits
    path = made.folder / "release.json"
    said = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(said | {"made_from": said["made_from"] | {"weather": "ab"}}), encoding="utf-8")
    read = load_release(made.folder)
    assert read is not None
    assert (read.traits, read.files) == ({}, made.files)
    assert is_current(made.folder, FINGERPRINT)
