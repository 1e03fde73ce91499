"""What can be speech, and what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from qa2audio.audio.segment import AudioSegment
from qa2audio.audio.soundness import Traits, damage, traits

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

RATE = 16_000


def audio(samples: NDArray[np.floating]) -> AudioSegment:
    pcm = np.clip(np.rint(samples * 32_767), -32_768, 32_767).astype("<i2").tobytes()
    return AudioSegment(pcm, sample_width=2, frame_rate=RATE, channels=1)


def tone(seconds: float, level: float = 0.3) -> NDArray[np.float64]:
    return np.asarray(level * np.sin(2 * np.pi * 440 * np.arange(round(seconds * RATE)) / RATE))


def measured(samples: NDArray[np.floating]) -> Traits:
    found = traits(audio(samples))
    assert found is not None
    return found


def test_speech_has_no_damage(speech: Callable[..., NDArray[np.float32]]) -> None:
    found = measured(np.concatenate([speech(3, RATE), np.zeros(RATE // 10, np.float32)]))
    assert damage(found) is None
    assert found.flatness < 0.4
    assert 0.2 < found.dips < 0.9


def test_white_noise_is_noise() -> None:
    found = measured(np.random.default_rng(2).normal(0, 0.1, 2 * RATE))
    assert found.flatness == pytest.approx(0.56, abs=0.03)
    assert damage(found) == "it is noise"
    assert found.dips == 0


def test_a_tone_is_flat_nowhere_and_never_goes_away() -> None:
    found = measured(tone(2))
    assert found.flatness < 0.01
    assert (found.dips, found.clipped) == (0, 0)
    assert found.sounding == pytest.approx(2)


def test_what_sounds_half_of_the_time() -> None:
    found = measured(np.concatenate([tone(1), np.zeros(RATE)]))
    assert found.sounding == pytest.approx(1)
    assert found.dips == pytest.approx(0.5)
    assert found.ending < -60


def test_softer_by_less_than_ten_decibels_is_no_dip() -> None:
    assert measured(np.concatenate([tone(1), tone(1, 0.3 * 10 ** (-9 / 20))])).dips == 0
    assert measured(np.concatenate([tone(1), tone(1, 0.3 * 10 ** (-11 / 20))])).dips == pytest.approx(0.5)


def test_softer_by_more_than_thirty_is_silence() -> None:
    assert measured(np.concatenate([tone(1), tone(1, 0.3 * 10 ** (-29 / 20))])).sounding == pytest.approx(2)
    assert measured(np.concatenate([tone(1), tone(1, 0.3 * 10 ** (-31 / 20))])).sounding == pytest.approx(1)


def test_what_is_clipped_is_told_with_its_share() -> None:
    found = measured(np.concatenate([np.clip(tone(1, 3), -1, 1), np.zeros(RATE // 10)]))
    assert found.clipped == pytest.approx(0.716, abs=0.02)
    assert damage(found) == f"{found.clipped:.0%} of it is clipped"


def test_what_breaks_off_is_told() -> None:
    assert measured(tone(1)).ending == pytest.approx(0, abs=0.3)
    assert damage(measured(tone(1))) == "it breaks off in the middle of a sound"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, None),
        ({"flatness": 0.46}, None),
        ({"flatness": 0.47}, "it is noise"),
        ({"clipped": 0.02}, None),
        ({"clipped": 0.03}, "3% of it is clipped"),
        ({"ending": -8.0}, None),
        ({"ending": -7.9}, "it breaks off in the middle of a sound"),
    ],
)
def test_the_limits(changed: dict[str, float], told: str | None) -> None:
    assert damage(Traits(1.0, 0.3, 0.2, 0.0, -40.0)._replace(**changed)) == told


def test_what_is_too_short_or_too_soft_is_not_measured() -> None:
    frame = RATE // 40
    assert traits(audio(tone(1)[: 4 * frame - 1])) is None
    assert traits(audio(tone(1)[: 4 * frame])) is not None
    assert traits(audio(tone(1, 10 ** (-60 / 20)))) is None
    assert traits(audio(tone(1, 10 ** (-55 / 20)))) is not None
