"""An episode whose sound stands: only what is written around it is made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.production.fingerprints import fingerprints
from qa2audio.publish.folder.staging import claim
from qa2audio.publish.kept_sound import retag

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Release
    from qa2audio.production.episode_plan import Plan
    from qa2audio.production.settings import Settings


def rewrite(plan: Plan, settings: Settings, old: Path, audio: str) -> Release | None:
    """Publish the sound in the release folder `old` as the episode of `plan`; None if it is not `audio`, or damaged.

    `audio` is the fingerprint of the sound that is to stand: that of the plan, or an earlier version of it.

    Nothing is recorded or encoded, and the cache of takes need not be there.
    """
    known = plan.traits if audio == plan.fingerprints.audio else {}
    with claim(settings.output, plan.episode.slug, plan.path) as staging:
        return retag(old, plan.episode, staging, fingerprints(known, plan.episode, audio=audio))
