from __future__ import annotations

import hashlib
import random
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from click.testing import CliRunner

from qa2audio.cli.commands.voices import voices
from qa2audio.engines import registry
from qa2audio.engines.installable import Model, ModelFile
from qa2audio.engines.models.catalogue import find_model, known_models
from qa2audio.engines.models.install import Installed, install
from qa2audio.engines.models.model_folder import digest
from qa2audio.errors import EngineError, OptionError

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.engines.models.conftest import Shop

    from qa2audio.model import Progress

KOKORO = ("kokoro-v1.0.int8.onnx", "voices-v1.0.bin")


def run(work: Generator[Progress, None, Installed]) -> Installed:
    while True:
        try:
            next(work)
        except StopIteration as finished:
            result: Installed = finished.value
            return result


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    registry.load.cache_clear()  # an engine looks into the folder once
    return tmp_path / "models"


def stocked(shop: Shop) -> Model:
    """A model of two files on the server."""
    shop.files = {name: random.Random(name).randbytes(50_000) for name in KOKORO}
    files = (
        ModelFile(name, shop.url + name, len(content), hashlib.sha256(content).hexdigest())
        for name, content in shop.files.items()
    )
    return Model("kokoro", "Apache-2.0", "", tuple(files))


def visible(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_model_is_downloaded_once(shop: Shop, folder: Path) -> None:
    model = stocked(shop)
    assert run(install(model, folder)) == Installed(fresh=True, warnings=())
    assert visible(folder) == sorted(KOKORO)
    assert run(install(model, folder)) == Installed(fresh=False, warnings=())
    assert len(shop.asked) == 2


def test_files_arrive_together_or_not_at_all(shop: Shop, folder: Path) -> None:
    model = stocked(shop)
    del shop.files[KOKORO[1]]
    with pytest.raises(EngineError, match="404"):
        run(install(model, folder, pause=0))
    assert visible(folder) == []
    model = stocked(shop)
    run(install(model, folder))
    assert visible(folder) == sorted(KOKORO)
    assert shop.sent[KOKORO[0]] == 50_000


def test_a_damaged_file_is_replaced(shop: Shop, folder: Path) -> None:
    model = stocked(shop)
    run(install(model, folder))
    (folder / KOKORO[1]).write_bytes(b"torn")
    assert run(install(model, folder)).fresh
    assert (folder / KOKORO[1]).read_bytes() == shop.files[KOKORO[1]]
    assert len(shop.asked) == 3


def test_what_somebody_left_half_copied_is_not_believed(shop: Shop, folder: Path) -> None:
    model = stocked(shop)
    (folder / ".incoming").mkdir(parents=True)
    (folder / ".incoming" / KOKORO[0]).write_bytes(b"half")
    run(install(model, folder))
    assert (folder / KOKORO[0]).read_bytes() == shop.files[KOKORO[0]]


def test_a_wrong_hash_installs_nothing(shop: Shop, folder: Path) -> None:
    model = stocked(shop)
    shop.files[KOKORO[0]] = bytes(50_000)
    with pytest.raises(EngineError, match="Nothing was kept"):
        run(install(model, folder))
    assert visible(folder) == []


@pytest.mark.neural
def test_installed_from_a_folder_it_is_found(models: Path, folder: Path) -> None:
    result = CliRunner().invoke(voices, ["install", "kokoro", "--from", str(models), "--quiet"])
    assert (result.exit_code, "Apache-2.0" in result.output, "Warning" in result.output) == (0, True, False)
    assert visible(folder) == sorted(KOKORO)
    listed = CliRunner().invoke(voices, ["--engine", "kokoro"])
    assert "af_heart" in listed.output


@pytest.mark.neural
def test_ones_own_voice_is_tried_and_its_digest_shown(models: Path, folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "mine"
    source.mkdir()
    for ending in ("", ".json"):
        shutil.copy(models / f"en_US-joe-medium.onnx{ending}", source / f"grandpa.onnx{ending}")
    result = CliRunner().invoke(voices, ["install", "piper:grandpa", "--from", str(source), "--quiet"])
    assert result.exit_code == 0, result.output
    assert digest(models / "en_US-joe-medium.onnx") in result.output
    assert "grandpa" in CliRunner().invoke(voices, ["--engine", "piper"]).output


@pytest.mark.neural
@pytest.mark.parametrize("broken", ["cut", "voices", "text"])
def test_a_model_that_does_not_load_is_refused(models: Path, folder: Path, tmp_path: Path, broken: str) -> None:
    source = tmp_path / "mine"
    source.mkdir()
    for name in KOKORO:
        shutil.copy(models / name, source / name)
    if broken == "cut":
        whole = (source / KOKORO[0]).read_bytes()
        (source / KOKORO[0]).write_bytes(whole[: len(whole) // 2])
    elif broken == "voices":
        with (source / KOKORO[1]).open("wb") as file:
            np.savez(file, af_heart=np.zeros((510, 1, 256), np.float32))
    else:
        (source / KOKORO[1]).write_text("<html>Not found</html>")
    with pytest.raises(EngineError):
        run(install(find_model("kokoro"), folder, source=source))
    assert visible(folder) == []


def test_a_folder_without_the_files_says_what_it_takes(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"It takes kokoro-v1\.0\.int8\.onnx, voices-v1\.0\.bin"):
        run(install(find_model("kokoro"), folder, source=tmp_path))


def test_every_model_of_the_table_is_complete() -> None:
    for name, model in known_models().items():
        assert model.name == name
        assert model.licence
        assert len({file.name for file in model.files}) == len(model.files) >= 2
        for file in model.files:
            assert file.url.startswith("https://")
            assert file.url.endswith(file.name)
            assert file.bytes
            assert len(bytes.fromhex(file.sha256 or "")) == 32


def test_a_piper_voice_beside_the_table_is_looked_for_where_its_name_says() -> None:
    model = find_model("piper:sv_SE-nst-medium")
    assert [file.sha256 for file in model.files] == [None, None]
    assert model.files[0].url.endswith("/main/sv/sv_SE/nst/medium/sv_SE-nst-medium.onnx")
    listed = find_model("piper:de_DE-thorsten-medium")
    assert listed.files[0].url.endswith("/main/de/de_DE/thorsten/medium/de_DE-thorsten-medium.onnx")


@pytest.mark.parametrize("name", ["kokro", "piper", "piper:", "piper:../../etc/passwd", "piper:a/b", "espeak"])
def test_what_is_no_model_is_refused(name: str) -> None:
    with pytest.raises(OptionError):
        find_model(name)


def test_a_voice_of_no_collection_needs_a_folder(folder: Path) -> None:
    with pytest.raises(OptionError, match="--from"):
        run(install(find_model("piper:grandpa"), folder))
