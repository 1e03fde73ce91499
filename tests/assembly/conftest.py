"""Takes made with numpy, and the transcripts they belong to."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np
import pytest

from qa2audio.audio.wav import save_wav
from qa2audio.model import Role, Speaker, Take, Transcript, Turn, Utterance, Voice

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from qa2audio.model import Part

SPEAKERS = (
    Speaker("Host", Role.HOST),
    Speaker("Ana", Role.GUEST),
    Speaker("Ben", Role.GUEST),
    Speaker("Narrator", Role.NARRATOR),
)


class Studio:
    """Makes whatever a test places on a timeline."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def transcript(self, *parts: Part) -> Transcript:
        return Transcript("talk.txt", "A Talk", None, SPEAKERS, parts)

    def turn(self, speaker: str, text: str = "Words.", *, act: bool = False) -> Turn:
        return Turn(speaker, text, 1, 1, (), act=act)

    def utterance(self, part: int, speaker: str, text: str = "Words.", *, paragraph: bool = False) -> Utterance:
        return Utterance(text, text, Voice("numpy", "noise"), speaker, part, 1, paragraph)

    def take(self, said: Utterance, samples: NDArray[np.float32], rate: int = 22_050) -> Take:
        """Write samples to a file and say that they are the take of what is said."""
        digest = hashlib.sha256(samples.tobytes()).hexdigest()
        path = self.folder / f"{digest}.wav"
        save_wav(path, [samples], rate)
        return Take(said, path, len(samples), rate, digest, cached=False)

    def speak(
        self, seconds: float, *, level: float = 0.2, pitch: float = 120, rate: int = 22_050
    ) -> NDArray[np.float32]:
        """Return what has the shape of trimmed speech: a spiky buzz and noise in syllables."""
        rng = np.random.default_rng(1)
        time = np.arange(round(seconds * rate)) / rate
        buzz = sum(np.sin(2 * np.pi * pitch * k * time) / k for k in range(1, int(5000 / pitch)))
        syllables = np.clip(np.sin(2 * np.pi * 4.1 * time) + 0.4, 0, None)
        speech = (np.asarray(buzz) + 0.2 * rng.standard_normal(len(time))) * syllables
        return np.asarray(level * speech / np.abs(speech).max(), np.float32)

    def beep(self, seconds: float, *, level: float = 0.5, rate: int = 22_050) -> NDArray[np.float32]:
        return np.asarray(level * np.sin(2 * np.pi * 440 * np.arange(round(seconds * rate)) / rate), np.float32)


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path)
