"""Resampling keeps time, level and overshoot, and gives the exact number of frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.audio.resampler import conform, conformed_frames

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATES = st.sampled_from([8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 30_000), RATES, RATES)
def test_as_many_frames_as_asked_for(frames: int, rate_in: int, rate_out: int) -> None:
    wanted = conformed_frames(frames, rate_in, rate_out)
    assert abs(wanted - frames * rate_out / rate_in) <= 0.5
    result = conform(np.ones(frames, np.float32), rate_in, rate_out, wanted)
    assert result.dtype == np.float32
    assert result.shape == (wanted,)


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 48_000])
def test_a_tone_is_the_same_tone(rate: int) -> None:
    def tone(at: int) -> NDArray[np.float32]:
        return np.asarray(0.5 * np.sin(2 * np.pi * 440 * np.arange(at) / at), np.float32)

    difference = conform(tone(rate), rate, 44_100, 44_100) - tone(44_100)
    assert np.abs(difference[500:-500]).max() < 1e-4


def test_overshoot_is_not_clipped() -> None:
    square = np.where(np.arange(22_050) // 50 % 2, 1.0, -1.0).astype(np.float32)
    assert np.abs(conform(square, 22_050, 44_100, 44_100)).max() > 1.05


def test_a_last_frame_too_few_is_filled_with_silence() -> None:
    assert conform(np.ones(10, np.float32), 44_100, 44_100, 12).tolist() == [1.0] * 10 + [0.0, 0.0]
