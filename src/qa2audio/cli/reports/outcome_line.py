"""One line for what became of an episode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from qa2audio.batch.reports import EpisodeOutcome

_DONE = {"made": "green", "retagged": "green", "failed": "red", "planned": "yellow"}


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
