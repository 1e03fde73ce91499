"""The *encoded* episode has its loudness and headroom, whatever it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyloudnorm
import pytest
from tests.ebur128 import ebur128

from qa2audio.assembly.arrangement import assemble
from qa2audio.assembly.level import level
from qa2audio.assembly.level_survey import survey
from qa2audio.assembly.master import master, master_gain
from qa2audio.audio.encoders.mp3.mp3 import Mp3
from qa2audio.audio.readback import measure
from qa2audio.model import Sound

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tests.assembly.conftest import Studio

    from qa2audio.audio.readback import Heard
    from qa2audio.model import Timeline

RATE = 44_100


def levelled(studio: Studio, sound: Sound, *spoken: tuple[str, NDArray[np.float32]]) -> Timeline:
    takes = [studio.take(studio.utterance(n, who), samples) for n, (who, samples) in enumerate(spoken)]
    transcript = studio.transcript(*(studio.turn(who) for who, _ in spoken))
    return level(assemble(transcript, takes, (), rate=RATE), sound, {})


def encoded(studio: Studio, timeline: Timeline, sound: Sound) -> Heard:
    blocks = master(timeline, sound, gain_db=master_gain(timeline, sound))
    path = studio.folder / "episode.mp3"
    assert list(Mp3().encode(blocks, path, sound))[-1] == timeline.frames
    heard, theirs = measure(path, RATE), ebur128(path)
    assert heard.loudness.lufs == pytest.approx(theirs.lufs, abs=0.1)
    assert heard.loudness.true_peak == pytest.approx(theirs.true_peak, abs=0.15)
    return heard


def check(studio: Studio, sound: Sound, *spoken: tuple[str, NDArray[np.float32]]) -> None:
    timeline = levelled(studio, sound, *spoken)
    heard = encoded(studio, timeline, sound)
    assert heard.frames == timeline.frames
    assert heard.loudness.lufs == pytest.approx(sound.lufs, abs=0.3)
    assert heard.loudness.true_peak <= sound.true_peak


@pytest.mark.parametrize("lufs", [-16.0, -19.0])
def test_a_conversation(studio: Studio, lufs: float) -> None:
    turns = [("Host", studio.speak(n, level=0.9)) for n in (3, 8, 2)]
    answers = [("Ana", studio.speak(n, level=0.05, pitch=200)) for n in (20, 9, 14)]
    check(studio, Sound(lufs=lufs), *(turn for pair in zip(turns, answers, strict=True) for turn in pair))


def test_beeps(studio: Studio) -> None:
    check(studio, Sound(), *(("Host", studio.beep(0.3 + n / 10)) for n in range(20)))


def test_spiky_speech_that_needs_much_limiting(studio: Studio) -> None:
    speech = (studio.speak(n, level=0.99) for n in (5, 7, 9))
    check(studio, Sound(), *(("Ana", samples * np.sqrt(np.abs(samples))) for samples in speech))


def test_one_short_word(studio: Studio) -> None:
    check(studio, Sound(), ("Host", studio.speak(0.6)))


def test_the_stream_itself_is_at_the_target_before_encoding(studio: Studio) -> None:
    sound = Sound()
    timeline = levelled(studio, sound, ("Host", studio.speak(15)), ("Ana", studio.speak(15, pitch=220)))
    readings = survey(timeline)
    stream = np.concatenate(list(master(timeline, sound, gain_db=master_gain(timeline, sound, readings))))
    assert stream.dtype == np.float32
    assert pyloudnorm.Meter(RATE).integrated_loudness(stream) == pytest.approx(sound.lufs, abs=0.15)


def test_silence_needs_no_gain(studio: Studio) -> None:
    timeline = levelled(studio, Sound(), ("Host", np.zeros(44_100, np.float32)))
    assert master_gain(timeline, Sound()) == 0.0


def test_the_same_timeline_gives_the_same_samples(studio: Studio) -> None:
    timeline = levelled(studio, Sound(), ("Host", studio.speak(6)))
    first, second = (np.concatenate(list(master(timeline, Sound(), gain_db=3.0))) for _ in range(2))
    assert np.array_equal(first, second)
