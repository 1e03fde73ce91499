"""Loudness agrees with an independent implementation of ITU-R BS.1770."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pyloudnorm
import pytest

from qa2audio.audio.loudness import CELL, cell_power, gated

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray


def lufs(samples: NDArray[np.float32], rate: int) -> float:
    energy = cell_power(samples, rate)
    tenths = ((np.arange(len(energy)) + 0.5) * CELL / rate * 10).astype(int)
    return gated(np.bincount(tenths, weights=energy / rate).astype(float))


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 44_100, 48_000])
@pytest.mark.parametrize("level", [0.02, 0.5])
def test_speech_reads_as_pyloudnorm_reads_it(
    speech: Callable[..., NDArray[np.float32]], rate: int, level: float
) -> None:
    samples = speech(12, rate, level=level)
    assert lufs(samples, rate) == pytest.approx(pyloudnorm.Meter(rate).integrated_loudness(samples), abs=0.1)


@pytest.mark.parametrize("frequency", [50, 200, 997, 6000])
def test_tones_read_as_pyloudnorm_reads_them(frequency: int) -> None:
    tone = (0.25 * np.sin(2 * np.pi * frequency * np.arange(4 * 44_100) / 44_100)).astype(np.float32)
    assert lufs(tone, 44_100) == pytest.approx(pyloudnorm.Meter(44_100).integrated_loudness(tone), abs=0.1)


def test_the_reference_tone_reads_as_the_standard_says() -> None:
    tone = np.sin(2 * np.pi * 997 * np.arange(10 * 48_000) / 48_000).astype(np.float32)
    assert lufs(tone, 48_000) == pytest.approx(-3.01, abs=0.02)


def test_pauses_are_gated_out(speech: Callable[..., NDArray[np.float32]]) -> None:
    samples = speech(10)
    with_pause = np.concatenate([samples, np.zeros(20 * 44_100, np.float32)])
    assert lufs(with_pause, 44_100) == pytest.approx(lufs(samples, 44_100), abs=0.1)


@pytest.mark.parametrize("frames", [0, 1, 1000, 200_000])
def test_silence_has_no_loudness(frames: int) -> None:
    assert lufs(np.zeros(frames, np.float32), 44_100) == -math.inf


def test_every_cell_has_its_energy() -> None:
    assert [len(cell_power(np.ones(n, np.float32), 22_050)) for n in (0, 1, CELL, CELL + 1)] == [0, 1, 1, 2]
