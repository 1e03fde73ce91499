"""An episode whose title, date or show changed: the sound stands; the bytes are those of a render."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qa2audio.model import Fingerprints, Person
from qa2audio.publish.folder.staging import claim
from qa2audio.publish.kept_sound import retag
from qa2audio.publish.manifest import is_current
from qa2audio.publish.publication import publish

if TYPE_CHECKING:
    from qa2audio.model import Episode, Loudness, Release, Timeline

    Make = Callable[[Path, Episode], Release]

SOUND = "5" * 64


def made_from(episode: Episode) -> Fingerprints:
    return Fingerprints(f"{hash(episode.title)}", SOUND, {})


@pytest.fixture
def make(hostile: Timeline, loudness: Loudness, noise_mp3: Callable[[int], Path], tmp_path: Path) -> Make:
    def run(parent: Path, episode: Episode) -> Release:
        with claim(parent, episode.slug, tmp_path / "part1.txt") as staging:
            audio = Path(shutil.copy(noise_mp3(hostile.frames), staging.folder / "raw.mp3"))
            return publish(episode, hostile, audio, loudness, staging=staging, made_from=made_from(episode))

    return run


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another title, longer than before --> ]]> & so on"},
        {"title": "Q"},
        {"slug": "another", "title": "Q"},
        {"date": None, "number": None, "description": "", "people": (Person("Ana", href="https://a.example"),)},
    ],
)
def test_the_bytes_are_those_of_a_render_from_the_start(
    make: Make, episode: Episode, tmp_path: Path, change: dict[str, object]
) -> None:
    old = make(tmp_path / "kept", episode)
    changed = replace(episode, **change)  # type: ignore[arg-type]
    with claim(tmp_path / "kept", changed.slug, tmp_path / "part1.txt") as staging:
        release = retag(old.folder, changed, staging, made_from(changed))
    fresh = make(tmp_path / "fresh", changed)
    assert release is not None
    assert release.chapters == fresh.chapters
    assert contents(release.folder) == contents(fresh.folder)
    assert is_current(release.folder, made_from(changed).release)


@pytest.mark.parametrize(
    "name", ["part1.mp3", "part1.vtt", "part1.json", "part1.chapters.json", "release.json"]
)
@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_what_is_damaged_is_not_carried_on(
    make: Make, episode: Episode, tmp_path: Path, name: str, damage: str
) -> None:
    old = make(tmp_path, episode)
    if damage == "gone":
        (old.folder / name).unlink()
    else:
        (old.folder / name).write_bytes((old.folder / name).read_bytes()[:-1] + b" ")
    before = contents(old.folder)
    with claim(tmp_path, episode.slug, tmp_path / "part1.txt") as staging:
        if name == "release.json" and damage == "cut":
            assert retag(old.folder, episode, staging, made_from(episode)) is not None  # a blank at its end
        else:
            assert retag(old.folder, episode, staging, made_from(episode)) is None
            assert contents(old.folder) == before


def test_other_sound_is_not_retagged(make: Make, episode: Episode, tmp_path: Path) -> None:
    old = make(tmp_path, episode)
    with claim(tmp_path, episode.slug, tmp_path / "part1.txt") as staging:
        assert retag(old.folder, episode, staging, Fingerprints("x", "y", {})) is None
        assert retag(tmp_path / "none", episode, staging, made_from(episode)) is None
