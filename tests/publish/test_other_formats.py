# mypy: disallow-untyped-calls=False
# (mutagen says that it is typed, and its FLAC classes are not)

"""A kind of audio file that nobody here has thought of: an encoder and a tagger, and every room takes it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from mutagen.flac import FLAC, Picture

from qa2audio.assembly.headroom import ceiling
from qa2audio.audio.encoders import known_encoders
from qa2audio.audio.encoders.known_encoders import encoder_called, encoder_of, suffixes
from qa2audio.audio.encoders.mp3.mp3 import Mp3
from qa2audio.audio.ffmpeg import Ffmpeg
from qa2audio.audio.readback import measure
from qa2audio.errors import ConfigError
from qa2audio.model import Fingerprints, Sound
from qa2audio.publish.folder.staging import claim
from qa2audio.publish.kept_sound import retag
from qa2audio.publish.manifest import load_release
from qa2audio.publish.publication import publish
from qa2audio.publish.tags import known_taggers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from qa2audio.model import Episode, Loudness, Timeline
    from qa2audio.publish.tags.tagger import Tags

RATE = 44_100


class Flac:
    name, suffix, mime, tags = "flac", ".flac", "audio/flac", "toy"
    bitrates: tuple[int, ...] = ()
    overshoot_db = 0.0

    def encode(self, blocks: Iterable[NDArray[np.float32]], path: Path, sound: Sound) -> Iterator[int]:
        source = ["-v", "error", "-f", "f32le", "-ar", str(sound.rate), "-ac", "1", "-i", "pipe:0"]
        done = 0
        with Ffmpeg([*source, "-fflags", "+bitexact", "-flags:a", "+bitexact", f"file:{path}"]) as ffmpeg:
            for block in blocks:
                ffmpeg.write(block)
                done += len(block)
                yield done
            ffmpeg.finish()


class Comments:
    def write(self, path: Path, tags: Tags) -> None:
        file = FLAC(path)
        file.delete()
        file["title"], file["artist"], file["lyrics"] = tags.title, tags.artist, tags.transcript
        for number, chapter in enumerate(tags.chapters):
            file[f"CHAPTER{number:03d}NAME"] = chapter.title
        picture = Picture()
        picture.data, picture.mime = tags.picture, "image/jpeg"
        file.clear_pictures()
        file.add_picture(picture)
        file.save()

    def transcript(self, path: Path) -> str:
        return str(FLAC(path)["lyrics"][0])


class Bare(Flac):
    """Carries no tags."""

    name, suffix, mime = "wav", ".wav", "audio/wav"
    tags: str | None = None  # type: ignore[assignment]


@pytest.fixture
def others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_encoders, "ENCODERS", (*known_encoders.ENCODERS, Flac(), Bare()))
    monkeypatch.setitem(known_taggers.TAGGERS, "toy", Comments())


def encoded(name: str, timeline: Timeline, folder: Path) -> Path:
    noise = np.random.default_rng(1).normal(0, 0.1, timeline.frames).astype(np.float32)
    encoder = encoder_called(name)
    path = folder / f"raw{encoder.suffix}"
    assert [*encoder.encode([noise], path, Sound(format=name))][-1] == timeline.frames
    return path


@pytest.mark.usefixtures("others")
def test_an_episode_of_it_is_published_and_retagged(
    hostile: Timeline, episode: Episode, loudness: Loudness, tmp_path: Path
) -> None:
    made_from = Fingerprints("a", "b", {})
    with claim(tmp_path, episode.slug, tmp_path / "part1.txt") as staging:
        raw = encoded("flac", hostile, staging.folder)
        samples = FLAC(raw).info.md5_signature
        release = publish(episode, hostile, raw, loudness, staging=staging, made_from=made_from)
    assert (release.audio.name, release.audio.mime) == ("part1.flac", "audio/flac")
    loaded = load_release(release.folder)
    assert loaded is not None
    assert loaded.audio == release.audio
    assert measure(release.folder / "part1.flac", RATE).frames == hostile.frames
    before = FLAC(release.folder / "part1.flac")
    assert before["title"] == ["Q&A <part 1> --> ]]> \U0001f680 שלום"]
    assert before.pictures[0].data[:2] == b"\xff\xd8"
    kept = shutil.copytree(release.folder, tmp_path / "kept")
    with claim(tmp_path, "again", tmp_path / "part1.txt") as staging:
        again = retag(kept, episode, staging, made_from)
    assert again is not None
    after = FLAC(again.folder / "part1.flac")
    assert after["lyrics"] == before["lyrics"] != [""]
    assert after.info.md5_signature == samples


@pytest.mark.usefixtures("others")
def test_one_that_carries_no_tags_has_none(
    hostile: Timeline, episode: Episode, loudness: Loudness, tmp_path: Path
) -> None:
    with claim(tmp_path, episode.slug, tmp_path / "part1.txt") as staging:
        raw = encoded("wav", hostile, staging.folder)
        content = raw.read_bytes()
        release = publish(
            episode, hostile, raw, loudness, staging=staging, made_from=Fingerprints("a", "b", {})
        )
    assert (release.folder / "part1.wav").read_bytes() == content
    with claim(tmp_path, "again", tmp_path / "part1.txt") as staging:
        again = retag(release.folder, episode, staging, Fingerprints("a", "b", {}))
    assert again is not None
    assert again.audio.sha256 == release.audio.sha256


@pytest.mark.usefixtures("others")
def test_it_is_known_by_its_name_and_by_its_suffix() -> None:
    assert encoder_called("flac").mime == "audio/flac"
    assert isinstance(encoder_of("Talk.FLAC"), Flac)
    assert list(suffixes()) == [".mp3", ".flac", ".wav"]
    with pytest.raises(ConfigError, match=r'unknown audio format "flax"\. Did you mean "flac"'):
        encoder_called("flax")


def test_only_what_is_listed_is_known() -> None:
    assert encoder_called(Sound().format) == encoder_of("talk.MP3") == Mp3()
    assert encoder_of("talk.flac") is None
    with pytest.raises(ConfigError, match="There are: mp3"):
        encoder_called("ogg vorbis")


@pytest.mark.usefixtures("others")
def test_what_loses_nothing_needs_no_headroom() -> None:
    assert ceiling(Sound(true_peak=-1.5)) == -2.5
    assert ceiling(Sound(true_peak=-1.5, format="flac")) == -1.5
