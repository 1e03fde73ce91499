from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.audio.segment import AudioSegment
from qa2audio.model import Speech, Utterance, Voice, Word
from qa2audio.synthesis.takes import flaw, trim

RATE = 22_050
Samples = np.ndarray[tuple[int], np.dtype[np.float64]]


def segment(samples: Samples, rate: int = RATE) -> AudioSegment:
    return AudioSegment(samples.astype("<i2").tobytes(), sample_width=2, frame_rate=rate, channels=1)


def tone(frames: int, peak: int = 8000) -> Samples:
    wave: Samples = np.round(peak * np.sin(np.arange(frames) * 0.1 + 1))
    return wave


@given(
    st.integers(0, 30_000),
    st.integers(400, 20_000),
    st.integers(0, 30_000),
    st.sampled_from([8_000, 22_050, 48_000]),
)
def test_edge_silence_is_cut_to_what_is_kept_around_speech(
    before: int, speech: int, after: int, rate: int
) -> None:
    wave = np.concatenate([np.zeros(before), tone(speech), np.zeros(after)])
    words = (Word("all", before, before + speech),)
    trimmed = trim(Speech(segment(wave, rate), words))
    kept = np.frombuffer(trimmed.audio.raw_data, "<i2")
    window = round(0.002 * rate)
    assert speech <= len(kept) <= speech + 0.04 * rate + 2 * window + 2
    start = max(0, before - round(0.010 * rate) - before % window)
    assert np.array_equal(kept, wave[start : start + len(kept)])
    assert trimmed.words is not None
    assert trimmed.words[0].end - trimmed.words[0].start == speech
    assert np.array_equal(kept[trimmed.words[0].start : trimmed.words[0].end], tone(speech))


def test_a_quiet_sound_above_the_threshold_is_kept() -> None:
    """A breathed consonant 40 dB below the peak is speech; 60 dB below is not."""
    wave = np.concatenate([tone(2000, 80), tone(4000, 8000), tone(2000, 8)])
    kept = trim(Speech(segment(wave))).audio.frame_count()
    assert 6000 <= kept <= 6000 + 0.04 * RATE


def test_what_cannot_be_trimmed_is_left_for_the_check() -> None:
    for audio in (segment(np.zeros(100)), segment(np.zeros(0)), segment(tone(100)).set_channels(2)):
        assert trim(Speech(audio)).audio is audio


def utterance(text: str, rate: float = 1.0) -> Utterance:
    return Utterance(text, text, Voice("tone", "tone-1", rate=rate), "", 0, 1)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("No.", 0.2),
        ("a " * 100, 12.0),
        ("1,234,567,890.12", 9.0),
        ("👩‍👩‍👧‍👧", 5.0),
        ("https://www.example.com/a/b?c=d", 12.0),
        ("これは長い文章です。", 2.5),
    ],
)
def test_what_speech_can_be_is_let_through(text: str, seconds: float) -> None:
    assert flaw(segment(tone(round(seconds * RATE))), utterance(text)) is None


@pytest.mark.parametrize(
    ("audio", "text", "complaint"),
    [
        (segment(np.zeros(0)), "Hello.", "no audio"),
        (segment(np.zeros(RATE)), "Hello.", "silence"),
        (segment(tone(RATE, 50)), "Hello.", "silence"),
        (segment(tone(RATE)).set_channels(2), "Hello.", "2 channels"),
        (segment(tone(RATE)).set_sample_width(4), "Hello.", "32 bits"),
        (segment(tone(RATE), 4000), "Hello.", "rate of 4000"),
        (segment(tone(RATE // 10)), "One two three four five.", "implausible"),
        (segment(tone(10 * RATE)), "Hello.", "implausible"),
    ],
)
def test_what_cannot_be_speech_is_named(audio: AudioSegment, text: str, complaint: str) -> None:
    assert complaint in str(flaw(audio, utterance(text)))


def test_rate_is_taken_into_account() -> None:
    audio = segment(tone(10 * RATE))
    assert flaw(audio, utterance("Hello you.", rate=0.5)) is None
    assert flaw(audio, utterance("Hello you.", rate=1.0)) is not None
