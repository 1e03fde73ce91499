from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.engines.conformance import conform
from qa2audio.engines.pyttsx3 import Pyttsx3Engine
from qa2audio.engines.tone import ToneEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BAD_ENGINES = """
import os, random
from dataclasses import replace
from qa2audio.engines.tone import ToneEngine
from qa2audio.errors import EngineError
from qa2audio.model import Speech, Voice

class Nameless(ToneEngine):
    name = ""

class Voiceless(ToneEngine):
    def voices(self): return ()

class Twins(ToneEngine):
    def voices(self): return super().voices() * 2

class Changing(ToneEngine):
    def synthesize(self, utterance):
        return super().synthesize(replace(utterance, voice=replace(utterance.voice, pitch=random.uniform(-9, 9))))

class Silent(ToneEngine):
    def synthesize(self, utterance):
        speech = super().synthesize(utterance)
        return Speech(speech.audio - 120)

class Stereo(ToneEngine):
    def synthesize(self, utterance):
        return Speech(super().synthesize(utterance).audio.set_channels(2))

class Stuck(ToneEngine):
    def synthesize(self, utterance):
        return super().synthesize(replace(utterance, spoken="same"))

class Obliging(ToneEngine):
    def synthesize(self, utterance):
        name = utterance.voice.name if utterance.voice.name.startswith("tone-") else "tone-1"
        return super().synthesize(replace(utterance, voice=replace(utterance.voice, name=name)))

class Fragile(ToneEngine):
    def synthesize(self, utterance):
        if "<b>" in utterance.spoken: os._exit(7)
        return super().synthesize(utterance)

class Leaking(ToneEngine):
    def synthesize(self, utterance):
        if not utterance.spoken.strip(): raise KeyError("vendor")
        return super().synthesize(utterance)

class Astray(ToneEngine):
    def synthesize(self, utterance):
        speech = super().synthesize(utterance)
        return Speech(speech.audio, tuple(w._replace(end=w.end + 10**9) for w in speech.words))

class Unusable(ToneEngine):
    def problem(self): return "needs a licence; buy one."
"""


@pytest.mark.parametrize("engine", [ToneEngine, Pyttsx3Engine])
def test_built_in_engines_keep_every_promise(engine: Any) -> None:
    assert list(conform(engine)) == []


@pytest.fixture
def bad_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Any]]:
    (tmp_path / "badengines.py").write_text(BAD_ENGINES, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    module = importlib.import_module("badengines")
    yield lambda name: getattr(module, name)
    monkeypatch.delitem(importlib.sys.modules, "badengines")  # type: ignore[attr-defined] # it imports sys


@pytest.mark.parametrize(
    ("name", "promise"),
    [
        ("Nameless", "name is a text and not empty"),
        ("Voiceless", "it has at least one voice"),
        ("Twins", "its voices have names of their own"),
        ("Changing", "two fresh processes give the same bytes"),
        ("Silent", "speech is heard"),
        ("Stereo", "audio is mono with 16 bit"),
        ("Stuck", "a longer text takes longer"),
        ("Obliging", "an unknown voice is refused with EngineError"),
        ("Fragile", "bad input is refused with EngineError, or harmless"),
        ("Leaking", "bad input is refused with EngineError, or harmless"),
        ("Astray", "words stand in order within the audio"),
        ("Unusable", "it can be used here"),
    ],
)
def test_a_broken_promise_is_found(bad_engine: Callable[[str], Any], name: str, promise: str) -> None:
    assert promise in {finding.promise for finding in conform(bad_engine(name))}
