"""What the tests of this room share: a small show, and how to build it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from qa2audio.batch.reports import BuildOptions, BuildReport
from qa2audio.batch.show_build import build

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
KEPT = ("02-looms.md", "07-clocks.vtt", "12-trailer.md")

Build = Callable[..., BuildReport]


@pytest.fixture
def show(twelve: Path) -> Path:
    """Three of the twelve."""
    for path in (twelve / "transcripts").iterdir():
        if path.name not in KEPT:
            path.unlink()
    return twelve


@pytest.fixture
def run() -> Build:
    def build_it(folder: Path, **asked: Any) -> BuildReport:
        work = build(folder, BuildOptions(**{"now": NOW, **asked}))
        while True:
            try:
                next(work)
            except StopIteration as finished:
                report: BuildReport = finished.value
                return report

    return build_it
