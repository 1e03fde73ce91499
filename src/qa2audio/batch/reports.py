"""What is asked of a build, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from qa2audio.model import Listen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from qa2audio.errors import Qa2AudioError
    from qa2audio.model import Doubt, Progress, Release


class Level(StrEnum):
    """How much of an episode is made anew."""

    NOTHING = "nothing"
    RETAG = "retag"
    """Tags, cover and notes, around the sound that stands."""
    ENCODE = "encode"
    """The file, from takes that were recorded before."""
    RECORD = "record"
    """What is not recorded yet, and the file."""


class Status(StrEnum):
    """What became of an episode."""

    MADE = "made"
    RETAGGED = "retagged"
    UNCHANGED = "unchanged"
    PLANNED = "planned"
    """It was a dry run."""
    LEFT = "left"
    """Nobody asked for it (`only`, `since`); it stays as it was."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What is asked of a build."""

    only: tuple[str, ...] = ()
    """Slugs or file names, with `*` and `?`; empty is all."""
    since: str = ""
    """ISO 8601 day: only episodes of that day or later, and those without one."""
    force: bool = False
    """Make every episode anew."""
    renew: bool = False
    """Make anew what an earlier version of the sound, or another release of an engine, made."""
    verify: bool = False
    """Read every built file again, and mend what is damaged."""
    dry_run: bool = False
    prune: bool = False
    """Delete what belongs to no episode any more."""
    jobs: int | None = None
    """Episodes made at once."""
    now: datetime | None = None
    """When this is, with a time zone; the clock is asked only where it is None."""
    listen: Listen = Listen.AUTO
    """Which takes are listened to."""
    listener: str = "base.en"
    """Whisper's model, a folder or a name, that listens."""
    strict: bool = False
    """Look for doubtful takes in the episodes that stand as well."""


@dataclass(frozen=True, slots=True)
class EpisodeOutcome:
    """What became of one episode, or would in a dry run."""

    source: str
    """The transcript, relative to the show's folder."""
    slug: str
    """Empty where the transcript could not even be read."""
    status: Status
    level: Level = Level.NOTHING
    reasons: tuple[str, ...] = ()
    """Why, as people read it: `voice of Mara changed`."""
    renewable: bool = False
    """Whether its sound is that of an earlier version, or of another release of its engine, and stays until
    `BuildOptions.renew`."""
    listed: bool = False
    """Whether feed and pages show it: no draft, and not of the future."""
    release: Release | None = None
    doubts: tuple[Doubt, ...] = ()
    """Takes that somebody should hear; of an episode that stands only with `BuildOptions.strict`."""
    recorded: int = 0
    """Utterances that an engine spoke."""
    cached: int = 0
    """Utterances that were there before."""
    error: Qa2AudioError | None = None


@dataclass(frozen=True, slots=True)
class BuildStep:
    """One thing that happened: the progress of an episode, or its outcome."""

    source: str
    progress: Progress | None = None
    outcome: EpisodeOutcome | None = None


def renewal(outcomes: Sequence[EpisodeOutcome]) -> tuple[str, ...]:
    """Return what somebody may want to know of `outcomes` whose sound is not what this installation would make."""
    count = sum(outcome.renewable for outcome in outcomes)
    if not count:
        return ()
    episodes, stand = ("1 episode", "stands") if count == 1 else (f"{count} episodes", "stand")
    made = "made by an earlier version of the sound or of an engine"
    return (f"{episodes} {made} {stand} unchanged; build --renew makes them anew.",)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    outcomes: tuple[EpisodeOutcome, ...]
    """One for each transcript, in order of their names."""
    written: tuple[Path, ...] = ()
    """Files of the show itself that changed: feed, pages, cover."""
    removed: tuple[Path, ...] = ()
    orphans: tuple[Path, ...] = ()
    """What belongs to no episode any more, and stays until somebody asks for `prune`."""
    notes: tuple[str, ...] = ()
    """What somebody should know."""

    @property
    def failed(self) -> tuple[EpisodeOutcome, ...]:
        """Return the episodes that could not be made."""
        return tuple(outcome for outcome in self.outcomes if outcome.error)
