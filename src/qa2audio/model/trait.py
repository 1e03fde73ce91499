"""What decides how an episode sounds, one thing at a time: by these a build knows why something is to be made."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class TraitKind(Enum):
    """A kind of thing that decides sound, captions or chapters; its value begins the trait's key."""

    PROGRAM = "qa2audio"
    """The version of the sound."""
    ENGINE = "engine"
    """The release of one engine."""
    VOICE = "voice of"
    """How one speaker sounds."""
    WORDS = "words"
    PRONUNCIATION = "pronunciation"
    MANNER = "manner"
    TAKES = "takes"
    """Which takes are heard, where somebody chose other ones than usual."""
    PAUSES = "pauses"
    MUSIC = "music"
    CHAPTERS = "chapters"
    MASTER = "loudness or bit rate"


SPOKEN = frozenset(
    {
        TraitKind.ENGINE,
        TraitKind.VOICE,
        TraitKind.WORDS,
        TraitKind.PRONUNCIATION,
        TraitKind.MANNER,
        TraitKind.TAKES,
    }
)
"""Those that need new takes; the others only place and encode them anew."""
INSTALLED = frozenset({TraitKind.PROGRAM, TraitKind.ENGINE})
"""Those that change when something is installed, and not when somebody writes."""
FOLLOWS_WORDS = frozenset(
    {TraitKind.PRONUNCIATION, TraitKind.MANNER, TraitKind.TAKES, TraitKind.PAUSES, TraitKind.CHAPTERS}
)
"""Those that cannot but change when words do."""
_NAMED = (TraitKind.ENGINE, TraitKind.VOICE)


class Trait(NamedTuple):
    """One thing that decides how an episode sounds."""

    kind: TraitKind
    of: str = ""
    """The engine's or speaker's name, where the kind has one for each."""

    @property
    def key(self) -> str:
        """Return what it is called in files and in what people read: `voice of Mara`."""
        return f"{self.kind.value} {self.of}" if self.of else self.kind.value

    @classmethod
    def parse(cls, key: str) -> Trait:
        """Return the trait that is called `key`; `ValueError` if there is none."""
        for kind in _NAMED:
            if key.startswith(f"{kind.value} "):
                return cls(kind, key.removeprefix(f"{kind.value} "))
        return cls(TraitKind(key))


Traits = dict[Trait, str]
"""Each trait, and the SHA-256 of its content in hexadecimal digits."""
