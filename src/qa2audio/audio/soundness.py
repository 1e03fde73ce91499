"""Whether samples can be speech at all: no noise, no hum, not clipped, not broken off.

Speech comes and goes, and its spectrum has peaks; noise and hum do not come and go, and noise has no peaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pydub import AudioSegment

_FRAME = 0.025
"""Seconds: a few periods of a voice, and shorter than any sound of speech."""
_SPECTRA = 48
"""Frames whose spectrum is looked at, spread over the loud ones."""
_BAND = (100.0, 4_000.0)
"""Hz: what every engine gives; above it, one that was resampled may give nothing."""

# Whoever sets a limit nearer costs somebody a line that is well spoken. In brackets what `scripts/measure-takes`
# found in 8,450 takes of all 359 voices of espeak-ng, and in Piper's and Kokoro's.
_FLATTEST = 0.46
"""Spectral flatness [at most 0.37]; white noise has 0.56."""
_CLIPPED = 0.02
"""Share of samples at full scale [at most 0.0005]."""
_LOUDEST_END = -8.0
"""dB of the last 10 ms against the loud parts [at most -15]."""


class Traits(NamedTuple):
    """What there is to measure."""

    sounding: float
    """Seconds that are not silence: within 30 dB of the loud ones."""
    dips: float
    """Share of the time that is more than 10 dB softer than the loud parts."""
    flatness: float
    """Of the spectrum, in the median of loud frames: 0 for a tone, 0.56 for white noise."""
    clipped: float
    """Share of the samples at full scale."""
    ending: float
    """Level of the last 10 ms, in dB against the loud parts."""


def damage(found: Traits) -> str | None:
    """Return why what was measured cannot be speech, whatever was to be said, or None."""
    if found.flatness > _FLATTEST:
        return "it is noise"
    if found.clipped > _CLIPPED:
        return f"{found.clipped:.0%} of it is clipped"
    return "it breaks off in the middle of a sound" if found.ending > _LOUDEST_END else None


def traits(audio: AudioSegment) -> Traits | None:
    """Measure mono audio of 16 bit; None where it is too short or too silent for that."""
    samples = np.frombuffer(audio.raw_data, "<i2").astype(np.float32) / 32_768
    frame = round(audio.frame_rate * _FRAME)
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    if len(frames) < 4:
        return None
    levels = _decibels(np.mean(frames**2, axis=1))
    loud = float(np.percentile(levels[levels > levels.max() - 30], 95))
    if loud < -60:
        return None
    last = samples[-round(audio.frame_rate * 0.01) :]
    return Traits(
        sounding=float(np.count_nonzero(levels > loud - 30)) * _FRAME,
        dips=float(np.mean(levels < loud - 10)),
        flatness=_flatness(frames[levels > loud - 15], audio.frame_rate),
        clipped=float(np.mean(np.abs(samples) > 0.999)),
        ending=float(_decibels(np.mean(last**2, keepdims=True))[0]) - loud,
    )


def _decibels(power: NDArray[np.float32]) -> Any:
    return 10 * np.log10(power + 1e-12)


def _flatness(frames: NDArray[Any], rate: int) -> float:
    chosen = frames[:: max(1, len(frames) // _SPECTRA)]
    spectra = np.abs(np.fft.rfft(chosen * np.hanning(frames.shape[1]), axis=1)) ** 2
    frequencies = np.fft.rfftfreq(frames.shape[1], 1 / rate)
    band = spectra[:, (frequencies >= _BAND[0]) & (frequencies <= _BAND[1])] + 1e-12
    return float(np.median(np.exp(np.mean(np.log(band), axis=1)) / np.mean(band, axis=1)))
