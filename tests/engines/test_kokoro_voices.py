from __future__ import annotations

import pytest

from qa2audio.engines.kokoro.engine import KokoroEngine
from qa2audio.engines.kokoro.voices import NAMES, recipe
from qa2audio.errors import EngineError


def test_a_voice_is_a_blend_of_itself() -> None:
    assert recipe("af_heart") == (("af_heart", 1.0),)


def test_shares_of_a_blend_add_up_to_one() -> None:
    assert recipe("af_heart:60+af_bella:40") == (("af_heart", 0.6), ("af_bella", 0.4))
    assert recipe("af_heart:3+af_bella:1") == (("af_heart", 0.75), ("af_bella", 0.25))


@pytest.mark.parametrize(
    "name",
    ["", "no-such-voice", "af_heart:x+af_bella:1", "af_heart:0+af_bella:0", "af_heart:-1+af_bella:2",
     "af_heart:nan", "af_heart:inf", "af_heart:+af_bella:", "af_heart:٣"],
)  # fmt: skip
def test_what_is_no_blend_is_refused(name: str) -> None:
    with pytest.raises(EngineError):
        recipe(name)


def test_the_voices_are_known_before_the_model_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", "/nowhere/at/all")
    engine = KokoroEngine()
    assert [voice.name for voice in engine.voices()] == list(NAMES)
    assert {voice.language for voice in engine.voices()} >= {"en-us", "en-gb", "fr", "pt-br"}
    assert "qa2audio voices install kokoro" in str(engine.problem())
    assert "none" in engine.version
