"""What is told of an episode, old and new held against each other."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.model.release import Episode, Imprint


@dataclass(frozen=True, slots=True)
class Changes:
    """Names of fields that differ, each in the order of its class."""

    episode: tuple[str, ...]
    """Of `Episode`; the show not among them, and of the speakers only names and roles count."""
    show: tuple[str, ...]
    """Of `Imprint`."""

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.episode or self.show)


def changes(old: Episode, new: Episode) -> Changes:
    """Return in what `new` differs from `old`, as far as tags, notes, cover and feed tell it.

    A release keeps no more of an episode than that. So this, and no hash over all of an episode, says whether it is
    to be told anew: what a later version of the program adds to `Episode` changes no release that exists.
    """
    differing = [name for name in _differing(old, new) if name not in {"show", "speakers"}]
    if _cast(old) != _cast(new):
        differing.append("speakers")
    return Changes(tuple(differing), tuple(_differing(old.show, new.show)))


def _differing(old: Episode | Imprint, new: Episode | Imprint) -> list[str]:
    return [one.name for one in fields(old) if getattr(old, one.name) != getattr(new, one.name)]


def _cast(episode: Episode) -> list[tuple[str, str]]:
    return [(speaker.name, str(speaker.role)) for speaker in episode.speakers]
