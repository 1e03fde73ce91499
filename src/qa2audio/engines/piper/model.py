"""A Piper network in memory, and the phonemes it reads; only a host opens one."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import onnxruntime
from piper.config import PiperConfig, SynthesisConfig
from piper.voice import PiperVoice

from qa2audio.engines.onnx_outputs import with_output
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_DURATIONS = "/Ceil_output_0"
"""Where the graph has how long each phoneme lasts."""


class Sentence(NamedTuple):
    """What Piper says in one go."""

    pcm: bytes
    """16 bit, mono."""
    phonemes: str
    edges: tuple[int, ...]
    """Frame of the whole utterance at which each of `phonemes` begins; empty if Piper did not tell."""


class PiperNetwork:
    """One network; `EngineError` if its files are not what they should be."""

    def __init__(self, path: Path, seed: int | None = None) -> None:
        """`seed` is that of the noise it draws, where it is asked for any; each sentence moves it on."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            if seed is not None:
                onnxruntime.set_seed(seed)  # counts for sessions that are opened afterwards
            config = PiperConfig.from_dict(json.loads(path.with_name(f"{path.name}.json").read_bytes()))
            session = onnxruntime.InferenceSession(
                with_output(path.read_bytes(), _DURATIONS), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime has an exception for every case, and no common one
            raise EngineError(
                f"{path.name} cannot be loaded: {(str(error).splitlines() or ['?'])[0].rstrip('.')}.",
                hint=f"Run qa2audio voices install piper:{path.stem} --force.",
            ) from error
        self._voice = PiperVoice(session=session, config=config)
        self.noise = {"noise_scale": config.noise_scale, "noise_w_scale": config.noise_w_scale}
        """What whoever trained it would have it draw, in Piper's words."""
        self.rate: int = config.sample_rate
        self.language: str = config.espeak_voice

    def knows(self, ipa: str) -> bool:
        """Return whether it has every sound of `ipa`, and reads IPA at all."""
        config = self._voice.config
        return config.phoneme_type == "espeak" and all(char in config.phoneme_id_map for char in ipa)

    def phonemes(self, text: str) -> str:
        """Return what Piper reads for `text`."""
        return "".join(phoneme for sentence in self._voice.phonemize(text) for phoneme in sentence)

    def say(self, text: str, speaker: int | None, scales: Mapping[str, float]) -> Iterator[Sentence]:
        """Yield what is said, sentence by sentence, at the level the network gives: no peak is normalised."""
        length = scales.get("length_scale", self._voice.config.length_scale) / max(0.1, scales["rate"])
        config = SynthesisConfig(
            speaker_id=speaker,
            length_scale=length,
            noise_scale=scales["noise_scale"],
            noise_w_scale=scales["noise_w_scale"],
            normalize_audio=False,
        )
        frames = 0
        for chunk in self._voice.synthesize(text, config, include_alignments=True):
            pcm = chunk.audio_int16_bytes
            edges = tuple(_edges(chunk.phonemes, chunk.phoneme_alignments, frames))
            yield Sentence(pcm, "".join(chunk.phonemes), edges)
            frames += len(pcm) // 2


def _edges(phonemes: Sequence[str], aligned: Sequence[object] | None, offset: int) -> Iterator[int]:
    """Yield where each character of `phonemes` begins; Piper tells of the sentence's begin and end as well."""
    if aligned is None or len(aligned) != len(phonemes) + 2:
        return
    starts = list(accumulate((int(one.num_samples) for one in aligned), initial=offset))[1:]  # type: ignore[attr-defined] # Piper's PhonemeAlignment
    for phoneme, start in zip(phonemes, starts, strict=False):
        yield from [start] * len(phoneme)
