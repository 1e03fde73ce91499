"""Piper: small neural voices, an ONNX file and its JSON each, many times faster than speech on one core.

Piper draws noise for the length of phonemes and for their sound. Its random numbers are the ONNX session's, so that
an utterance would depend on those before it; here both scales are zero unless a voice's options say otherwise, and
one thread computes, so that the same words give the same bytes in every process.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from qa2audio.audio.cores import usable_cores
from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.accents import accented
from qa2audio.engines.base import Engine
from qa2audio.engines.letter_sounds import in_sounds
from qa2audio.engines.models.model_folder import model_folders, models_folder
from qa2audio.engines.models.trial import check_speaks
from qa2audio.engines.packages import ONNXRUNTIME, versions
from qa2audio.engines.phonetics import cleaned, word_spans, words_of
from qa2audio.engines.piper.models import piper_models, speaks, unlisted
from qa2audio.engines.piper.voices import PiperModel, find_models
from qa2audio.errors import EngineError, did_you_mean
from qa2audio.extras import Extra
from qa2audio.model import Span, Speech, Utterance, Voice, Word
from qa2audio.model.spans import notation, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from qa2audio.engines.installable import Model
    from qa2audio.engines.piper.model import PiperNetwork, Sentence

_ADAPTER = "2"  # raise it when a change here changes the sound
_PACKAGES = Extra("qa2audio[piper]", ("onnxruntime", "piper"))
_OPTIONS = {"length_scale": (0.2, 5.0), "noise_scale": (0.0, 2.0), "noise_w_scale": (0.0, 2.0)}
_STILL = {"noise_scale": 0.0, "noise_w_scale": 0.0}
_OPEN = 3  # networks in memory at once, 60 to 120 MB each


class PiperEngine(Engine):
    """Every Piper voice in the models' folder: `en_US-joe-medium`, or `en_US-libritts_r-medium#3` of many."""

    name = "piper"
    max_chars = 600
    stateful = False
    phonemes = True
    spells_letters = True
    pitch = False
    varies = True
    extra = _PACKAGES

    @property
    def version(self) -> str:
        """Of the packages and of this adapter; the digest of a model is among its voices' options."""
        return f"{versions('piper-tts', *ONNXRUNTIME)}, adapter {_ADAPTER}"

    @property
    def concurrency(self) -> int:
        """As many as there are cores for us: each process computes in one thread."""
        return usable_cores()

    def problem(self, voice: Voice | None = None) -> str | None:  # noqa: ARG002 - the same for all
        """Return what is missing."""
        if _PACKAGES.absent():
            return f"Piper is not installed. {_PACKAGES.hint}"
        if not self._models:
            install = "run qa2audio voices install piper:en_US-joe-medium"
            return f"there is no Piper voice in {models_folder()}; {install}"
        return None

    def voices(self) -> tuple[Voice, ...]:
        """Return the voices that are installed, and each speaker of those with many."""
        return tuple(voice for model in self._models.values() for voice in model.voices(self.name))

    def models(self) -> tuple[Model, ...]:
        """Return voices of Piper's collection whose digests are known."""
        return piper_models()

    def find_model(self, name: str) -> Model | None:
        """Return the voice called `name` of that list, of the rest of the collection, or one's own."""
        return super().find_model(name) or unlisted(name)

    def check_model(self, files: Sequence[Path]) -> None:
        """Let the network in `files`, whose description comes second, say a word."""
        network = files[0]
        check_speaks(network, _PACKAGES, lambda: speaks(network))

    @cached_property
    def _models(self) -> dict[str, PiperModel]:
        # A voice in the user's own folder hides one of the same name in a companion package.
        return {
            name: model for folder in reversed(model_folders()) for name, model in find_models(folder).items()
        }

    def told(self, spans: Sequence[Span]) -> str:
        """Return `spans` as one text, letters by their sounds."""
        return notation(in_sounds(spans, british=False))

    def prepare(self) -> None:
        """Import what every voice needs."""
        if problem := self.problem():
            raise EngineError(problem)
        with _PACKAGES.needed(partial(EngineError, final=True), "Piper cannot be used"):
            import qa2audio.engines.piper.model  # noqa: F401 - half a second that the first utterance need not pay

    def synthesize(self, utterance: Utterance) -> Speech:
        """Say it. Pitch is not within the model's means."""
        voice = utterance.voice
        model, network = self._network(voice)
        spans = _cleaned(utterance)
        speaker = voice.name.partition("#")[2]
        scales = _scales(voice, _STILL)
        if (
            utterance.take
        ):  # the dice are thrown anew, and only once, so that they fall the same in every process
            network = _network_of(model, utterance.take)
            scales = _scales(voice, network.noise)
        sentences = list(network.say(_marked(spans, network), model.speaker(speaker), scales))
        if not sentences:
            raise EngineError("there is nothing to say.")
        pcm = b"".join(sentence.pcm for sentence in sentences)
        audio = AudioSegment(pcm, sample_width=2, frame_rate=network.rate, channels=1)
        return Speech(audio, tuple(_words(spans, sentences, network)) or None)

    def pronunciation(self, utterance: Utterance) -> str:
        """Return the phonemes that the network reads."""
        _, network = self._network(utterance.voice)
        return network.phonemes(_marked(_cleaned(utterance), network))

    def _network(self, voice: Voice) -> tuple[PiperModel, PiperNetwork]:
        """Return the model of `voice`, and its network, opened."""
        stem = voice.name.partition("#")[0]
        model = self._models.get(stem)
        if model is None:
            hint = did_you_mean(stem, self._models) or "See `qa2audio voices --engine piper`."
            raise EngineError(f'there is no Piper voice "{stem}".', hint=hint)
        self.prepare()
        return model, _opened(model)


def _cleaned(utterance: Utterance) -> tuple[Span, ...]:
    """Return what is said, as Piper reads it: letters by their sounds in English."""
    stem = utterance.voice.name
    english = stem.startswith("en")
    if not english:
        return cleaned(utterance.spans, english=False)
    british = stem.startswith("en_GB")
    return cleaned(accented(in_sounds(utterance.spans, british=british), british=british), english=True)


@lru_cache(_OPEN)
def _opened(model: PiperModel) -> PiperNetwork:
    return _network_of(model)


def _network_of(model: PiperModel, seed: int | None = None) -> PiperNetwork:
    from qa2audio.engines.piper.model import PiperNetwork  # onnxruntime: only a host opens one

    return PiperNetwork(model.path, seed)


def _scales(voice: Voice, noise: Mapping[str, float]) -> dict[str, float]:
    """Return Piper's scales: what the voice's options say, its rate, and else `noise`."""
    scales = dict(noise)
    for key, value in voice.options:
        if key == "digest":
            continue
        if key not in _OPTIONS:
            hint = did_you_mean(key, _OPTIONS) or f"There are {', '.join(_OPTIONS)}."
            raise EngineError(f'Piper has no option "{key}".', hint=hint)
        low, high = _OPTIONS[key]
        if isinstance(value, str) or not low <= value <= high:
            raise EngineError(f'"{key}" must be a number from {low:g} to {high:g}.')
        scales[key] = value
    scales["rate"] = voice.rate
    return scales


_STOPS = re.compile(r"[,.;:!?]+")


def _marked(spans: Iterable[Span], network: PiperNetwork) -> str:
    """Return `spans` as one text, with IPA between `[[` and `]]` as Piper wants it, or with the words for it.

    A stop behind IPA goes in with it: Piper loses those that a text begins with, and the space behind them.
    """
    said: list[str] = []
    for span in spans:
        if span.ipa and network.knows(span.ipa):
            said.append(f"[[{span.ipa}]]")
            continue
        text = span.text.replace("[[", "[ [")  # or words were phonemes
        if said and said[-1].endswith("]]") and (stops := _STOPS.match(text)):
            said[-1] = f"{said[-1][:-2]}{stops[0]}]]"
            text = text[stops.end() :]
        said.append(text)
    return "".join(said)


def _words(spans: Sequence[Span], sentences: list[Sentence], network: PiperNetwork) -> Iterator[Word]:
    """Yield when each word is heard; nothing where Piper did not tell."""
    edges = [edge for sentence in sentences for edge in sentence.edges]
    together = "".join(sentence.phonemes for sentence in sentences)
    if len(edges) != len(together):
        return
    frames = sum(len(sentence.pcm) // 2 for sentence in sentences)
    words = words_of(spans)
    alone = [network.phonemes(_marked(word, network)) for word in words]
    for word, span in zip(words, word_spans(alone, together), strict=True):
        if span:
            yield Word(plain(word), edges[span[0]], edges[span[1]] if span[1] < len(edges) else frames)
