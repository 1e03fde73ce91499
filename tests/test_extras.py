"""What is installed on request: where it is missing or broken, whoever needs it hears the remedy, not of a bug."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from qa2audio.engines import registry
from qa2audio.engines.hosted.patience import Patience
from qa2audio.engines.openai.keys import find_key
from qa2audio.errors import ConfigError, EngineError, Location, ProofError, Qa2AudioError, UploadError
from qa2audio.extras import Extra
from qa2audio.model import Utterance, Voice
from qa2audio.proof.alignment import LISTENING, differences
from qa2audio.proof.listener import Listener
from qa2audio.show.upload.store import EXTRAS, Store
from qa2audio.show.upload.target import parse_place
from qa2audio.synthesis.failures import RecordingError
from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache
from qa2audio.transcript.documents.document_kinds import CONVERTERS

BROKEN = Extra("qa2audio[parts]", ("qa2audio_parts",))
BUILT_WRONG = "raise ImportError('libstrange.so.7: cannot open shared object file\\nand more')"


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put modules that fail before those that are installed, for this process and its children."""
    site = tmp_path / "site"
    site.mkdir()

    def put(*names: str, code: str = BUILT_WRONG) -> None:
        for name in names:
            (site / f"{name}.py").write_text(f"{code}\n", encoding="utf-8")
            for known in [known for known in sys.modules if known.partition(".")[0] == name]:
                monkeypatch.delitem(sys.modules, known)
        monkeypatch.syspath_prepend(str(site))

    return put


def test_every_extra_of_the_package_is_known_with_what_it_brings() -> None:
    file = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    engines = [extra for name in registry.names() if (extra := registry.load(name).extra)]
    known = [CONVERTERS, LISTENING, *EXTRAS, *engines]
    assert {extra.name for extra in known} == set(file["project"]["optional-dependencies"]) - {"all", "neural"}
    assert [extra.absent() for extra in known] == [()] * len(known)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (BUILT_WRONG, "ImportError: libstrange.so.7: cannot open shared object file"),
        ("import a_part_of_it", "a_part_of_it is not installed"),
        ("raise ValueError('numpy.dtype size changed.')", "ValueError: numpy.dtype size changed"),
        ("raise OSError", "OSError"),
    ],
)
def test_what_fails_is_told_with_its_reason_and_its_remedy(
    broken: Callable[..., None], code: str, reason: str
) -> None:
    broken("qa2audio_parts", code=code)
    assert BROKEN.absent() == ()
    with pytest.raises(ConfigError) as caught:
        BROKEN.load(ConfigError, "no parts", location=Location("here", 3))
    assert str(caught.value) == f"here:3: no parts: {reason}. Run pip install 'qa2audio[parts]'."


def test_what_is_not_there_is_absent() -> None:
    assert BROKEN.absent() == ("qa2audio_parts",)
    with pytest.raises(ConfigError, match="no parts: qa2audio_parts is not installed"):
        BROKEN.load(ConfigError, "no parts")


def test_a_module_of_ours_that_is_missing_is_a_bug() -> None:
    with pytest.raises(ModuleNotFoundError), BROKEN.needed(ConfigError, "no parts"):
        import_module("qa2audio.missing")


def test_another_package_names_its_own_extra() -> None:
    assert Extra("formant[gpu]", ("formant_gpu",)).name == "formant[gpu]"
    assert BROKEN.name == "parts"


def _publish(address: str) -> object:
    return Store(parse_place(address)).read("feed.xml")


@pytest.mark.parametrize(
    ("module", "use", "error", "name"),
    [
        ("s3fs", partial(_publish, "s3://shows/clocks"), UploadError, "s3"),
        ("gcsfs", partial(_publish, "gs://shows/clocks"), UploadError, "gcs"),
        ("sshfs", partial(_publish, "sftp://ana@127.0.0.1/clocks"), UploadError, "sftp"),
        ("faster_whisper", lambda: Listener("tiny.en")._whisper, ProofError, "proof"),
        ("rapidfuzz", lambda: list(differences(["a"], ["b"])), ProofError, "proof"),
        ("keyring", lambda: find_key("example.org", ""), EngineError, "openai"),
    ],
)
def test_where_it_is_used_the_remedy_is_told(
    broken: Callable[..., None], module: str, use: Callable[[], object], error: type[Qa2AudioError], name: str
) -> None:
    broken(module)
    with pytest.raises(error, match="cannot open shared object file") as caught:
        use()
    assert caught.value.hint == f"Run pip install 'qa2audio[{name}]'."


DESCRIPTION = (
    '{"audio": {"sample_rate": 22050}, "espeak": {"voice": "en-us"}, "language": {"code": "en_US"},'
    ' "num_speakers": 1, "num_symbols": 1, "phoneme_id_map": {"_": [0]}, "phoneme_type": "espeak"}'
)


@pytest.mark.parametrize(
    ("module", "voice"),
    [
        ("onnxruntime", Voice("kokoro", "af_heart")),
        ("onnxruntime", Voice("piper", "en_US-joe-medium")),
        ("openai", Voice("openai", "coral")),
    ],
)
def test_an_engine_whose_packages_are_broken_says_so_once(
    broken: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, voice: Voice
) -> None:
    for name in ("kokoro-v1.0.int8.onnx", "voices-v1.0.bin", "en_US-joe-medium.onnx"):
        (tmp_path / name).write_bytes(b"a model")
    (tmp_path / "en_US-joe-medium.onnx.json").write_text(DESCRIPTION, encoding="utf-8")
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path))
    monkeypatch.setenv("OPENAI_API_KEY", "a key")
    broken(module)
    registry.load.cache_clear()
    with TakeCache(tmp_path / "cache") as cache, pytest.raises(RecordingError) as caught:
        list(record([Utterance("Hello.", "Hello.", voice, "Ana", 1, 3)], cache, patience=Patience()))
    assert "ImportError: libstrange.so.7: cannot open shared object file." in str(caught.value)
    assert f"Run pip install 'qa2audio[{voice.engine}]'." in str(caught.value)
    assert "process died" not in str(caught.value)
    registry.load.cache_clear()
