from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from qa2audio.engines.kokoro import network as network_module
from qa2audio.engines.kokoro.engine import KokoroEngine
from qa2audio.engines.kokoro.network import JOINED, network, network_digest
from qa2audio.engines.kokoro.styles import Styles
from qa2audio.engines.kokoro.voices import NAMES, SHIPPED, recipe
from qa2audio.errors import EngineError
from qa2audio.model import Voice


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


@pytest.fixture
def no_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine where pip brought no part of the network."""
    monkeypatch.setattr(network_module, "_PARTS", ("no_such_package",))


@pytest.mark.usefixtures("no_parts")
def test_the_voices_are_known_before_the_model_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", "/nowhere/at/all")
    engine = KokoroEngine()
    assert [voice.name for voice in engine.voices()] == list(NAMES)
    assert {voice.language for voice in engine.voices()} >= {"en-us", "en-gb", "fr", "pt-br"}
    assert "qa2audio voices install kokoro" in str(engine.problem())
    assert "none" in engine.version


def test_pip_alone_brings_a_dozen_voices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path))
    engine = KokoroEngine()
    voices = engine.voices()
    assert {voice.name for voice in voices} == set(SHIPPED)
    assert {voice.name[:2] for voice in voices} == {"af", "am", "bf", "bm"}  # women and men of both accents
    assert engine.problem() is None
    assert all(engine.problem(voice) is None for voice in voices)
    assert "voices install kokoro" in str(engine.problem(Voice("kokoro", "if_sara", "it")))


def test_the_network_of_the_packages_is_joined_once_and_is_the_release_s(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, models: Path
) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path / "new"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    told = network_digest()
    with ThreadPoolExecutor(4) as threads:
        paths = {one.result() for one in [threads.submit(network) for _ in range(4)]}
    (path,) = paths
    assert path.read_bytes() == (models / JOINED).read_bytes()
    assert network_digest() == told  # takes made before it was joined are takes of it
    before = path.stat()
    assert network().stat() == before


def test_parts_of_another_network_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "other_network"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "part.bin").write_bytes(b"another network")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(network_module, "_PARTS", ("other_network",))
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path / "models"))
    with pytest.raises(EngineError, match="not those of its release") as caught:
        network()
    assert "pip install" in str(caught.value.hint)
    assert not (tmp_path / "models" / JOINED).exists()


def test_the_shipped_styles_are_those_of_the_release(models: Path) -> None:
    released, shipped = Styles(models / "voices-v1.0.bin"), Styles(None)
    for name in SHIPPED:
        mine = shipped.mixed(((name, 1.0),))
        assert mine.shape == (400, 1, 256)
        assert np.array_equal(mine, released.mixed(((name, 1.0),))[:400])


def test_a_machine_with_the_release_and_one_with_packages_share_their_takes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, models: Path
) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(models))
    released = KokoroEngine().version
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path))
    assert KokoroEngine().version == released
