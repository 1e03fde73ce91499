"""Samples from spectra: what hibari's own code makes of them, and never another bit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hibari import Hibari, dsp

from qa2audio.engines.hibari import model, waveform
from qa2audio.engines.hibari.model import HibariNetwork
from qa2audio.engines.hibari.voices import VOICES

if TYPE_CHECKING:
    from pathlib import Path

PHONEMES = "wˌi ɹˈOt ˈɛvəɹiθˌɪŋ ˌɔn pˈApəɹ bəfˈɔɹ wi bˈɪlt ˈɛniθˌɪŋ, ænd ɪt fˈɛlt slˈO æt fˈɜɹst."


class _Still:
    """Noise of no strength."""

    def standard_normal(self, shape: tuple[int, ...], dtype: Any) -> Any:
        return np.zeros(shape, dtype)


@pytest.fixture(scope="module")
def heart() -> Path:
    path = VOICES["heart"].path
    assert path is not None
    return path


def apart(one: Any, other: Any) -> float:
    """How strong the difference is, in dB below `one`."""
    return float(10 * np.log10(np.mean((one - other) ** 2) / np.mean(one**2)))


def told() -> tuple[Any, Any]:
    """What the network itself tells of a sentence."""
    bare = Hibari()
    given = {"ids": np.array([bare.ids(PHONEMES)], np.int64), "speed": np.array([1.0], np.float32)}
    *spectra, pitch = (part[0] for part in bare.sess.run(None, given))
    return spectra, pitch


def test_the_sum_is_hibari_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    spectra, pitch = told()
    theirs = dsp.synth(*spectra, pitch, _Still())
    together = np.concatenate(spectra).T
    with_noise = waveform.waveform(together, pitch)
    monkeypatch.setattr(waveform, "_noise", lambda: np.zeros((1024, 601), np.complex64))
    without = waveform.waveform(together, pitch)
    assert apart(theirs, without) < -70
    assert -45 < apart(without, with_noise) < -35
    assert apart(dsp.synth(*spectra, pitch, np.random.default_rng(0)), with_noise) < -35


@pytest.mark.parametrize("frames", [1, 3, 63, 64, 65, 1100])
def test_any_number_of_frames_makes_as_many_samples(frames: int) -> None:
    spectra = np.full((frames, 5 * waveform.BINS), -20.0, np.float32)
    pitch = np.linspace(0, 300, frames, dtype=np.float32)
    made = waveform.waveform(spectra, pitch)
    assert made.shape == (300 * frames,)
    assert made.dtype == np.float32
    assert np.isfinite(made).all()


def test_a_network_that_parts_its_spectra_says_the_same(heart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The four others were not to be had when this was written; theirs may have no such place."""
    one, edges = HibariNetwork(heart).say(PHONEMES, 1.0)
    monkeypatch.setattr(model, "_SPECTRA", "/no/such/place")
    other, again = HibariNetwork(heart).say(PHONEMES, 1.0)
    assert one.tobytes() == other.tobytes()
    assert edges is not None
    assert again is not None
    assert list(edges) == list(again)
    monkeypatch.setattr(model, "_DURATIONS", "/no/such/place")
    assert HibariNetwork(heart).say(PHONEMES, 1.0)[1] is None


def test_where_phonemes_stand_is_told_for_each(heart: Path) -> None:
    samples, edges = HibariNetwork(heart).say(PHONEMES, 1.0)
    assert edges is not None
    assert len(edges) == len(PHONEMES) + 1
    assert list(edges) == sorted(edges)
    assert 0 < edges[0] < edges[-1] < len(samples)
