"""The show's own sounds in one episode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asset:
    """A piece of audio that somebody made: a theme, a bell."""

    path: Path
    """The file as the show has it, and once it was decoded a mono WAV file at the timeline's rate."""
    sha256: str
    """Of the show's file."""
    frames: int = 0
    """Length in timeline frames, once it was decoded."""


@dataclass(frozen=True, slots=True)
class Score:
    """Which sounds an episode has beside its words, and where."""

    named: tuple[tuple[str, Asset], ...] = ()
    """What `[music: NAME]` stands for, by the name as the transcript has it."""
    intro: Asset | None = None
    outro: Asset | None = None
    sting: Asset | None = None
    """Heard at each section break."""
    intro_overlap: float = 0.0
    """Seconds for which the intro fades out under the first words."""
    outro_overlap: float = 0.0
    """Seconds for which the outro fades in under the last words."""

    def assets(self) -> tuple[Asset, ...]:
        """Return all of them, each once."""
        found = [asset for _, asset in self.named] + [self.intro, self.outro, self.sting]
        return tuple(dict.fromkeys(asset for asset in found if asset))
