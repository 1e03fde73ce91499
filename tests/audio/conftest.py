"""Signals made with numpy, and what an independent reader makes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray


def make_speech(
    seconds: float, rate: int = 44_100, *, level: float = 0.2, seed: int = 1
) -> NDArray[np.float32]:
    """Return what has the shape of speech: a buzz and noise in syllables and words, with digital silence between."""
    rng = np.random.default_rng(seed)
    time = np.arange(round(seconds * rate)) / rate
    buzz = sum(np.sin(2 * np.pi * 120 * k * time + rng.uniform(0, 6)) / k for k in range(1, 30))
    hiss = np.convolve(rng.standard_normal(len(time)), np.ones(3) / 3, mode="same")
    syllables = np.clip(np.sin(2 * np.pi * 4.1 * time) + 0.3, 0, None)
    words = (np.sin(2 * np.pi * 0.7 * time + seed) > -0.7).astype(float)
    speech = (np.asarray(buzz) + hiss) * syllables * words
    return np.asarray(level * speech / np.abs(speech).max(), np.float32)


@pytest.fixture(scope="session")
def speech() -> Callable[..., NDArray[np.float32]]:
    return make_speech
