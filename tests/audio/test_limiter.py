"""The limiter keeps its ceiling between the samples too, moves nothing, and leaves alone what is quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.audio.limiter import Limiter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

RATE = 44_100
CEILING = -2.0


def limited(samples: NDArray[np.float32], edges: Sequence[int] = ()) -> NDArray[np.float32]:
    blocks = np.split(samples, sorted(edges))
    return np.concatenate([np.zeros(0, np.float32), *Limiter(CEILING, RATE).limit(blocks)])


def true_peak_db(samples: NDArray[np.float32]) -> float:
    return float(20 * np.log10(np.abs(soxr.resample(samples.astype(np.float64), RATE, 8 * RATE, "VHQ")).max()))


def noise(seconds: float, peak: float, cutoff: int = 11_025) -> NDArray[np.float32]:
    """Return noise with nothing above `cutoff`, as resampled speech has it."""
    narrow = np.random.default_rng(7).standard_normal(round(seconds * 2 * cutoff))
    wide = soxr.resample(narrow, 2 * cutoff, RATE, "VHQ")
    return np.asarray(peak * wide / np.abs(wide).max(), np.float32)


@pytest.mark.parametrize("drive", [0.8, 1.5, 6.0])
def test_the_true_peak_of_noise_stays_below_the_ceiling(drive: float) -> None:
    assert true_peak_db(limited(noise(3, drive))) <= CEILING


def test_the_true_peak_of_speech_stays_below_the_ceiling(speech: Callable[..., NDArray[np.float32]]) -> None:
    narrow = soxr.resample(speech(6, 24_000, level=3.0), 24_000, RATE, "VHQ")
    assert true_peak_db(limited(narrow)) <= CEILING


def test_hiss_up_to_20_khz_exceeds_it_by_no_more_than_four_fold_oversampling_misses() -> None:
    assert true_peak_db(limited(noise(3, 2.0, 20_000))) <= CEILING + 0.2


def test_a_stream_that_begins_at_its_loudest_is_limited_from_its_first_sample() -> None:
    assert np.abs(limited(np.full(RATE, 4.0, np.float32))).max() <= 10 ** (CEILING / 20)


def test_a_tone_whose_samples_miss_its_peaks_is_limited_all_the_same() -> None:
    # A quarter of the rate with a phase of 45 degrees: samples stay 3 dB below what is between them.
    tone = (0.95 * np.sin(np.pi / 2 * np.arange(RATE) + np.pi / 4)).astype(np.float32)
    assert np.abs(tone).max() < 10 ** (CEILING / 20)
    inside = limited(tone)[2000:-2000]
    assert true_peak_db(inside * np.hanning(len(inside)).astype(np.float32)) <= CEILING


def test_what_is_quiet_is_not_touched(speech: Callable[..., NDArray[np.float32]]) -> None:
    quiet = speech(5, level=0.7)
    assert np.array_equal(limited(quiet), quiet)


def test_a_peak_is_turned_down_where_it_is_and_the_rest_recovers() -> None:
    samples = np.full(8 * RATE, 0.1, np.float32)
    samples[3 * RATE] = 1.0
    result = limited(samples)
    assert np.argmax(result) == 3 * RATE
    changed = np.flatnonzero(result != samples)
    assert 3 * RATE - changed[0] < 0.01 * RATE
    assert changed[-1] - 3 * RATE < 0.3 * RATE


def test_gain_moves_without_a_step() -> None:
    samples = np.full(4 * RATE, 0.5, np.float32)
    samples[2 * RATE : 2 * RATE + 20] = 2.0
    gain = limited(samples) / samples
    assert np.abs(np.diff(gain)).max() < 0.005


def test_silence_stays_digital_silence() -> None:
    samples = np.concatenate([noise(1, 3.0), np.zeros(2 * RATE, np.float32), noise(1, 3.0)])
    assert not limited(samples)[RATE : 3 * RATE].any()


LOUD = noise(9, 2.5)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(LOUD)), st.lists(st.integers(0, len(LOUD)), max_size=12))
def test_the_result_does_not_depend_on_how_the_stream_is_cut(length: int, edges: list[int]) -> None:
    samples = LOUD[:length]
    result = limited(samples, [min(edge, length) for edge in edges])
    assert len(result) == length
    assert np.array_equal(result, limited(samples))
