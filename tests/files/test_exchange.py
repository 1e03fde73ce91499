from __future__ import annotations

import sys
from pathlib import Path

import pytest

from qa2audio.files.exchange import exchange


def lay(folder: Path) -> tuple[Path, Path]:
    for name in "ab":
        (folder / name).mkdir()
        (folder / name / "which").write_text(name, encoding="utf-8")
    return folder / "a", folder / "b"


def which(folder: Path) -> str:
    return (folder / "which").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="the system can only rename")
def test_two_folders_change_places(tmp_path: Path) -> None:
    one, other = lay(tmp_path)
    assert exchange(one, other)
    assert (which(one), which(other)) == ("b", "a")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="the system can only rename")
def test_one_that_is_not_there_is_an_error_with_both_names(tmp_path: Path) -> None:
    _, other = lay(tmp_path)
    with pytest.raises(FileNotFoundError, match="missing") as caught:
        exchange(tmp_path / "missing", other)
    assert (caught.value.filename, caught.value.filename2) == (str(tmp_path / "missing"), str(other))
    assert which(other) == "b"


def test_a_system_that_cannot_says_so_and_does_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = lay(tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    assert not exchange(one, other)
    assert (which(one), which(other)) == ("a", "b")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a file system that cannot exchange")
def test_a_file_system_that_cannot_says_so() -> None:
    assert not exchange(Path("/proc/self/fd"), Path("/proc/self/task"))
