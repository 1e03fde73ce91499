"""hibari, small networks distilled from Kokoro's voices: English, seventy times as quick, through hibari-tts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qa2audio.audio.cores import usable_cores
from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.base import Engine
from qa2audio.engines.hibari.models import hibari_models
from qa2audio.engines.hibari.voices import PACKAGE, VOICES, find_voice
from qa2audio.engines.letter_sounds import in_sounds
from qa2audio.engines.models.model_folder import models_folder
from qa2audio.engines.packages import ONNXRUNTIME, versions
from qa2audio.errors import EngineError
from qa2audio.extras import Extra
from qa2audio.model import Speech, Voice, Word
from qa2audio.model.spans import notation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.engines.hibari.model import HibariNetwork
    from qa2audio.engines.hibari.reading import Reader
    from qa2audio.engines.installable import Model
    from qa2audio.model import Span, Utterance

_ADAPTER = "1"  # raise it when a change here changes the sound
_SPEEDS = (0.5, 2.0)  # hibari's own
_PACKAGES = Extra("qa2audio[hibari]", (PACKAGE, "onnxruntime"))
_INSTALL = "qa2audio voices install hibari"


class HibariEngine(Engine):
    """hibari's voices by their names: `heart`, which comes with the package, and those that are installed."""

    name = "hibari"
    max_chars = 300
    stateful = False
    phonemes = True
    spells_letters = True
    pitch = False
    naturalness = 4.53
    effort = 0.013
    extra = _PACKAGES

    def __init__(self) -> None:
        self._networks: dict[str, HibariNetwork] = {}
        self._readers: dict[bool, Reader] = {}

    @property
    def version(self) -> str:
        """Of the packages and of this adapter; numpy makes the samples, and the digests are those of one release."""
        return f"{versions('hibari-tts', 'numpy', *ONNXRUNTIME)}, adapter {_ADAPTER}"

    @property
    def concurrency(self) -> int:
        """As many as there are cores for us: each process computes in one thread, in 0.4 GB."""
        return usable_cores()

    def problem(self, voice: Voice | None = None) -> str | None:
        """Return what is missing: packages, or the file of a voice."""
        if _PACKAGES.absent():
            return "hibari is not installed; run pip install 'qa2audio[hibari]'"
        if voice is None or voice.name not in VOICES:
            return None
        wanted = VOICES[voice.name]
        if wanted.path is None:
            return f"{wanted.file} not found in {models_folder()}; run {_INSTALL}"
        return (
            None if wanted.genuine else f"{wanted.path} is not the file of its release; run {_INSTALL} --force"
        )

    def voices(self) -> tuple[Voice, ...]:
        """Return those that can speak; all where the package itself is absent."""
        every = bool(_PACKAGES.absent())
        return tuple(
            Voice(self.name, name, voice.language) for name, voice in VOICES.items() if every or voice.genuine
        )

    def models(self) -> tuple[Model, ...]:
        """Return the one model there is: the voices that the package does not carry."""
        return hibari_models()

    def told(self, spans: Sequence[Span]) -> str:
        """Return `spans` as one text, letters by their sounds."""
        return notation(in_sounds(spans, british=False))

    def prepare(self) -> None:
        """Import what every voice needs; networks and lexicons are opened with the first word of each."""
        if problem := self.problem():
            raise EngineError(problem)
        with _PACKAGES.needed(partial(EngineError, final=True), "hibari cannot be used"):
            import qa2audio.engines.hibari.reading  # noqa: F401 - onnxruntime and numpy; only hosts need them

    def synthesize(self, utterance: Utterance) -> Speech:
        """Say it. Pitch is not within the model's means."""
        voice = find_voice(utterance.voice.name)
        self.prepare()
        network, reader = self._network(utterance.voice), self._reader(british=voice.british)
        low, high = _SPEEDS
        speed = min(high, max(low, utterance.voice.rate))
        pcm, words, timed = b"", [], True
        for stretch in reader.stretches(utterance.spans):
            samples, edges = network.say(stretch.phonemes, speed)
            if edges is None:
                timed = False
            else:
                begin = len(pcm) // 2
                words += [
                    Word(text, begin + int(edges[a]), begin + int(edges[b])) for text, a, b in stretch.words
                ]
            pcm += samples.tobytes()
        if not pcm:
            raise EngineError("there is nothing to say.")
        audio = AudioSegment(pcm, sample_width=2, frame_rate=network.rate, channels=1)
        return Speech(audio, tuple(words) if timed else None)

    def pronunciation(self, utterance: Utterance) -> str:
        """Return the phonemes that the network reads, in misaki's letters."""
        voice = find_voice(utterance.voice.name)
        self.prepare()
        stretches = self._reader(british=voice.british).stretches(utterance.spans)
        return " ".join(stretch.phonemes for stretch in stretches)

    def _network(self, voice: Voice) -> HibariNetwork:
        """Return the network of `voice`, opened once; `EngineError` if its file is not there or another one."""
        from qa2audio.engines.hibari.model import HibariNetwork  # as in `prepare`

        if voice.name not in self._networks:
            path = find_voice(voice.name).path
            if (problem := self.problem(voice)) or path is None:
                raise EngineError(problem or f"hibari has no voice {voice.name}.")
            self._networks[voice.name] = HibariNetwork(path)
        return self._networks[voice.name]

    def _reader(self, *, british: bool) -> Reader:
        """Return the reading with an accent, a third of a second the first time."""
        from qa2audio.engines.hibari.reading import Reader  # as in `prepare`

        if british not in self._readers:
            self._readers[british] = Reader(british=british)
        return self._readers[british]
