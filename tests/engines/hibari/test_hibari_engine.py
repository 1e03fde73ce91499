"""hibari itself: what it is, what it says, and that it says it again in the same way."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import resources

import pytest

from qa2audio.engines import registry
from qa2audio.engines.conformance import conform
from qa2audio.engines.hibari.engine import HibariEngine
from qa2audio.engines.hibari.models import hibari_models
from qa2audio.engines.hibari.voices import VOICES
from qa2audio.errors import EngineError
from qa2audio.files.file_digest import digest_of_file
from qa2audio.model import Span, SpanKind, Speech, Utterance, Voice

HEART = Voice("hibari", "heart", "en-us")
SAID = "We wrote everything on paper before we built anything. But half of the work is done."


@pytest.fixture(scope="module")
def engine() -> HibariEngine:
    return HibariEngine()


def say(engine: HibariEngine, text: str, voice: Voice = HEART, spans: tuple[Span, ...] = ()) -> Speech:
    return engine.synthesize(Utterance(text, text, voice, speaker="", part=0, line=1, spans=spans))


def test_it_keeps_every_promise() -> None:
    assert list(conform(HibariEngine)) == []


def test_it_is_registered() -> None:
    assert isinstance(registry.load("hibari"), HibariEngine)


def test_the_table_of_voices_is_the_package_s_own() -> None:
    known = json.loads(resources.files("hibari").joinpath("assets/voices.json").read_text("utf-8"))
    assert {name: (one["language"].lower(), one["file"], one["bundled"]) for name, one in known.items()} == {
        name: (voice.language, voice.file, voice.carried) for name, voice in VOICES.items()
    }
    assert {name: voice.british for name, voice in VOICES.items()} == {
        name: one["british"] for name, one in known.items()
    }
    (model,) = hibari_models()
    assert {file.name: (file.bytes, file.sha256) for file in model.files} == {
        one["file"]: (one["bytes"], one["sha256"]) for one in known.values() if not one["bundled"]
    }
    carried = VOICES["heart"].path
    assert carried is not None
    assert digest_of_file(carried) == known["heart"]["sha256"]


def test_a_voice_of_its_own_accent_and_speed(engine: HibariEngine) -> None:
    lengths = [
        len(say(engine, SAID, Voice("hibari", "heart", rate=rate)).audio) for rate in (0.1, 0.5, 1, 2, 9)
    ]
    assert lengths[0] == lengths[1] > 1.4 * lengths[2] > 1.4 * 1.4 * lengths[3]
    assert lengths[3] == lengths[4]


def test_words_follow_the_networks_own_lengths(engine: HibariEngine) -> None:
    speech = say(engine, SAID)
    assert speech.words is not None
    assert [word.text for word in speech.words] == SAID.split()
    assert all(word.end - word.start >= 600 for word in speech.words)
    assert speech.words[-1].end <= speech.audio.frame_count()


def test_spelt_letters_are_told_as_they_are_said(engine: HibariEngine) -> None:
    letters = (Span(SpanKind.LETTERS, "A P I"),)
    assert "iː" in engine.told(letters)
    speech = say(engine, "", spans=letters)
    assert speech.words is not None
    assert [word.text for word in speech.words] == ["A", "P", "I"]
    assert speech.audio.raw_data != say(engine, "A P I").audio.raw_data  # an article, and a person


@pytest.mark.parametrize("text", ["...", "…", " ", "— “”", ""])
def test_what_has_no_words_is_refused(engine: HibariEngine, text: str) -> None:
    with pytest.raises(EngineError, match="nothing to say"):
        say(engine, text)


def test_an_unknown_voice_is_refused(engine: HibariEngine) -> None:
    with pytest.raises(EngineError, match='no voice "lark"'):
        say(engine, "Yes.", Voice("hibari", "lark"))


def test_a_voice_that_is_not_installed_is_named_with_what_brings_it(
    engine: HibariEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", "/nowhere/at/all")
    assert [voice.name for voice in engine.voices()] == ["heart"]
    assert engine.problem() is None
    assert "run qa2audio voices install hibari" in str(engine.problem(Voice("hibari", "emma")))
    with pytest.raises(EngineError, match=r"bf_emma\.int8\.onnx not found"):
        say(engine, "Yes.", Voice("hibari", "emma"))


_SPEAKS = """
import hashlib, sys
{before}
from qa2audio.engines.hibari.engine import HibariEngine
from qa2audio.model import Utterance, Voice
said = HibariEngine().synthesize(Utterance("", {text!r}, Voice("hibari", "heart"), "", 0, 1))
print(hashlib.sha256(said.audio.raw_data).hexdigest(), "scipy" in sys.modules)
"""


def test_scipy_changes_no_byte() -> None:
    """hibari computes with scipy where it is installed, and with numpy where it is not."""
    answers = []
    for before in ("import scipy.fft", "sys.modules['scipy'] = sys.modules['scipy.fft'] = None"):
        script = _SPEAKS.format(before=before, text=SAID)
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        answers.append(done.stdout.split()[0])
    assert answers[0] == answers[1]


def test_asking_what_there_is_imports_no_library() -> None:
    script = (
        "import sys; from qa2audio.engines.hibari.engine import HibariEngine; e = HibariEngine(); "
        "e.voices(), e.problem(), e.version, e.models(); "
        "print(sorted({'hibari', 'numpy', 'onnxruntime', 'scipy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
