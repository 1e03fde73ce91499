from __future__ import annotations

import hashlib
import random
from typing import TYPE_CHECKING

import pytest

from qa2audio.engines.installable import ModelFile
from qa2audio.engines.models.download import download
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.models.conftest import Shop

CONTENT = random.Random(5).randbytes(1_000_000)


def wanted(shop: Shop, content: bytes = CONTENT) -> ModelFile:
    shop.files["model.bin"] = CONTENT
    return ModelFile("model.bin", f"{shop.url}model.bin", len(content), hashlib.sha256(content).hexdigest())


def get(file: ModelFile, folder: Path) -> list[int]:
    return list(download(file, folder / file.name, pause=0))


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_comes_whole(shop: Shop, tmp_path: Path) -> None:
    steps = get(wanted(shop), tmp_path)
    assert steps == sorted(steps)
    assert steps[-1] == len(CONTENT)
    assert (tmp_path / "model.bin").read_bytes() == CONTENT
    assert left(tmp_path) == ["model.bin"]


def test_a_broken_download_goes_on_where_it_stopped(shop: Shop, tmp_path: Path) -> None:
    shop.cuts = [300_000, 200_000, 1]
    get(wanted(shop), tmp_path)
    assert (tmp_path / "model.bin").read_bytes() == CONTENT
    assert shop.sent["model.bin"] == len(CONTENT)
    assert [asked.get("Range") for asked in shop.asked] == [
        None, "bytes=300000-", "bytes=500000-", "bytes=500001-",
    ]  # fmt: skip


def test_the_next_run_goes_on_where_the_last_gave_up(shop: Shop, tmp_path: Path) -> None:
    shop.cuts = [400_000, 0, 0, 0]
    with pytest.raises(EngineError, match="goes on where it stopped"):
        get(wanted(shop), tmp_path)
    assert left(tmp_path) == ["model.bin.part", "model.bin.part.etag"]
    get(wanted(shop), tmp_path)
    assert (tmp_path / "model.bin").read_bytes() == CONTENT
    assert shop.sent["model.bin"] == len(CONTENT)
    assert left(tmp_path) == ["model.bin"]


def test_a_file_that_changed_meanwhile_comes_anew(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "model.bin.part").write_bytes(b"old" * 1000)
    (tmp_path / "model.bin.part.etag").write_text('"old"')
    get(wanted(shop), tmp_path)
    assert shop.asked[0]["If-Range"] == '"old"'
    assert (tmp_path / "model.bin").read_bytes() == CONTENT


def test_a_server_without_ranges_sends_it_all_again(shop: Shop, tmp_path: Path) -> None:
    shop.ranges = False
    shop.cuts = [300_000]
    get(wanted(shop), tmp_path)
    assert (tmp_path / "model.bin").read_bytes() == CONTENT


def test_another_part_than_asked_for_is_not_joined(shop: Shop, tmp_path: Path) -> None:
    shop.lies = True
    shop.cuts = [300_000]
    get(wanted(shop), tmp_path)
    assert (tmp_path / "model.bin").read_bytes() == CONTENT


def test_more_than_there_is_already_is_thrown_away(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "model.bin.part").write_bytes(CONTENT + b"!")
    get(wanted(shop), tmp_path)
    assert (tmp_path / "model.bin").read_bytes() == CONTENT


def test_a_wrong_hash_leaves_nothing_behind(shop: Shop, tmp_path: Path) -> None:
    other = bytes(len(CONTENT))
    with pytest.raises(EngineError, match=hashlib.sha256(CONTENT).hexdigest()):
        get(wanted(shop, other), tmp_path)
    assert left(tmp_path) == []


def test_a_file_that_is_too_long_is_not_read_to_its_end(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="longer than the 1000 bytes"):
        get(wanted(shop, CONTENT[:1000]), tmp_path)
    assert not (tmp_path / "model.bin").exists()
    assert not (tmp_path / "model.bin.part").exists()


def test_a_busy_server_is_asked_again(shop: Shop, tmp_path: Path) -> None:
    shop.statuses = [503, 429]
    get(wanted(shop), tmp_path)
    assert (tmp_path / "model.bin").read_bytes() == CONTENT


def test_a_file_that_is_gone_is_said_at_once(shop: Shop, tmp_path: Path) -> None:
    file = ModelFile("gone.bin", f"{shop.url}gone.bin")
    with pytest.raises(EngineError, match="answers 404"):
        get(file, tmp_path)
    assert len(shop.asked) == 1


def test_nobody_listening_is_an_error_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be downloaded: Connection refused"):
        get(ModelFile("model.bin", "http://127.0.0.1:9/model.bin"), tmp_path)
