"""Bringing samples to the timeline's rate and to an exact number of frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import soxr

if TYPE_CHECKING:
    from numpy.typing import NDArray


def conformed_frames(frames: int, rate_in: int, rate_out: int) -> int:
    """Return how many frames at `rate_out` last as long as `frames` at `rate_in`, halves rounded up."""
    return (2 * frames * rate_out + rate_in) // (2 * rate_in)


def conform(samples: NDArray[np.float32], rate_in: int, rate_out: int, frames: int) -> NDArray[np.float32]:
    """Resample float32 samples (soxr, high quality) and return exactly `frames` of them.

    Nothing is clipped: resampling may overshoot full scale, and that is the limiter's business. What rounding
    leaves too long or too short at the end, a frame or two, is cut or filled with silence.
    """
    if rate_in != rate_out and len(samples):
        samples = soxr.resample(samples, rate_in, rate_out, quality="HQ")
    if len(samples) == frames:
        return samples
    exact = np.zeros(frames, np.float32)
    kept = min(frames, len(samples))
    exact[:kept] = samples[:kept]
    return exact
