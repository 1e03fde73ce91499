"""How a build is shown: a table that lives on a terminal, lines elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

import click

from qa2audio.cli.reports.outcome_line import outcome_line

if TYPE_CHECKING:
    from qa2audio.batch.reports import BuildStep


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


def board(*, quiet: bool) -> Board | None:
    """Return where to show a build; None if nobody wants to see it."""
    if quiet:
        return None
    if not sys.stdout.isatty():
        return Lines()
    from qa2audio.cli.reports.live_table import LiveTable  # rich takes 80 ms, and a log needs none of it

    return LiveTable()
