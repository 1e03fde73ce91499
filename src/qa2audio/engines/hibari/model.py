"""A network of hibari's in memory, and how its spectra become samples; only a host opens it."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
from hibari import dsp

from qa2audio.engines.hibari.voices import PACKAGE
from qa2audio.engines.onnx_outputs import with_output
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_DURATIONS = "/Round_output_0"
"""Where the graph has how long each phoneme lasts."""
_SPECTRA = ("lh", "theta", "ln", "lr", "phi", "f0")
"""What else it tells, in the order in which `dsp.synth` takes it."""
_UNIT = 600
"""Samples to one of those."""
_SEED = 0
"""Of the noise, 42 dB below the voice: the same for every sentence."""


def _rfft(signal: NDArray[np.float32], axis: int) -> NDArray[np.complex64]:
    return np.fft.rfft(signal, axis=axis).astype(np.complex64, copy=False)


def _irfft(spectrum: NDArray[np.complex64], n: int, axis: int) -> NDArray[np.float32]:
    return np.fft.irfft(spectrum, n=n, axis=axis).astype(np.float32, copy=False)


# hibari takes scipy's transforms where scipy happens to be installed, and their last bits differ from numpy's.
# numpy's are always there, and since 2.0 as quick.
dsp.rfft, dsp.irfft = _rfft, _irfft


class HibariNetwork:
    """The network of one voice; `EngineError` if its file is not what it should be."""

    rate: int = dsp.SR

    def __init__(self, file: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # two would round otherwise
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                with_output(file.read_bytes(), _DURATIONS), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime has an exception for every case, and no common one
            raise EngineError(
                f"{file.name} cannot be loaded: {(str(error).splitlines() or ['?'])[0].rstrip('.')}.",
                hint="Run qa2audio voices install hibari --force.",
            ) from error
        self._outputs = [output.name for output in self._session.get_outputs()]

    def say(self, phonemes: str, speed: float) -> tuple[NDArray[np.int16], NDArray[np.int64] | None]:
        """Return samples, and where each of `phonemes` begins in frames, with the end of the last; None if untold."""
        ids = [0, *(_vocabulary()[char] for char in phonemes), 0]
        given = {"ids": np.array([ids], np.int64), "speed": np.array([speed], np.float32)}
        found = dict(zip(self._outputs, self._session.run(None, given), strict=True))
        audio = dsp.synth(*(found[name][0] for name in _SPECTRA), np.random.default_rng(_SEED))
        samples = np.round(np.clip(audio, -1, 1) * 32767).astype("<i2")
        if _DURATIONS not in found:
            return samples, None
        edges: NDArray[np.int64] = np.cumsum(np.ravel(found[_DURATIONS])).astype(np.int64)[:-1] * _UNIT
        return samples, edges


@cache
def _vocabulary() -> dict[str, int]:
    """Return the number of each letter; the networks share them."""
    text = resources.files(PACKAGE).joinpath("assets/vocab.json").read_text("utf-8")
    return {str(letter): int(number) for letter, number in json.loads(text).items()}


def knows(letter: str) -> bool:
    """Return whether the networks have a number for it."""
    return letter in _vocabulary()
