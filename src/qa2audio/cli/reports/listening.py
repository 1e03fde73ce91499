"""Which takes were listened to, and which of them somebody should hear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa2audio.cli.display_text import clock, visible
from qa2audio.model import TakeSign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.batch import Outcome
    from qa2audio.model import Doubt, Release

_SHOWN = 5
_SAID = {
    TakeSign.MISSING: "next to nothing of it is heard",
    TakeSign.OTHER: "other words are heard",
    TakeSign.LONG: "it lasts much longer than this voice takes",
    TakeSign.SHORT: "it is much shorter than this voice takes",
    TakeSign.NOISE: "something else sounds in it",
    TakeSign.MUSIC: "a tone sounds through it",
    TakeSign.VOICE: "the voice is another one",
}


def doubtful(outcome: Outcome) -> bool:
    """Return whether a take of the episode is doubtful."""
    return bool(outcome.release and outcome.release.listened and outcome.release.listened.doubts)


def doubt_lines(doubts: Iterable[Doubt]) -> list[str]:
    """Return each doubtful take with its line and second."""
    return [_told(one) for one in doubts]


def to_text(outcome: Outcome) -> list[str]:
    """Return what to tell people; nothing where nobody listened."""
    listened = outcome.release.listened if outcome.release else None
    if listened is None:
        return []
    how = "" if listened.model else ", to the sound alone: pip install 'qa2audio[proof]' hears the words"
    count = "one take" if listened.takes == 1 else f"{listened.takes} takes"
    again = len(listened.mended)
    said = f", {again} of which {'was' if again == 1 else 'were'} doubtful and said again" if again else ""
    if not listened.doubts:
        return [f"  listened to {count}{how}{said}: none is doubtful"]
    lines = [f"  listened to {count}{how}{said}; {len(listened.doubts)} to hear yourself:"]
    lines += [f"    {_told(one)}" for one in listened.doubts[:_SHOWN]]
    if len(listened.doubts) > _SHOWN:
        lines.append(f"    and {len(listened.doubts) - _SHOWN} more")
    return lines


def to_json(outcome: Outcome) -> dict[str, Any]:
    """Return what to tell programs."""
    return listened_json(outcome.release)


def listened_json(release: Release | None) -> dict[str, Any]:
    """Return what listening to an episode gave; nothing where nobody listened."""
    listened = release.listened if release else None
    if listened is None:
        return {}
    return {
        "listened": {
            "takes": listened.takes,
            "model": listened.model,
            "doubts": [one._asdict() for one in listened.doubts],
            "mended": [one._asdict() for one in listened.mended],
        }
    }


def _told(one: Doubt) -> str:
    at = f" at {clock(one.start)}" if one.start is not None else ""
    return visible(f"line {one.line}{at}, {one.speaker}: {', '.join(_SAID[sign] for sign in one.signs)}")
