"""Many episodes: each file's outcome, one failure never stopping the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from qa2audio.errors import Location, OutputError, Qa2AudioError
from qa2audio.production.budget import check_limit as _check_limit
from qa2audio.production.episode_plan import Plan, plan
from qa2audio.publish.standing_release import current_release

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from qa2audio.model import Progress, Release
    from qa2audio.production.settings import Settings

Status = Literal["rendered", "unchanged", "planned", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: Path
    status: Status
    plan: Plan | None = None
    """None if the file could not even be planned."""
    release: Release | None = None
    recorded: int = 0
    """Utterances that an engine spoke."""
    cached: int = 0
    """Utterances that were there before."""
    error: Qa2AudioError | None = None
    reasons: tuple[str, ...] = ()
    """Why each of the release's fallbacks was needed."""


def plan_all(paths: Sequence[Path], settings: Settings) -> list[Outcome]:
    """Plan every file before a sound is made, so that a wrong voice in the last one is known at once."""
    outcomes: list[Outcome] = []
    taken: dict[str, Path] = {}
    for path in paths:
        try:
            episode_plan = plan(path, settings)
            slug = episode_plan.episode.slug
            # Two file systems in three do not tell Part1 from part1.
            first = taken.setdefault(slug.casefold(), path)
            if first is not path:
                raise OutputError(
                    f'would be written to "{slug}", as {first} already is.',
                    location=Location(str(path)),
                    hint="Rename one of the files, or render it with another -o.",
                )
            outcomes.append(Outcome(path, "planned", episode_plan))
        except Qa2AudioError as error:
            outcomes.append(Outcome(path, "failed", error=error))
    return outcomes


def check_limit(outcomes: Sequence[Outcome], settings: Settings) -> None:
    """Raise `EngineError` if what was planned would send more to servers than `settings` allow."""
    _check_limit([outcome.plan for outcome in outcomes if outcome.plan], settings)


def render(planned: Outcome, settings: Settings, *, force: bool = False) -> Generator[Progress, None, Outcome]:
    """Render what was planned, yielding progress; a failure is an outcome too.

    An episode whose release is current is left alone, unless `force`.
    """
    episode_plan = planned.plan
    if episode_plan is None:
        return planned
    episode, made_from = episode_plan.episode, episode_plan.fingerprints
    try:
        release = (
            None if force else current_release(settings.output, episode, made_from, source=episode_plan.path)
        )
        if release:
            return replace(planned, status="unchanged", release=release)
        # numpy and the codecs come with it: a rerun in which nothing changed does without.
        from qa2audio.production.episode import produce

        made = yield from produce(episode_plan, settings, force=force)
    except Qa2AudioError as error:
        return replace(planned, status="failed", error=error)
    return replace(
        planned,
        status="rendered",
        release=made.release,
        recorded=made.recorded,
        cached=made.cached,
        reasons=made.reasons,
    )
