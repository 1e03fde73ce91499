"""Kokoro's network and voices in memory, and what turns text into its phonemes; only a host opens them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
from kokoro_onnx.session import embedded_vocab, input_dtypes, resolve_providers
from kokoro_onnx.tokenizer import Tokenizer

from qa2audio.engines.onnx_outputs import with_output
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

_DURATIONS = "/encoder/Gather_output_0"
"""Where the graph of the release 1.0 has how long each phoneme lasts; later ones have the output `duration`."""


class KokoroModel:
    """The network; `EngineError` if its files are not what they should be."""

    rate = 24_000

    def __init__(self, model: Path, voices: Path, *, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                with_output(model.read_bytes(), _DURATIONS), options, providers=resolve_providers()
            )
            self._voices = voices
            self._names = frozenset(_arrays(voices))
        except Exception as error:  # onnxruntime has an exception for every case, and no common one
            raise EngineError(
                f"{model.name} or {voices.name} cannot be loaded: {str(error).splitlines()[0].rstrip('.')}.",
                hint="Run qa2audio voices install kokoro --force.",
            ) from error
        self._types = input_dtypes(self._session)
        self._tokens = "input_ids" if "input_ids" in self._types else "tokens"
        self._tokenizer = Tokenizer(vocab=embedded_vocab(self._session))
        self._style = cache(self._mixed)

    def require(self, names: Sequence[str]) -> None:
        """Raise `EngineError` if one of the voices is missing or is not what the network takes."""
        for name in names:
            if name not in self._names or _array(self._voices, name).shape[1:] != (1, 256):
                raise EngineError(f'there is no voice "{name}" in the file of the voices.')

    @property
    def vocabulary(self) -> dict[str, int]:
        """The phonemes that the network knows."""
        known: dict[str, int] = self._tokenizer.vocab
        return known

    def phonemes(self, text: str, language: str) -> str:
        """Return what espeak-ng, through phonemizer, makes of `text`; only what the network knows."""
        return str(self._tokenizer.phonemize(text, language)) if text else ""

    def say(
        self, phonemes: str, mix: Sequence[tuple[str, float]], speed: float
    ) -> tuple[NDArray[np.int16], NDArray[np.int64] | None]:
        """Return the samples of `phonemes`, and where each begins in frames, with the end of the last."""
        tokens = [self.vocabulary[char] for char in phonemes]
        style = self._style(tuple(mix))
        given = {
            self._tokens: np.array([[0, *tokens, 0]], self._types[self._tokens]),
            "style": style[min(len(tokens), len(style)) - 1].astype(self._types["style"]),
            "speed": np.array([speed], self._types["speed"]),
        }
        audio, *durations = self._session.run(None, given)
        samples = np.round(np.clip(np.ravel(audio), -1, 1) * 32767).astype("<i2")
        return samples, _edges(np.ravel(durations[-1]), len(samples)) if durations else None

    def _mixed(self, mix: tuple[tuple[str, float], ...]) -> NDArray[np.float32]:
        mixed: NDArray[np.float32] = np.sum(
            [share * _array(self._voices, voice) for voice, share in mix], axis=0, dtype=np.float32
        )
        return mixed


def _arrays(voices: Path) -> list[str]:
    with np.load(voices) as file:
        return list(file.files)


def _array(voices: Path, name: str) -> NDArray[np.float32]:
    """Return one voice; the file is not kept open, and not all of its 28 MB in memory."""
    with np.load(voices) as file:
        found: NDArray[np.float32] = file[name]
    return found


def _edges(durations: NDArray[np.int64], frames: int) -> NDArray[np.int64]:
    """Return where each phoneme begins, and where the last ends; the first and the last duration are padding."""
    ends = np.cumsum(durations)
    edges: NDArray[np.int64] = np.round(ends[:-1] * (frames / ends[-1])).astype(np.int64)
    return edges
