"""The highest value between the samples: known from the signal."""

from __future__ import annotations

import numpy as np
import pytest

from qa2audio.audio.truepeak import CELL, REACH, cell_peaks


def window(frequency: float, phase: float, cells: int = 20, level: float = 1.0) -> np.ndarray:
    """Return cells of a sine, `frequency` in cycles per sample, and their margins."""
    at = np.arange(-REACH, cells * CELL + REACH)
    return np.asarray(level * np.sin(2 * np.pi * frequency * at + phase), np.float32)


def test_a_sine_between_whose_samples_the_peak_lies() -> None:
    samples = window(0.25, np.pi / 4)
    assert np.abs(samples).max() == pytest.approx(0.7071, abs=1e-4)
    assert cell_peaks(samples, 1.0) == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("frequency", [0.01, 0.1, 0.2, 0.3, 0.35])
@pytest.mark.parametrize("phase", [0.0, 0.4, 1.1])
def test_it_is_never_far_from_the_truth(frequency: float, phase: float) -> None:
    found = cell_peaks(window(frequency, phase), 0.5)
    assert len(found) == 20
    assert found.max() == pytest.approx(1.0, abs=0.06)


def test_what_stays_well_below_the_threshold_keeps_its_sample_peak() -> None:
    samples = window(0.25, np.pi / 4, level=0.5)
    sample_peak = float(np.abs(samples).max())
    assert cell_peaks(samples, sample_peak * 10 ** (4.1 / 20)) == pytest.approx(sample_peak)
    assert cell_peaks(samples, sample_peak * 10 ** (3.9 / 20)) == pytest.approx(0.5, abs=0.01)


def test_each_cell_has_its_own_peak() -> None:
    samples = np.zeros(REACH + 3 * CELL + REACH, np.float32)
    samples[REACH + CELL + 7] = 0.5
    assert cell_peaks(samples, 0.1).tolist() == [0, 0.5, 0]


def test_what_lies_behind_a_cell_s_last_sample_is_its_own() -> None:
    """Two equal samples with the peak between them: it belongs to the cell of the first."""
    samples = np.zeros(REACH + 2 * CELL + REACH, np.float32)
    samples[REACH + CELL - 1 : REACH + CELL + 1] = 0.5
    first, second = cell_peaks(samples, 0.1)
    assert first == pytest.approx(0.5 * 2 * np.sinc(0.5) * np.cos(np.pi / 48) ** 2, abs=0.02)
    assert second < first
