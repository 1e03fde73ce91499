"""A network of hibari's in memory; only a host opens it."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from qa2audio.engines.hibari.voices import PACKAGE
from qa2audio.engines.hibari.waveform import RATE, waveform
from qa2audio.engines.onnx_outputs import with_output
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

_DURATIONS = "/Round_output_0"
"""Where the graph has how long each phoneme lasts."""
_UNIT = 600
"""Samples to one of those."""
_SPECTRA = "/head/Add_output_0"
"""Where it has its spectra frame by frame, before it parts and turns them: a tenth of all its work."""
_PARTS = ("lh", "theta", "ln", "lr", "phi")
"""What it makes of them, for a network that has them elsewhere."""
_PITCH = "f0"


class HibariNetwork:
    """The network of one voice; `EngineError` if its file is not what it should be."""

    rate = RATE

    def __init__(self, file: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # two would round otherwise
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                with_output(with_output(file.read_bytes(), _DURATIONS), _SPECTRA),
                options,
                providers=["CPUExecutionProvider"],
            )
        except Exception as error:  # onnxruntime has an exception for every case, and no common one
            raise EngineError(
                f"{file.name} cannot be loaded: {(str(error).splitlines() or ['?'])[0].rstrip('.')}.",
                hint="Run qa2audio voices install hibari --force.",
            ) from error
        there = {output.name for output in self._session.get_outputs()}
        wanted = (*((_SPECTRA,) if _SPECTRA in there else _PARTS), _PITCH, _DURATIONS)
        self._wanted = [name for name in wanted if name in there]
        self._options = onnxruntime.RunOptions()
        self._options.only_execute_path_to_fetches = True

    def say(self, phonemes: str, speed: float) -> tuple[NDArray[np.int16], NDArray[np.int64] | None]:
        """Return samples, and where each of `phonemes` begins in frames, with the end of the last; None if untold."""
        ids = [0, *(_vocabulary()[char] for char in phonemes), 0]
        given = {"ids": np.array([ids], np.int64), "speed": np.array([speed], np.float32)}
        found = dict(zip(self._wanted, self._session.run(self._wanted, given, self._options), strict=True))
        spectra = found.get(_SPECTRA)
        if spectra is None:
            spectra = np.concatenate([found[name] for name in _PARTS], axis=1).transpose(0, 2, 1)
        audio = waveform(spectra[0], found[_PITCH][0])
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
