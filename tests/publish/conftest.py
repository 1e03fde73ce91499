"""What the tests of this room share: an episode that means harm, a timeline for it, and a real MP3."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import numpy as np
import pytest

from qa2audio.model import Chapter, Cue, Episode, Imprint, Loudness, Role, Speaker, Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

RATE = 44_100
LONG = (
    "A long sentence, which nobody should ever write, because it never ends, and goes on and on until "
    "the reader, who had hoped for better, gives up; but then it does end, after all, doesn't it?"
)
HOSTILE = [
    ("Host", "Is 1 < 2 && 3 > 2? --> yes ]]> & <b>bold</b> &amp; <v Nobody>."),
    (
        "Ana <script>",
        "A vertical\x0btab, a null\x00, a form\x0cfeed and a\x85next line.\n\n\n\nThen 00:00:01.000 --> it",
    ),
    ("R&D", "Emoji \U0001f680\U0001f469\u200d\U0001f4bb and a lone surrogate \ud83d here."),
    ("שרה", "שלום עולם \u202eהפוך\u202c! مرحبا بالعالم."),
    ("名前", "これは、とても長い日本語の文です。" * 6),
    ("Host", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 4),
    ("Host", "NOTE this is no comment"),
    ("Host", "STYLE"),
    ("Host", "1"),
    ("Ana\nNewline", "WEBVTT and { } and {\\an8} and \\N and <i>."),
    ("Host", LONG),
]


@pytest.fixture(scope="session")
def make_timeline() -> Callable[..., Timeline]:
    """Lay sentences one after the other, a second for every fifteen characters, a chapter for every third."""

    def make(said: list[tuple[str, str]], rate: int = RATE) -> Timeline:
        frame, cues, chapters = 0, [], []
        for index, (speaker, text) in enumerate(said):
            length = max(len(text) * rate // 15, rate // 5)
            cues.append(Cue(frame, frame + length, speaker, text))
            if index % 3 == 0:
                chapters.append(Chapter(frame, text[:40]))
            frame += length + rate // 7
        return Timeline(rate, frame, (), tuple(chapters), tuple(cues))

    return make


@pytest.fixture(scope="session")
def hostile(make_timeline: Callable[..., Timeline]) -> Timeline:
    return make_timeline(HOSTILE)


@pytest.fixture(scope="session")
def episode() -> Episode:
    return Episode(
        slug="part1",
        title="Q&A <part 1> --> ]]> \x0b\U0001f680 שלום",
        show=Imprint(
            "The “Show” & Co.", author="Ana & Bob", copyright="2024 Ana", link="https://example.org/über uns"
        ),
        speakers=(Speaker("Host", Role.HOST), Speaker("Ana <script>", Role.GUEST)),
        description="First & paragraph.\n\nSecond\x0b <paragraph>.",
        number=7,
        date="2024-05-31",
        language="en-GB",
    )


@pytest.fixture(scope="session")
def loudness() -> Loudness:
    return Loudness(-16.021, -1.349)


@pytest.fixture(scope="session")
def noise_mp3(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Return an untagged MP3 of pink-ish noise of that many frames, encoded as production does."""
    made: dict[int, Path] = {}

    def encode(frames: int) -> Path:
        if frames not in made:
            path = tmp_path_factory.mktemp("mp3") / "noise.mp3"
            samples = np.random.default_rng(3).normal(0, 3000, frames).astype("<i2").tobytes()
            command = [
                imageio_ffmpeg.get_ffmpeg_exe(),
                "-v",
                "error",
                "-f",
                "s16le",
                "-ar",
                str(RATE),
                "-ac",
                "1",
            ]
            command += [
                "-i",
                "-",
                "-b:a",
                "96k",
                "-id3v2_version",
                "0",
                "-write_xing",
                "1",
                "-fflags",
                "+bitexact",
            ]
            subprocess.run([*command, str(path)], input=samples, check=True)
            made[frames] = path
        return made[frames]

    return encode


@pytest.fixture
def encoded(noise_mp3: Callable[[int], Path], hostile: Timeline, tmp_path: Path) -> Path:
    """Return a fresh copy of an MP3 as long as the hostile timeline."""
    return Path(shutil.copy(noise_mp3(hostile.frames), tmp_path / "encoded.mp3"))


@pytest.fixture(scope="session")
def webvtt_parser() -> Callable[[Path], dict[str, Any]]:
    """Read a file with the W3C's parser (npm install --prefix tests)."""
    node = shutil.which("node")
    assert node, "node is needed to check WebVTT files"
    modules = Path(__file__).parents[1] / "node_modules"
    assert (modules / "webvtt-parser").is_dir(), "run: npm install --prefix tests"

    def read(path: Path) -> dict[str, Any]:
        script = Path(__file__).with_name("webvtt_reader.cjs")
        done = subprocess.run([node, script, path], capture_output=True, check=True, encoding="utf-8")
        parsed: dict[str, Any] = json.loads(done.stdout)
        return parsed

    return read
