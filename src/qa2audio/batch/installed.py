"""Which version of the sound, and which releases of engines, are installed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.files.value_digest import digest_of_value
from qa2audio.model import TraitKind
from qa2audio.model.trait import INSTALLED
from qa2audio.production.fingerprints import sound_version
from qa2audio.synthesis import voice_catalogue

if TYPE_CHECKING:
    from qa2audio.model import Trait, Traits


class Installed:
    """What would make sound now, held against what made it; each engine is asked once."""

    def __init__(self) -> None:
        self._digests: dict[Trait, str | None] = {}

    def is_older(self, made_from: Traits) -> bool:
        """Return whether something else is installed than what made a sound; an engine that is gone is none."""
        return any(
            self._now(trait) not in (None, then) for trait, then in made_from.items() if trait.kind in INSTALLED
        )

    def _now(self, trait: Trait) -> str | None:
        if trait not in self._digests:
            self._digests[trait] = _digest(trait)
        return self._digests[trait]


def _digest(trait: Trait) -> str | None:
    if trait.kind is TraitKind.PROGRAM:
        return digest_of_value(sound_version())
    if trait.of not in voice_catalogue.engine_names():
        return None
    return digest_of_value(voice_catalogue.engine_version(trait.of))
