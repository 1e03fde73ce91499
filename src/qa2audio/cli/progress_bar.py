"""Progress: a bar with the time left on a terminal, plain lines when piped, nothing when asked to be quiet."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Generator

    from click._termui_impl import ProgressBar

    from qa2audio.model import Progress

_Result = TypeVar("_Result")
STAGES = {
    # stage: (where it begins in the whole, where it ends, what people read)
    "record": (0.0, 0.4, "recording"),
    "level": (0.4, 0.45, "levelling"),
    "encode": (0.45, 0.85, "encoding"),
    "verify": (0.85, 0.98, "listening back"),
    "publish": (0.98, 1.0, "publishing"),
    "listen": (0.0, 1.0, "listening"),
    "compare": (0.0, 0.1, "comparing"),
    "upload": (0.1, 0.98, "uploading"),
    "download": (0.0, 0.98, "fetching"),
    "check": (0.98, 1.0, "checking"),
    "prune": (0.98, 1.0, "clearing up"),
}
_STEPS = 1000


class _Bar:
    """A bar with the time left."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._bar: ProgressBar[int] = click.progressbar(
            length=_STEPS, label=name, file=sys.stderr, show_eta=True, width=30
        )

    def show(self, progress: Progress) -> None:
        """Move the bar; it never goes back, also when an encoding is repeated."""
        start, end, label = STAGES[progress.stage]
        position = int(_STEPS * (start + (end - start) * min(1.0, progress.done / (progress.total or 1))))
        self._bar.label = f"{self._name}: {label:14}"
        self._bar.update(max(0, position - self._bar.pos))

    def close(self) -> None:
        """Leave the line of the bar."""
        self._bar.render_finish()


class _Lines:
    """One line a stage, for logs."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._stage = ""

    def show(self, progress: Progress) -> None:
        """Print the stage when it begins."""
        if progress.stage != self._stage:
            self._stage = progress.stage
            click.echo(f"{self._name}: {STAGES[progress.stage][2]}", err=True)

    def close(self) -> None:
        """Nothing is open."""


class _Stopwatch:
    """How long each stage took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._stage, self._since = "prepare", time.perf_counter()

    def enter(self, stage: str) -> None:
        """Book the time until now on the stage before this one."""
        now = time.perf_counter()
        self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = stage, now


def follow(
    work: Generator[Progress, None, _Result], name: str, *, quiet: bool
) -> tuple[_Result, dict[str, float]]:
    """Do `work`, showing its progress; return what it returns, and the seconds that each stage took."""
    watch = _Stopwatch()
    with closing(work), ExitStack() as stack:
        display: _Bar | _Lines | None = None
        while True:
            try:
                progress = next(work)
            except StopIteration as finished:
                watch.enter("")
                return finished.value, watch.seconds
            watch.enter(progress.stage)
            if not quiet:
                if display is None:
                    display = _Bar(name) if sys.stderr and sys.stderr.isatty() else _Lines(name)
                    stack.callback(display.close)
                display.show(progress)
