"""Whisper, through faster-whisper: CTranslate2 on the processor, no PyTorch, and the fastest of the ports there."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa2audio.audio.cores import usable_cores
from qa2audio.errors import Location, ProofError
from qa2audio.proof.alignment import LISTENING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 16_000
"""Hz, mono, as the model hears."""
_BEAM = 5


class Listener:
    """A recogniser; `model` is a folder, or the name of one on this machine (fetched if `download` says so)."""

    def __init__(self, model: str, *, download: bool = False) -> None:
        self.name = Path(model).name if Path(model).is_dir() else model
        self._model = model
        self._download = download

    def hear(self, audio: NDArray[np.float32], language: str) -> str:
        """Return what is said in `audio` (mono, `RATE`); the same audio gives the same words."""
        if not len(audio):
            return ""
        tongue = language.split("-", maxsplit=1)[0]
        if tongue != "en" and not self._whisper.model.is_multilingual:
            raise self._deaf(language)
        segments, _ = self._whisper.transcribe(
            audio,
            language=tongue,
            beam_size=_BEAM,
            temperature=0.0,  # a higher one is tried at random where the model is unsure
            condition_on_previous_text=False,
            without_timestamps=len(audio) <= 30 * RATE,
        )
        return " ".join(segment.text.strip() for segment in segments)

    @cached_property
    def _whisper(self) -> Any:
        with LISTENING.needed(ProofError, "nothing can be listened to", location=Location("proof")):
            from faster_whisper import WhisperModel  # an extra, and seconds
        try:
            return WhisperModel(
                self._model,
                device="cpu",
                compute_type="int8",
                cpu_threads=usable_cores(),
                local_files_only=not self._download,
            )
        except Exception as error:  # the library raises whatever its parts do
            raise self._absent(error) from error

    def _deaf(self, language: str) -> ProofError:
        return ProofError(
            f'the Whisper model "{self.name}" hears only English, and the episode\'s language is "{language}".',
            location=Location("--model"),
            hint="Give --model one for all languages, such as base together with --download.",
        )

    def _absent(self, error: Exception) -> ProofError:
        # Its first sentence: what follows are remedies in the library's own terms.
        reason = str(error).strip().split("\n")[0].split(". ")[0].rstrip(".")
        return ProofError(
            f'the Whisper model "{self._model}" cannot be opened: {reason}.',
            location=Location("--model"),
            hint="Give --model a folder with model.bin, or a name such as base.en together with --download.",
        )
