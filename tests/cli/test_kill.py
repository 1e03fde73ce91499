"""`kill -9` at moments by chance of a render, then a rerun: as if nothing had happened."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.children import running
from tests.long_form import sized

from .conftest import INTERVIEW

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
    found = {}
    for path in cache.glob("takes/**/*.wav"):
        try:
            found[str(path.relative_to(cache))] = (path.stat().st_ino, path.stat().st_size)
        except FileNotFoundError:
            continue
    return found


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="kill -9 is a POSIX affair")
def test_kills_and_a_rerun(tmp_path: Path) -> None:
    (tmp_path / "clocks.txt").write_text(
        INTERVIEW.replace("A clock that", " ".join(_SENTENCES) + " A clock that"), encoding="utf-8"
    )
    subprocess.run(command(tmp_path, "calm"), check=True)
    reached: dict[str, tuple[int, int]] = {}
    for reason in reasons(tmp_path):
        with running(command(tmp_path, "shot")) as process:
            while process.poll() is None and not reason():
                time.sleep(0.005)
            process.kill()
        kept = entries(tmp_path / "cache-shot")
        assert {name: kept.get(name) for name in reached} == reached
        reached = kept
    assert reached
    subprocess.run(command(tmp_path, "shot"), check=True)
    kept = entries(tmp_path / "cache-shot")
    assert {name: kept.get(name) for name in reached} == reached
    assert content(tmp_path / "out-shot" / "clocks") == content(tmp_path / "out-calm" / "clocks")
    assert not [path for path in (tmp_path / "out-shot").iterdir() if path.name not in {"clocks", ".qa2audio"}]


def reasons(folder: Path) -> list[Callable[[], bool]]:
    """When to kill: at once, at some numbers of takes by chance, and twice while the episode's files are written."""
    made = len(entries(folder / "cache-calm"))
    counts = sorted(random.Random(7).sample(range(1, made), sized(2, 17)))
    staged = folder / "out-shot/.qa2audio/clocks/new"

    def has(count: int) -> Callable[[], bool]:
        return lambda: len(entries(folder / "cache-shot")) >= count

    return [lambda: True, *map(has, counts), staged.exists, lambda: any(staged.glob("*.mp3"))]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
