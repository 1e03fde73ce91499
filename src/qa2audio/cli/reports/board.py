"""How a build is shown: a table that lives on a terminal, lines elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Protocol

import click

from qa2audio.cli.display_text import clock
from qa2audio.cli.progress_bar import STAGES

if TYPE_CHECKING:
    from rich.table import Table as Grid

    from qa2audio.batch.reports import BuildStep, EpisodeOutcome
    from qa2audio.model import Progress

_DONE = {"made": "green", "retagged": "green", "failed": "red", "planned": "yellow"}


class Board(Protocol):
    """Where the steps of a build are shown."""

    def show(self, step: BuildStep) -> None:
        """Show one step."""

    def close(self) -> None:
        """Leave the lines that are to stay."""


class Lines:
    """A line for each episode that is done; what is unchanged is only counted."""

    def show(self, step: BuildStep) -> None:
        """Print an outcome."""
        if step.outcome and (line := outcome_line(step.outcome)):
            click.echo(line)

    def close(self) -> None:
        """Nothing is open."""


class Table:
    """The episodes at work: each with its stage and the time it still takes; what is done scrolls up above them."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.live import Live

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
                from rich.text import Text

                self._console.print(Text.from_ansi(line), soft_wrap=True)
        self._live.update(self._drawn())

    def close(self) -> None:
        """Take the table away."""
        self._live.stop()

    def _drawn(self) -> Grid:
        from rich.progress_bar import ProgressBar
        from rich.table import Table as Grid
        from rich.text import Text

        grid = Grid.grid(padding=(0, 2))
        for source, progress in self._at.items():
            done = fraction(progress)
            left = (time.perf_counter() - self._begun[source]) * (1 - done) / done if done > 0.05 else None
            bar = ProgressBar(total=1.0, completed=done, width=24)
            name, stage = source.rpartition("/")[2], STAGES[progress.stage][2]
            grid.add_row(Text(name, overflow="ellipsis"), stage, bar, clock(left) if left is not None else "")
        return grid


def board(*, quiet: bool) -> Board | None:
    """Return where to show a build; None if nobody wants to see it."""
    if quiet:
        return None
    return Table() if sys.stdout.isatty() else Lines()


def fraction(progress: Progress) -> float:
    """Return how much of an episode is done, from 0 to 1."""
    start, end, _ = STAGES[progress.stage]
    return start + (end - start) * min(1.0, progress.done / (progress.total or 1))


def outcome_line(outcome: EpisodeOutcome) -> str:
    """Return what became of an episode, and why; nothing for one that is as it was."""
    if outcome.status in {"unchanged", "left"}:
        return ""
    status = outcome.status.value if outcome.status != "planned" else f"would {outcome.level.value}"
    name = outcome.slug or outcome.source
    why = ", ".join(outcome.reasons)
    hidden = "" if outcome.listed or outcome.error else "  not listed yet"
    head = click.style(f"{status:10}", fg=_DONE[outcome.status.value])
    return f"{head} {name}{f'  ({why})' if why else ''}{hidden}"
