"""Two folders change places in one step."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from qa2audio.files.exchange import exchange

pytestmark = pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="the system has no such call")


def test_folders_change_places(tmp_path: Path) -> None:
    for name in ("one", "the other ö"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "said").write_text(name, encoding="utf-8")
    one, other = tmp_path / "one", tmp_path / "the other ö"
    assert exchange(one, other)
    assert (one / "said").read_text(encoding="utf-8") == "the other ö"
    assert (other / "said").read_text(encoding="utf-8") == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "the other ö"]


def test_one_that_is_not_there_is_named(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    with pytest.raises(FileNotFoundError) as problem:
        exchange(one, other)
    assert (problem.value.errno, problem.value.filename, problem.value.filename2) == (
        errno.ENOENT,
        str(one),
        str(other),
    )
    assert one.is_dir()
