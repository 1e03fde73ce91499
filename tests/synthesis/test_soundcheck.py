"""What is refused by ear, and what must not be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.audio.segment import AudioSegment
from qa2audio.audio.soundness import traits
from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.model import Utterance, Voice
from qa2audio.production.episode_plan import plan
from qa2audio.production.settings import Settings
from qa2audio.synthesis.soundcheck import letters, unsound
from qa2audio.synthesis.takes import trim

RATE = 22_050
SAID = "A harbour, a keeper, and a long way up the stairs."
SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "part1.txt"
Samples = np.ndarray[tuple[int], np.dtype[np.float64]]


def segment(samples: Samples, rate: int = RATE) -> AudioSegment:
    pcm = (np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes()
    return AudioSegment(pcm, sample_width=2, frame_rate=rate, channels=1)


def utterance(text: str, voice: str = "en-us", *, rate: float = 1.0) -> Utterance:
    return Utterance(text, text, Voice("pyttsx3", voice, rate=rate), "Ana", 0, 1)


def spoken(said: Utterance) -> AudioSegment:
    return trim(Pyttsx3Engine().synthesize(said)).audio


def samples(audio: AudioSegment) -> Samples:
    wave: Samples = np.frombuffer(audio.raw_data, "<i2") / 32_768
    return wave


@pytest.fixture(scope="module")
def speech() -> AudioSegment:
    return spoken(utterance(SAID))


@pytest.mark.parametrize(
    "voice", ["en-us", "en-us+f3", "en-gb+whisper", "en-us+klatt", "en-gb+RicishayMax3", "de"]
)
@pytest.mark.parametrize("rate", [0.5, 1.0, 2.5])
def test_real_speech_passes(voice: str, rate: float) -> None:
    said = utterance(SAID, voice, rate=rate)
    assert unsound(spoken(said), said) is None


@pytest.mark.parametrize(
    "text",
    [
        "Oh.",
        "Mmm.",
        "I.",
        "A B C.",
        "Shhhhhhhhhhhhhhhhhhhhhhhh!",
        "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaargh",
        "No no no.",
    ],
)
def test_short_and_odd_words_pass(text: str) -> None:
    said = utterance(text)
    assert unsound(spoken(said), said) is None


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample is not part of the repository")
def test_a_whole_interview_passes() -> None:
    for said in plan(SAMPLE, Settings()).utterances:
        assert unsound(spoken(said), said) is None, said.spoken


def test_speech_breaks_off_where_it_is_cut(speech: AudioSegment) -> None:
    wave = samples(speech)
    loud = [
        n
        for n in range(RATE, len(wave) - 2000, 500)
        if np.abs(wave[n - 220 : n]).max() > 0.5 * np.abs(wave).max()
    ]
    assert len(loud) > 5
    for cut in loud:
        assert unsound(segment(wave[:cut]), utterance(SAID)), cut


def test_a_third_of_the_words_is_too_little(speech: AudioSegment) -> None:
    wave = samples(speech)[: len(samples(speech)) // 3].copy()
    wave[-2000:] *= np.linspace(1, 0, 2000)
    assert "too little for" in str(unsound(segment(wave), utterance(SAID)))


@pytest.mark.parametrize("factor", [3, 4])
def test_a_rate_that_is_far_too_high_is_heard(speech: AudioSegment, factor: int) -> None:
    assert "sped up" in str(unsound(segment(samples(speech), RATE * factor), utterance(SAID)))


def noise(colour: float) -> Samples:
    """White for 0, pink for 0.5: the exponent of the frequency."""
    spectrum = np.fft.rfft(np.random.default_rng(1).normal(size=4 * RATE))
    wave = np.fft.irfft(spectrum / np.arange(1, len(spectrum) + 1) ** colour)
    coloured: Samples = 0.5 * wave / np.abs(wave).max()
    return coloured


@pytest.mark.parametrize("colour", [0.0, 0.25, 0.5])
@pytest.mark.parametrize("rate", [8_000, 22_050, 24_000, 44_100, 48_000])
def test_noise_is_no_speech(colour: float, rate: int) -> None:
    assert unsound(segment(noise(colour), rate), utterance(SAID)) is not None


def test_noise_that_comes_and_goes_is_no_speech() -> None:
    gated = noise(0) * (np.arange(4 * RATE) // 6_000 % 2)
    assert unsound(segment(gated), utterance(SAID)) == "what the engine gave is no good: it is noise"


def test_compressed_bytes_taken_for_samples_are_no_speech() -> None:
    """What a server's MP3 sounds like if it is played as PCM."""
    data = np.random.default_rng(2).bytes(150_000)
    audio = AudioSegment(data, sample_width=2, frame_rate=24_000, channels=1)
    assert unsound(audio, utterance(SAID)) == "what the engine gave is no good: it is noise"


@settings(deadline=None)
@given(st.binary(max_size=3_000).map(lambda data: data[: len(data) // 2 * 2]), st.sampled_from([8_000, 48_000]))
def test_any_samples_can_be_measured(data: bytes, rate: int) -> None:
    audio = AudioSegment(data, sample_width=2, frame_rate=rate, channels=1)
    found = traits(audio)
    assert found is None or (0 <= found.dips <= 1 and 0 <= found.flatness <= 1.01 and found.sounding >= 0)


@pytest.mark.parametrize(
    ("spoken", "heard"),
    [
        ("Hello there.", 10),
        ("H T T P", 12),
        ("Aaaaaaargh!", 6),
        ("… — !", 0),
        ("wazzum rocks", 11),
    ],
)
def test_letters_are_counted_as_they_are_heard(spoken: str, heard: int) -> None:
    assert letters(spoken) == heard
