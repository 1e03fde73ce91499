from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.tone import ToneEngine
from qa2audio.errors import EngineError
from qa2audio.model import Speech, Utterance, Voice

SENTENCE = "Containers are not magic, they are only well organised processes."


def say(text: str, voice: str = "tone-3", *, rate: float = 1.0, pitch: float = 0.0) -> Speech:
    wanted = Voice("tone", voice, rate=rate, pitch=pitch)
    return ToneEngine().synthesize(Utterance(text, text, wanted, speaker="", part=0, line=1))


def samples(speech: Speech) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.frombuffer(speech.audio.raw_data, "<i2").astype(float) / 32768


def loudest(speech: Speech) -> float:
    """The strongest frequency, in Hz."""
    wave = samples(speech)
    spectrum = np.abs(np.fft.rfft(wave * np.hanning(len(wave))))
    return float(np.argmax(spectrum) * speech.audio.frame_rate / len(wave))


def test_each_word_sounds_exactly_when_its_times_say() -> None:
    speech = say(SENTENCE)
    assert speech.words is not None
    assert [word.text for word in speech.words] == SENTENCE.split()
    wave = np.abs(samples(speech))
    inside = np.zeros(len(wave), bool)
    for word in speech.words:
        inside[word.start : word.end] = True
        assert wave[word.start : word.end].max() > 0.05
    assert wave[~inside].max() == 0


def test_it_has_the_length_and_level_of_speech() -> None:
    speech = say(SENTENCE)
    words_per_minute = len(SENTENCE.split()) / speech.audio.duration_seconds * 60
    assert 120 < words_per_minute < 220
    level = 10 * np.log10(np.mean(samples(speech) ** 2))
    assert -23 < level < -17
    assert (speech.audio.channels, speech.audio.sample_width, speech.audio.frame_rate) == (1, 2, 22_050)


def test_voices_are_told_apart_by_pitch() -> None:
    heard = [loudest(say("mmmmmmmmmmmmmmmmmmmm", voice.name)) for voice in ToneEngine().voices()]
    assert len(heard) >= 8
    assert all(high / low > 1.08 for low, high in pairwise(heard))


def test_pitch_is_in_semitones_and_rate_is_speed() -> None:
    text = "mmmmmmmmmmmmmmmmmmmm"
    assert loudest(say(text, pitch=12)) == pytest.approx(2 * loudest(say(text)), rel=0.03)
    assert len(say(SENTENCE, rate=2).audio) == pytest.approx(len(say(SENTENCE).audio) / 2, rel=0.05)


def test_it_does_not_click() -> None:
    assert np.abs(np.diff(samples(say(SENTENCE, "tone-8")))).max() < 0.05


@pytest.mark.parametrize("voice", ["tone-0", "tone-9", "", "en-us", "tone"])
def test_an_unknown_voice_is_refused(voice: str) -> None:
    with pytest.raises(EngineError, match="no voice"):
        say(SENTENCE, voice)


@given(st.text(), st.floats(0.1, 5), st.floats(-40, 40))
def test_any_text_is_spoken_or_refused(text: str, rate: float, pitch: float) -> None:
    if not text.split():
        with pytest.raises(EngineError):
            say(text)
        return
    speech = say(text, rate=rate, pitch=pitch)
    assert speech.words is not None
    assert len(speech.words) == len(text.split())
    assert speech.words[-1].end <= speech.audio.frame_count()
    assert say(text, rate=rate, pitch=pitch).audio.raw_data == speech.audio.raw_data
