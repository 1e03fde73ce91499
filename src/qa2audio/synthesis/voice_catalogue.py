"""What engines and voices there are, for those who may not talk to engines."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING

from qa2audio.audio.pitch_shift import can_shift
from qa2audio.engines import registry
from qa2audio.errors import did_you_mean
from qa2audio.model import ANY_VOICE, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.engines.base import Engine
    from qa2audio.model import Variant


def engine_names() -> tuple[str, ...]:
    """Return the names of the registered engines, sorted; some may have a problem."""
    return registry.names()


def missing_engine(name: str) -> str | None:
    """Return what to call instead of an engine that nobody registered, or None if `name` is one."""
    names = engine_names()
    return None if name in names else did_you_mean(name, names) or f"There are {', '.join(names)}."


def engine(name: str) -> Engine:
    """Return the engine called `name`, not opened; `EngineError` if it cannot be loaded."""
    return registry.load(name)


def engine_version(name: str) -> str:
    """Return what the sound of the engine called `name` depends on; `EngineError` if it cannot be loaded."""
    return registry.load(name).version


def engine_problem(name: str) -> str | None:
    """Return why the engine called `name` cannot be used and what to do about it, or None."""
    return registry.problem(name)


def voices(name: str) -> tuple[Voice, ...]:
    """Return the voices of the engine called `name`; `EngineError` if it cannot be loaded."""
    return registry.load(name).voices()


def is_metered(name: str) -> bool:
    """Return whether what the engine called `name` says may cost money."""
    return registry.load(name).metered


_NATURAL = 4.0
"""What sounds like a person, of 5: espeak is at 2.55, the neural engines are above 4.1."""


def natural_engines() -> tuple[str, ...]:
    """Return the engines that sound like people and can be used here at no charge, the quickest first."""
    found = []
    for name in engine_names():
        if engine_problem(name):
            continue
        one = registry.load(name)
        if one.naturalness and one.effort and one.naturalness >= _NATURAL and not one.metered:
            found.append((one.effort, name))
    return tuple(name for _, name in sorted(found))


class Unpitched(Container[str]):
    """The engines whose voices stay as high as they are: these have no pitch, and ffmpeg cannot shift it.

    ffmpeg is only asked when somebody wants to know.
    """

    def __contains__(self, name: object) -> bool:
        return name in engine_names() and not registry.load(str(name)).pitch and not can_shift()


def variants(name: str) -> tuple[Variant, ...]:
    """Return the variants of its voices that the engine called `name` offers for casting."""
    return registry.load(name).variants


class Voices(Mapping[str, "tuple[Voice, ...]"]):
    """Every engine's voices by its name; an engine is only asked when somebody wants to know.

    If `lenient`, an engine that cannot be used passes any voice: somebody else will say its lines.
    """

    def __init__(self, *, lenient: bool = False) -> None:
        self._lenient = lenient

    def __getitem__(self, name: str) -> tuple[Voice, ...]:
        if name not in engine_names():
            raise KeyError(name)
        if self._lenient and engine_problem(name):
            return (*voices(name), Voice(name, ANY_VOICE, "und"))
        return voices(name)

    def __iter__(self) -> Iterator[str]:
        return iter(engine_names())

    def __len__(self) -> int:
        return len(engine_names())
