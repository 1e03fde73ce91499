"""What tests of several rooms share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from qa2audio.model import Facts, Role, Speaker, Transcript, Turn, Voice
from qa2audio.transcript import read

os.environ["QA2AUDIO_CONFIG"] = str(Path(__file__).parent / "preferences.toml")  # for child processes, too

# The checks of a commit say the same today and tomorrow, on a busy machine too;
# `pytest --hypothesis-profile=search` looks for what is new.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def models() -> Path:
    """The folder of real models that `scripts/test-voices` builds, for tests marked `neural`."""
    folder = Path(__file__).parent / "models"
    assert (folder / "voices-v1.0.bin").is_file(), "run scripts/test-voices first"
    return folder


@pytest.fixture
def twelve(tmp_path: Path) -> Path:
    """A copy of a show of twelve transcripts that mean harm, in eight formats; its engine beeps: built in seconds."""
    return Path(shutil.copytree(Path(__file__).parent / "twelve", tmp_path / "twelve"))


SAMPLE = Path(__file__).parents[2] / "shared" / "samples" / "part1.txt"


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[..., Transcript]:
    """Write a text to a file and read it."""

    def reading(text: str, known: Facts | None = None) -> Transcript:
        path = tmp_path / "talk.txt"
        path.write_bytes(text.encode())
        return read(path, source="talk.txt", known=known or Facts())

    return reading


@pytest.fixture
def sample() -> Transcript:
    if not SAMPLE.exists():
        pytest.skip("sample absent")
    return read(SAMPLE)


@pytest.fixture
def catalogue() -> dict[str, list[Voice]]:
    """What the default engine lists, and a second one: plain languages, and variants with a plus."""
    names = ["en-us", "en-gb", "en-gb-scotland", "de", "+m3", "+f2", "+f3"]
    espeak = [Voice("pyttsx3", name, name if name[0] != "+" else "en") for name in names]
    return {"pyttsx3": espeak, "tone": [Voice("tone", name, "en") for name in ("low", "middle", "high")]}


@pytest.fixture
def panel() -> Callable[..., Transcript]:
    """Make a transcript in which everybody named has one turn."""

    def transcript(*speakers: tuple[str, Role]) -> Transcript:
        turns = tuple(Turn(name, "Hello.", line, 1, ()) for line, (name, _) in enumerate(speakers, start=1))
        return Transcript("talk.txt", "Talk", None, tuple(Speaker(*speaker) for speaker in speakers), turns)

    return transcript
