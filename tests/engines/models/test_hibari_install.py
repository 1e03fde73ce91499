"""`qa2audio voices install hibari` against a server on loopback, since no model hub may be reachable.

The server has the network of heart under the names of the others: whether what was installed speaks is looked at.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from qa2audio.cli.commands.voices import voices
from qa2audio.engines import registry
from qa2audio.engines.hibari import engine as engine_module
from qa2audio.engines.hibari import voices as voices_module
from qa2audio.engines.hibari.engine import HibariEngine
from qa2audio.engines.hibari.models import hibari_models
from qa2audio.engines.hibari.voices import VOICES
from qa2audio.errors import EngineError
from qa2audio.model import Utterance, Voice

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.models.conftest import Shop

    from qa2audio.engines.installable import Model


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "models"


@pytest.fixture
def stocked(shop: Shop, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Model:
    """A server that has all voices, and a table that knows it."""
    heart = VOICES["heart"].path
    assert heart is not None
    content = heart.read_bytes()
    (model,) = hibari_models()
    files = tuple(
        replace(
            file,
            url=shop.url + file.name,
            bytes=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
        )
        for file in model.files
    )
    shop.files = {file.name: content for file in files}
    there = replace(model, files=files)
    monkeypatch.setattr(engine_module, "hibari_models", lambda: (there,))
    monkeypatch.setattr(voices_module, "hibari_models", lambda: (there,))
    registry.load.cache_clear()
    return there


def install(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(voices, ["install", "hibari", "--quiet", *words])
    return done.exit_code, done.output if done.exception is None else str(done.exception)


def say(name: str, text: str = "I like tomatoes.") -> bytes:
    speech = HibariEngine().synthesize(Utterance(text, text, Voice("hibari", name), "", 0, 1))
    return bytes(speech.audio.raw_data or b"")


def test_four_more_voices_come_and_speak(stocked: Model, folder: Path, shop: Shop) -> None:
    assert [voice.name for voice in HibariEngine().voices()] == ["heart"]
    status, told = install()
    assert status == 0
    assert "Licence: Apache-2.0" in told
    assert "To use it" not in told
    assert {file.name for file in stocked.files} <= {path.name for path in folder.iterdir()}
    listed = {voice.name: voice.language for voice in HibariEngine().voices()}
    assert listed == {
        "heart": "en-us",
        "fenrir": "en-us",
        "fable": "en-gb",
        "emma": "en-gb",
        "kore": "en-us",
    }
    assert say("fenrir") == say("kore") == say("heart") != say("emma") == say("fable")
    assert "already in" in install()[1]
    assert len(shop.asked) == 4


def test_a_file_that_is_not_the_release_s_does_not_speak(stocked: Model, folder: Path) -> None:
    install()
    with (folder / VOICES["emma"].file).open("ab") as file:
        file.write(b"more")
    engine = HibariEngine()
    assert "emma" not in {voice.name for voice in engine.voices()}
    assert "--force" in str(engine.problem(Voice("hibari", "emma")))
    with pytest.raises(EngineError, match="not the file of its release"):
        say("emma")
    assert install()[0] == 0  # what is damaged is brought again
    assert "emma" in {voice.name for voice in engine.voices()}


def test_another_file_is_not_installed(stocked: Model, folder: Path, shop: Shop, tmp_path: Path) -> None:
    for name in shop.files:
        (tmp_path / name).write_bytes(shop.files[name] + b"more")
    status, told = install("--from", str(tmp_path))
    assert status != 0
    assert "without a known digest" in told
    assert not any(path.suffix == ".onnx" for path in folder.iterdir())
