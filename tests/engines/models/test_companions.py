"""Model files that companion packages bring: pip puts them into a folder that every one of them shares."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from qa2audio.engines.kokoro.network import installed_network, network_digest
from qa2audio.engines.models.model_folder import COMPANIONS, digest, model_file
from qa2audio.engines.piper.engine import PiperEngine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder into which companion packages are installed; the user's own has nothing."""
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path / "models"))
    folder = tmp_path / "site-packages" / COMPANIONS
    folder.mkdir(parents=True)
    monkeypatch.syspath_prepend(str(folder.parent))
    return folder


def test_what_the_user_installed_goes_before_a_package(packages: Path, tmp_path: Path) -> None:
    assert model_file("kokoro-v1.0.int8.onnx") is None
    (packages / "kokoro-v1.0.int8.onnx").write_bytes(b"of the package")
    assert installed_network() == packages / "kokoro-v1.0.int8.onnx"
    assert network_digest() == digest(packages / "kokoro-v1.0.int8.onnx")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "kokoro-v1.0.int8.onnx").write_bytes(b"the user's")
    assert installed_network() == tmp_path / "models" / "kokoro-v1.0.int8.onnx"


@pytest.mark.neural
def test_a_piper_voice_of_a_package_is_listed(packages: Path, models: Path) -> None:
    assert PiperEngine().voices() == ()
    for ending in (".onnx", ".onnx.json"):
        shutil.copy(models / f"en_US-joe-medium{ending}", packages)
    assert [voice.name for voice in PiperEngine().voices()] == ["en_US-joe-medium"]
