"""Where the pages' own pictures stand, beside what `show.addresses` names."""

from __future__ import annotations

from qa2audio.show.locations import EPISODES

FRONT_ART = "cover.small.jpg"


def art_path(slug: str) -> str:
    """Return the path of an episode's small cover."""
    return f"{EPISODES}/{slug}.cover.jpg"


def share_path(slug: str) -> str:
    """Return the path of the picture that a shared link to an episode shows."""
    return f"{EPISODES}/{slug}.share.jpg"
