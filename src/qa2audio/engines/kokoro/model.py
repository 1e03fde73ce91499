"""Kokoro's network in memory, and what turns text into its phonemes; only a host opens them."""

from __future__ import annotations

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

    from qa2audio.engines.kokoro.styles import Styles

_DURATIONS = "/encoder/Gather_output_0"
"""Where the graph of the release 1.0 has how long each phoneme lasts; later ones have the output `duration`."""


class KokoroModel:
    """The network; `EngineError` if its files are not what they should be."""

    rate = 24_000

    def __init__(self, network: Path, styles: Styles, *, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                with_output(network.read_bytes(), _DURATIONS), options, providers=resolve_providers()
            )
        except Exception as error:  # onnxruntime has an exception for every case, and no common one
            raise EngineError(
                f"{network.name} cannot be loaded: {str(error).splitlines()[0].rstrip('.')}.",
                hint="Run qa2audio voices install kokoro --force.",
            ) from error
        self._styles = styles
        self._types = input_dtypes(self._session)
        self._tokens = "input_ids" if "input_ids" in self._types else "tokens"
        self._tokenizer = Tokenizer(vocab=embedded_vocab(self._session))

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
        style = self._styles.mixed(tuple(mix))
        given = {
            self._tokens: np.array([[0, *tokens, 0]], self._types[self._tokens]),
            "style": style[min(len(tokens), len(style)) - 1].astype(self._types["style"]),
            "speed": np.array([speed], self._types["speed"]),
        }
        audio, *durations = self._session.run(None, given)
        samples = np.round(np.clip(np.ravel(audio), -1, 1) * 32767).astype("<i2")
        return samples, _edges(np.ravel(durations[-1]), len(samples)) if durations else None


def _edges(durations: NDArray[np.int64], frames: int) -> NDArray[np.int64]:
    """Return where each phoneme begins, and where the last ends; the first and the last duration are padding."""
    ends = np.cumsum(durations)
    edges: NDArray[np.int64] = np.round(ends[:-1] * (frames / ends[-1])).astype(np.int64)
    return edges
