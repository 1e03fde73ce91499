"""A build on a terminal: the episodes at work, with the time that each still takes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from rich.console import Console
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from qa2audio.cli.display_text import clock
from qa2audio.cli.progress_bar import STAGES
from qa2audio.cli.reports.outcome_line import outcome_line

if TYPE_CHECKING:
    from qa2audio.batch.reports import BuildStep
    from qa2audio.model import Progress


class LiveTable:
    """The episodes at work: each with its stage and the time it still takes; what is done scrolls up above them."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)
        self._live = Live(console=self._console, refresh_per_second=8, transient=True)
        self._live.start()
        self._begun: dict[str, float] = {}
        self._at: dict[str, Progress] = {}

    def show(self, step: BuildStep) -> None:
        """Move an episode on, or let it leave the table."""
        if step.progress:
            self._begun.setdefault(step.source, time.perf_counter())
            self._at[step.source] = step.progress
        elif step.outcome:
            self._at.pop(step.source, None)
            if line := outcome_line(step.outcome):
                self._console.print(Text.from_ansi(line), soft_wrap=True)
        self._live.update(self._drawn())

    def close(self) -> None:
        """Take the table away."""
        self._live.stop()

    def _drawn(self) -> Table:
        grid = Table.grid(padding=(0, 2))
        for source, progress in self._at.items():
            done = fraction(progress)
            left = (time.perf_counter() - self._begun[source]) * (1 - done) / done if done > 0.05 else None
            bar = ProgressBar(total=1.0, completed=done, width=24)
            name, stage = source.rpartition("/")[2], STAGES[progress.stage][2]
            grid.add_row(Text(name, overflow="ellipsis"), stage, bar, clock(left) if left is not None else "")
        return grid


def fraction(progress: Progress) -> float:
    """Return how much of an episode is done, from 0 to 1."""
    start, end, _ = STAGES[progress.stage]
    return start + (end - start) * min(1.0, progress.done / (progress.total or 1))
