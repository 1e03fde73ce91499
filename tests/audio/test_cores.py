"""How much of the machine is ours."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from qa2audio.audio.cores import LIMIT, cores, usable_cores, usable_memory


@pytest.mark.parametrize(("limit", "most"), [("1", 1), ("0", 1), ("100000", None), ("", None), ("two", None)])
def test_a_limit_is_kept(monkeypatch: pytest.MonkeyPatch, limit: str, most: int | None) -> None:
    monkeypatch.delenv(LIMIT, raising=False)
    there = cores()
    monkeypatch.setenv(LIMIT, limit)
    assert cores() == there[:most]
    assert usable_cores() == len(there[:most])
    assert cores() == sorted(cores())


def test_what_is_started_afterwards_keeps_to_the_share() -> None:
    code = (
        "import os, subprocess, sys; from qa2audio.audio.cores import cores, keep_to; keep_to(cores()[:1]);"
        "inner = 'from qa2audio.audio.cores import cores, LIMIT; import os; print(len(cores()), os.environ[LIMIT])';"
        "print(len(cores()), subprocess.run([sys.executable, '-c', inner], capture_output=True, text=True).stdout)"
    )
    environment = {name: value for name, value in os.environ.items() if name != LIMIT}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["1", "1", "1"]


def test_the_machine_has_memory() -> None:
    assert usable_memory() > 1 << 28
    assert usable_memory() < 1 << 50
