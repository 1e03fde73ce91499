from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.engines.conformance import booth, conform, examine
from qa2audio.engines.hosted.patience import Patience
from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.engines.tone import ToneEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BAD_ENGINES = """
import os, random, time
from dataclasses import replace
from qa2audio.engines.tone import ToneEngine
from qa2audio.engines.installable import Model
from qa2audio.errors import EngineError
from qa2audio.model import Speech, Variant, Voice

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

class Restless(ToneEngine):
    @property
    def version(self): return str(random.random())

class Tagless(ToneEngine):
    def voices(self): return tuple(replace(voice, language="English (US)") for voice in super().voices())

class Cutting(ToneEngine):
    def synthesize(self, utterance):
        speech = super().synthesize(utterance)
        return Speech(speech.audio[:9000], tuple(w for w in speech.words if w.end < 9 * 22050))

class Wordy(ToneEngine):
    def synthesize(self, utterance):
        speech = super().synthesize(utterance)
        return Speech(speech.audio, tuple(w._replace(text="beep") for w in speech.words))

class Steady(ToneEngine):
    def synthesize(self, utterance):
        return super().synthesize(replace(utterance, voice=replace(utterance.voice, rate=1.0)))

class Curious(ToneEngine):
    def synthesize(self, utterance):
        said = utterance.spoken if utterance.line == 1 else utterance.spoken + " Line " + str(utterance.line)
        return super().synthesize(replace(utterance, spoken=said))

class Remembering(ToneEngine):
    said = 0
    def synthesize(self, utterance):
        self.said += 1
        return super().synthesize(replace(utterance, spoken=utterance.spoken + " and" * self.said))

class Unforkable(ToneEngine):
    stateful = True
    def prepare(self): self.home = os.getpid()
    def synthesize(self, utterance):
        more = "" if os.getpid() == self.home else " elsewhere"
        return super().synthesize(replace(utterance, spoken=utterance.spoken + more))

class Switching(ToneEngine):
    def synthesize(self, utterance):
        audio = super().synthesize(utterance).audio
        return Speech(audio.set_frame_rate(16_000) if len(utterance.spoken) > 50 else audio)

class Brooding(ToneEngine):
    def synthesize(self, utterance):
        if "%s" in utterance.spoken: time.sleep(10_000)
        return super().synthesize(utterance)

class Hissing(ToneEngine):
    def synthesize(self, utterance):
        speech = super().synthesize(utterance)
        hiss = random.Random(1).randbytes(len(speech.audio.raw_data))
        return Speech(speech.audio._spawn(hiss))

class Abrupt(ToneEngine):
    def synthesize(self, utterance):
        speech = super().synthesize(utterance)
        return Speech(speech.audio.get_sample_slice(0, speech.words[-1].end - 500))

class Monotone(ToneEngine):
    def synthesize(self, utterance):
        return super().synthesize(replace(utterance, voice=replace(utterance.voice, pitch=0.0)))

class Illiterate(ToneEngine):
    phonemes = True
    def synthesize(self, utterance):
        return super().synthesize(replace(utterance, spoken="".join(span.text for span in utterance.spans)))

class Mumbling(ToneEngine):
    phonemes = True
    def told(self, spans): return "".join(span.text for span in spans)

class Speller(ToneEngine):
    spells_letters = True
    def synthesize(self, utterance):
        words = "".join(span.text for span in utterance.spans if span.kind != "letters")
        return super().synthesize(replace(utterance, spoken=words))

class Undecided(ToneEngine):
    metered = "sometimes"

class Eternal(ToneEngine):
    patience = float("inf")

class Varied(ToneEngine):
    variants = (Variant("+giant"),)

class Salesman(ToneEngine):
    def models(self): return (Model("other:big", "MIT", "", ()),)

class Forgetful(ToneEngine):
    def models(self): return (Model("tone", "MIT", "", ()),)
    def find_model(self, name): return None

class Older:
    # as 0.1.0 asked for it
    name, version, max_chars, concurrency, stateful = "tone", "1", 10_000, 1, False
    def __init__(self): self._tone = ToneEngine()
    def problem(self): return None
    def voices(self): return self._tone.voices()
    def prepare(self): self._tone.prepare()
    def synthesize(self, utterance): return self._tone.synthesize(utterance)

class Vague(ToneEngine):
    def problem(self): return ""

class Hapless(ToneEngine):
    def problem(self): raise OSError("no licence server")

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
        ("Monotone", "a higher voice sounds otherwise, or pitch is False"),
        ("Illiterate", "IPA is said, and not the words that stand for it"),
        ("Mumbling", "what sounds otherwise is told otherwise"),
        ("Speller", "spelt letters are said"),
        ("Undecided", "metered is True or False"),
        ("Eternal", "patience is a number of seconds"),
        ("Varied", "its variants are listed as +voices"),
        ("Salesman", "its models are called as it is"),
        ("Forgetful", "its models are found by their names"),
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
        ("Restless", "version is the same each time"),
        ("Tagless", "its voices have language tags such as en-us, or und"),
        ("Cutting", "a text of max_chars is said to its end"),
        ("Wordy", "words are those of the text"),
        ("Steady", "a faster voice takes less time"),
        (
            "Curious",
            "nothing said before, and nothing of an utterance beside words and voice, changes the bytes",
        ),
        (
            "Remembering",
            "nothing said before, and nothing of an utterance beside words and voice, changes the bytes",
        ),
        (
            "Unforkable",
            "a fork of a prepared process says the same, whatever an utterance has beside words and voice",
        ),
        ("Switching", "a voice keeps its rate"),
        ("Hissing", "it is no noise, not clipped, and does not break off"),
        ("Abrupt", "it is no noise, not clipped, and does not break off"),
        ("Vague", "it can be used here"),
        ("Hapless", "it can be used here"),
        ("Unusable", "it can be used here"),
    ],
)
def test_a_broken_promise_is_found(bad_engine: Callable[[str], Any], name: str, promise: str) -> None:
    assert promise in {finding.promise for finding in conform(bad_engine(name))}


def test_an_engine_that_hangs_is_ended(
    bad_engine: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(booth, "_PATIENCE", Patience(start=120, opening=0, utterance=8, word=0))
    broken = {finding.promise: finding.detail for finding in conform(bad_engine("Brooding"))}
    assert list(broken) == ["bad input is refused with EngineError, or harmless"]
    assert "gave nothing for 8 s" in broken.popitem()[1]


def test_what_is_not_promised_is_not_looked_at(bad_engine: Callable[[str], Any]) -> None:
    """A server's model may draw by chance, and then says so."""
    bad_engine("Changing").repeatable = False
    assert list(conform(bad_engine("Changing"))) == []


def test_an_engine_for_an_older_version_is_told_what_it_does_not_say(bad_engine: Callable[[str], Any]) -> None:
    (finding,) = conform(bad_engine("Older"))
    assert finding.promise.startswith("it says all that is asked of an engine, or inherits it from")
    lacking = finding.detail.removeprefix("it does not say ").split(", ")
    assert {"phonemes", "spells_letters", "variants", "models", "told", "price"} <= set(lacking)
    assert not {"problem", "voices", "name", "synthesize"} & set(lacking)


def test_promises_that_are_kept_are_told_too() -> None:
    findings = examine(ToneEngine, "tone")
    assert len(findings) > 25
    assert all(finding.kept for finding in findings)
    assert [one.promise for one in examine(ToneEngine, "bell") if not one.kept] == [
        "it is registered under its name"
    ]
