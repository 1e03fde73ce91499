"""`kill -9` at random moments of a render, then a rerun: as if nothing had happened."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import INTERVIEW

_KILLS = 10
_SENTENCES = [
    f"Sentence number {n} of this answer is about {what}."
    for n, what in enumerate(["springs", "oil", "dust", "brass", "patience", "rust", "noise", "moonlight"] * 5)
]


def command(folder: Path, name: str) -> list[str]:
    options = [
        "-o",
        str(folder / f"out-{name}"),
        "--cache-dir",
        str(folder / f"cache-{name}"),
        "--quiet",
        "--force",
    ]
    return [sys.executable, "-m", "qa2audio", "render", str(folder / "clocks.txt"), *options]


def entries(cache: Path) -> dict[str, tuple[int, int]]:
    """Every recorded take in the cache: its inode and size, so that a take made anew is another one."""
    takes = [path for path in cache.rglob("*.wav") if "tmp" not in path.relative_to(cache).parts[0]]
    found = {}
    for path in takes:
        try:
            found[str(path.relative_to(cache))] = (path.stat().st_ino, path.stat().st_size)
        except FileNotFoundError:
            continue
    return found


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="kill -9 is a POSIX affair")
def test_ten_kills_and_a_rerun(tmp_path: Path) -> None:
    (tmp_path / "clocks.txt").write_text(
        INTERVIEW.replace("A clock that", " ".join(_SENTENCES) + " A clock that"), encoding="utf-8"
    )
    started = time.monotonic()
    subprocess.run(command(tmp_path, "calm"), check=True)
    length = time.monotonic() - started
    moments = random.Random(7)
    reached: dict[str, tuple[int, int]] = {}
    killed = 0
    for _ in range(_KILLS):
        process = subprocess.Popen(command(tmp_path, "shot"))
        try:
            process.wait(moments.uniform(0.15, length * 1.05))
        except subprocess.TimeoutExpired:
            killed += 1
            process.kill()
            process.wait()
        kept = entries(tmp_path / "cache-shot")
        assert {name: kept.get(name) for name in reached} == reached
        reached = kept
    assert killed >= _KILLS // 2
    subprocess.run(command(tmp_path, "shot"), check=True)
    kept = entries(tmp_path / "cache-shot")
    assert {name: kept.get(name) for name in reached} == reached
    assert content(tmp_path / "out-shot" / "clocks") == content(tmp_path / "out-calm" / "clocks")
    assert not [path for path in (tmp_path / "out-shot").iterdir() if path.name not in {"clocks", ".qa2audio"}]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
