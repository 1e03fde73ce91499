"""Soundbites: within the episode, and as long as apps want them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qa2audio.show.foreign_feed.feed_dates import read_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark

SHORTEST, LONGEST = 15, 120
"""Seconds that the podcast namespace recommends."""


def check_soundbites(place: Place) -> Iterator[Remark]:
    """Hold each soundbite against its limits and the episode's length."""
    episode = read_duration(place.node.words("itunes:duration"))
    for bite in place.node.all("podcast:soundbite"):
        start, seconds = _number(bite.attribute("startTime")), _number(bite.attribute("duration"))
        if start is None or seconds is None:
            times = f"{bite.attribute('startTime')} {bite.attribute('duration')}".strip()
            yield place.remark("soundbite-incomplete", times, at=bite)
            continue
        if not SHORTEST <= seconds <= LONGEST:
            yield place.remark("soundbite-length", f"{seconds:g}", at=bite)
        if episode and start + seconds > episode + 1:
            yield place.remark("soundbite-outside", f"{start + seconds:g}", at=bite, more=f"{episode} s")


def _number(value: str) -> float | None:
    try:
        found = float(value)
    except ValueError:
        return None
    return found if math.isfinite(found) and found >= 0 else None
