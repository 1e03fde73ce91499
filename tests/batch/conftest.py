"""What the tests of this room share: a small show, and how to build it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from qa2audio.batch.reports import BuildOptions, BuildReport
from qa2audio.batch.show_build import build

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
TWELVE = Path(__file__).parents[1] / "twelve"
KEPT = ("02-looms.md", "07-clocks.vtt", "12-trailer.md")

Build = Callable[..., BuildReport]


@pytest.fixture
def show(tmp_path: Path) -> Path:
    """Three of the twelve."""
    return small_show(tmp_path / "twelve")


def small_show(folder: Path) -> Path:
    """Copy the show of twelve into `folder`, with three of its transcripts."""
    shutil.copytree(TWELVE, folder)
    for path in (folder / "transcripts").iterdir():
        if path.name not in KEPT:
            path.unlink()
    return folder


@pytest.fixture
def run() -> Build:
    return run_build


def run_build(folder: Path, **asked: Any) -> BuildReport:
    """Build the show in `folder` and return what became of it."""
    work = build(folder, BuildOptions(**{"now": NOW, **asked}))
    while True:
        try:
            next(work)
        except StopIteration as finished:
            report: BuildReport = finished.value
            return report
