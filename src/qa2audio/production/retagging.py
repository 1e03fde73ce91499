"""An episode whose sound stands: only what is written around it is made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Release
    from qa2audio.production.planning import Plan
    from qa2audio.production.settings import Settings


def rewrite(plan: Plan, settings: Settings, old: Path) -> Release | None:
    """Publish the sound in the release folder `old` as the episode of `plan`; None if it is another, or damaged.

    Nothing is recorded or encoded, and the cache of takes need not be there.
    """
    from qa2audio.publish.retag import retag
    from qa2audio.publish.staging import claim

    with claim(settings.output, plan.episode.slug, plan.path) as staging:
        return retag(old, plan.episode, staging, plan.fingerprints)
