from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qa2audio.hosts import memory


@pytest.fixture
def contained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in which a container says how much memory it has."""
    monkeypatch.delenv(memory.LIMIT, raising=False)
    limit = tmp_path / "memory.max"
    monkeypatch.setattr(memory, "_CGROUP", (tmp_path / "absent", limit))
    return limit


def test_half_of_what_the_container_has(contained: Path) -> None:
    contained.write_text("100000000\n", "ascii")
    assert memory.allowance() == 50_000_000


@pytest.mark.skipif(not hasattr(os, "sysconf"), reason="asks the system another way")
@pytest.mark.parametrize("said", ["max\n", "9999999999999999\n", "é"])
def test_half_of_what_the_machine_has_where_the_container_sets_no_limit(contained: Path, said: str) -> None:
    contained.write_text(said, "utf-8")
    assert memory.allowance() == os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2


def test_what_a_person_asks_for_comes_first(contained: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contained.write_text("100000000\n", "ascii")
    for asked, bytes_ in (("700", 700_000_000), ("0", 0), ("lots", 50_000_000)):
        monkeypatch.setenv(memory.LIMIT, asked)
        assert memory.allowance() == bytes_


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says it")
def test_what_a_process_has_in_use() -> None:
    # A process of its own: one that has run many tests has room within what it holds already.
    script = """
import os
from qa2audio.hosts import memory
before = memory.resident(os.getpid())
held = b"x" * 50_000_000
print(memory.resident(os.getpid()) - before)
"""
    more = int(subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout)
    assert 45_000_000 < more < 60_000_000
    assert memory.resident(2**22 + 1) == 0
