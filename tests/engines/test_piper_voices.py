from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.engines.piper.engine import PiperEngine
from qa2audio.engines.piper.voices import find_models
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def described(folder: Path, name: str, **more: Any) -> None:
    """A voice as far as its description goes."""
    said = {"audio": {"sample_rate": 22050}, "espeak": {"voice": "en-us"}, "phoneme_id_map": {"a": [1]}} | more
    (folder / f"{name}.onnx").write_bytes(name.encode())
    (folder / f"{name}.onnx.json").write_text(json.dumps(said))


def test_each_speaker_of_many_is_a_voice_by_name_and_by_number(tmp_path: Path) -> None:
    described(tmp_path, "many", num_speakers=3, speaker_id_map={"p7": 0, "1": 2, "ann": 1})
    model = find_models(tmp_path)["many"]
    names = [voice.name for voice in model.voices("piper")]
    assert names == ["many", "many#p7", "many#ann", "many#1", "many#0", "many#2"]
    assert [model.speaker(name) for name in ("", "p7", "ann", "1", "0", "2")] == [None, 0, 1, 2, 0, 2]
    with pytest.raises(EngineError, match='no speaker "3"'):
        model.speaker("3")


def test_the_language_is_the_descriptions(tmp_path: Path) -> None:
    described(tmp_path, "a", language={"code": "de_DE"})
    described(tmp_path, "b")
    assert [model.language for model in find_models(tmp_path).values()] == ["de-de", "en-us"]


@pytest.mark.parametrize("text", ["", "[]", "{", '{"audio": {}}', '{"audio": 5}', "[" * 100_000])
def test_what_describes_no_voice_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "kokoro-v1.0.int8.onnx").write_bytes(b"")
    (tmp_path / "kokoro-v1.0.int8.onnx.json").write_text(text)
    (tmp_path / "lonely.onnx").write_bytes(b"")
    assert find_models(tmp_path) == {}


def test_without_a_voice_the_remedy_is_one_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path / "none"))
    problem = PiperEngine().problem()
    assert problem is not None
    assert problem.endswith("run qa2audio voices install piper:en_US-joe-medium")


def test_another_network_under_the_same_name_is_another_voice(tmp_path: Path) -> None:
    described(tmp_path, "ann")
    (before,) = find_models(tmp_path)["ann"].voices("piper")
    (tmp_path / "ann.onnx").write_bytes(b"another, longer")
    (after,) = find_models(tmp_path)["ann"].voices("piper")
    assert before.options != after.options
