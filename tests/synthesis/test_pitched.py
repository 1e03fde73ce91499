"""Takes of engines that know no pitch are shifted; what cannot be shifted is the take without pitch."""

from __future__ import annotations

import wave
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from tests.fundamental import moved
from tests.long_form import sized

from qa2audio.audio import ffmpeg
from qa2audio.audio.pitch_shift import can_shift
from qa2audio.engines.kokoro.engine import KokoroEngine
from qa2audio.engines.tone import ToneEngine
from qa2audio.model import Take, Utterance, Voice
from qa2audio.synthesis.pitched import Pitching
from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

TEXT = "We wrote everything on paper before we built anything, and it felt slow at first."


def recorded(voices: Sequence[Voice], folder: Path) -> list[Take]:
    said = [Utterance(TEXT, TEXT, voice, "Ana", 0, 1) for voice in voices]
    with TakeCache(folder) as cache:
        takes = dict(record(said, cache))
    return [takes[n] for n in range(len(voices))]


def heard(take: Take) -> NDArray[np.int16]:
    with wave.open(str(take.path)) as file:
        return np.frombuffer(file.readframes(take.frames), "<i2")


@pytest.mark.neural
@pytest.mark.parametrize(
    ("voice", "wanted"),
    [
        (Voice("piper", "en_US-joe-medium"), (0.0, 2.0, -2.0, 4.0)),
        (Voice("kokoro", "af_heart"), sized((0.0, -2.0), (0.0, 2.0, -2.0, 4.0))),
    ],
)
def test_a_voice_without_pitch_is_shifted_by_the_semitones_asked(
    voice: Voice, wanted: tuple[float, ...], tmp_path: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(models))
    takes = recorded([replace(voice, pitch=semitone) for semitone in wanted], tmp_path)

    found = [moved(heard(takes[0]), heard(take), take.rate) for take in takes]
    assert found == pytest.approx(wanted, abs=0.2)
    assert len({take.digest for take in takes}) == len(wanted)
    assert {take.frames for take in takes} == {takes[0].frames}
    assert [take.words for take in takes] == [takes[0].words] * len(wanted)
    again = recorded([replace(voice, pitch=semitone) for semitone in wanted], tmp_path / "again")
    assert [take.digest for take in again] == [take.digest for take in takes]


def said(semitone: float) -> Utterance:
    return Utterance(TEXT, TEXT, Voice("kokoro", "af_heart", pitch=semitone), "Ana", 0, 1)


def test_a_shifted_take_has_another_address_than_one_that_was_never_shifted() -> None:
    pitching = Pitching(KokoroEngine())

    assert pitching.version("kokoro 1", [said(0.0)]) == "kokoro 1"
    assert pitching.version("kokoro 1", [said(0.0), said(2.0)]) != "kokoro 1"
    assert Pitching(ToneEngine()).version("tone 1", [said(2.0)]) == "tone 1"  # as it was: the engine does it


@pytest.fixture
def no_ffmpeg(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", "/nowhere/ffmpeg")
    ffmpeg.executable.cache_clear()
    can_shift.cache_clear()
    yield
    ffmpeg.executable.cache_clear()
    can_shift.cache_clear()


def test_without_the_means_the_take_is_that_without_pitch(no_ffmpeg: None) -> None:
    pitching = Pitching(KokoroEngine())

    assert pitching.heard(said(2.0)) == said(0.0)
    assert pitching.version("kokoro 1", [said(2.0)]) == "kokoro 1"
    assert Pitching(ToneEngine()).heard(said(2.0)) == said(2.0)
