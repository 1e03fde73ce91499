"""Speakers end up equally loud, by one gain each, as an independent meter hears it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyloudnorm
import pytest

from qa2audio.assembly.arrangement import assemble
from qa2audio.assembly.headroom import ceiling
from qa2audio.assembly.level import level
from qa2audio.assembly.level_survey import read_levels, survey
from qa2audio.assembly.mix import render
from qa2audio.audio.limiter import Limiter
from qa2audio.model import Sound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray
    from tests.assembly.conftest import Studio

    from qa2audio.model import Timeline

RATE = 44_100
SOUND = Sound()


def timeline_of(studio: Studio, *spoken: tuple[str, NDArray[np.float32]]) -> Timeline:
    takes = [studio.take(studio.utterance(n, who), samples) for n, (who, samples) in enumerate(spoken)]
    return assemble(studio.transcript(*(studio.turn(who) for who, _ in spoken)), takes, (), rate=RATE)


def heard(timeline: Timeline, speaker: str) -> float:
    """Return the speaker's loudness after the limiter, with nothing between the clips."""
    clips = [render(clip, RATE) for clip in timeline.clips if clip.speaker == speaker]
    limited = np.concatenate(list(Limiter(ceiling(SOUND), RATE).limit([np.concatenate(clips)])))
    return float(pyloudnorm.Meter(RATE).integrated_loudness(limited))


def gains(timeline: Timeline, wishes: Mapping[str, float] | None = None) -> dict[str, set[float]]:
    result: dict[str, set[float]] = {}
    for clip in level(timeline, SOUND, wishes or {}).clips:
        result.setdefault(clip.speaker, set()).add(clip.gain_db)
    return result


@pytest.fixture
def talk(studio: Studio) -> Timeline:
    return timeline_of(
        studio,
        ("Host", studio.speak(6, level=0.8)),
        ("Ana", studio.speak(11, level=0.05, pitch=210)),
        ("Host", studio.speak(7, level=0.5)),
        ("Ana", studio.speak(2, level=0.03, pitch=190)),
        ("Ben", studio.beep(12, level=0.1)),
    )


def test_everybody_is_at_the_target(talk: Timeline) -> None:
    levelled = level(talk, SOUND, {})
    for speaker in ("Host", "Ana", "Ben"):
        assert heard(levelled, speaker) == pytest.approx(SOUND.lufs, abs=0.15)


def test_each_speaker_has_one_gain(talk: Timeline) -> None:
    assert [len(values) for values in gains(talk).values()] == [1, 1, 1]


def test_a_voice_that_stands_in_is_levelled_by_itself(studio: Studio) -> None:
    talk = timeline_of(
        studio, ("Ana", studio.speak(11, level=0.4)), ("Ana", studio.speak(12, level=0.1, pitch=190))
    )
    own, other = talk.clips
    levelled = level(replace(talk, clips=(own, replace(other, voice="tone/tone-1"))), SOUND, {"Ana": -2.0})
    assert len({clip.gain_db for clip in levelled.clips}) == 2
    for clip in levelled.clips:
        assert heard(replace(levelled, clips=(clip,)), "Ana") == pytest.approx(SOUND.lufs - 2, abs=0.2)


def test_a_wish_is_added(talk: Timeline) -> None:
    levelled = level(talk, SOUND, {"Ana": -3.0, "Nobody": 20.0})
    assert heard(levelled, "Ana") == pytest.approx(SOUND.lufs - 3, abs=0.15)
    assert heard(levelled, "Host") == pytest.approx(SOUND.lufs, abs=0.15)


def test_little_speech_is_moved_by_12_db_at_most(studio: Studio) -> None:
    timeline = timeline_of(studio, ("Host", studio.speak(12)), ("Ana", studio.speak(4, level=0.005)))
    assert gains(timeline)["Ana"] == {12.0}


def test_what_is_too_short_to_tell_gets_the_gain_of_the_others(studio: Studio) -> None:
    timeline = timeline_of(studio, ("Host", studio.speak(12)), ("Ana", studio.speak(0.7, level=0.9)))
    measured = gains(timeline)
    assert measured["Ana"] == measured["Host"]


@pytest.mark.parametrize(("seconds", "trusted"), [(9.9, False), (10.1, True)])
def test_ten_seconds_are_trusted(studio: Studio, seconds: float, *, trusted: bool) -> None:
    timeline = timeline_of(studio, ("Host", studio.speak(11)), ("Ana", studio.speak(seconds, level=0.005)))
    (gain,) = gains(timeline)["Ana"]
    assert (gain > 12) is trusted


@pytest.mark.parametrize(("seconds", "told"), [(0.95, False), (1.05, True)])
def test_one_second_is_enough_to_go_by(studio: Studio, seconds: float, *, told: bool) -> None:
    timeline = timeline_of(studio, ("Host", studio.speak(11)), ("Ana", studio.beep(seconds, level=0.05)))
    measured = gains(timeline)
    assert (measured["Ana"] != measured["Host"]) is told


def test_what_says_nothing_gets_the_mean_of_those_that_do(studio: Studio) -> None:
    spoken = (("Host", studio.speak(11)), ("Ben", studio.beep(11, level=0.1)), ("Ana", studio.beep(0.5)))
    measured = {who: next(iter(found)) for who, found in gains(timeline_of(studio, *spoken)).items()}
    assert measured["Ana"] == pytest.approx((measured["Host"] + measured["Ben"]) / 2, abs=0.01)


def test_silence_is_left_alone(studio: Studio) -> None:
    timeline = timeline_of(studio, ("Host", np.zeros(22_050 * 12, np.float32)))
    assert gains(timeline) == {"Host": {0.0}}


def test_only_gains_change_and_readings_may_be_given(talk: Timeline) -> None:
    levelled = level(talk, SOUND, {}, survey(talk))
    assert levelled == level(talk, SOUND, {})
    assert [(clip.start, clip.source) for clip in levelled.clips] == [(c.start, c.source) for c in talk.clips]


def test_a_survey_of_ten_hours_fits_in_30_megabytes(studio: Studio) -> None:
    take = studio.take(studio.utterance(0, "Ana"), studio.speak(60))
    reading = read_levels(take.path)
    assert (reading.level.nbytes + reading.peak.nbytes) * 600 < 30e6
