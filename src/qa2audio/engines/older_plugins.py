"""Engines that were made before the seam was whole: what they do not say of themselves has its default.

A plug-in for 0.1.0 needed no base class: five facts and four methods were all that was asked. Such a class goes on
working, completed here, and so does one whose `problem` takes no voice.
"""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING, cast

from qa2audio.engines.base import Engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from qa2audio.model import Voice


def completed(made: Callable[[], Any]) -> Callable[[], Engine]:
    """Return `made` if it is a whole engine's class, else a class that inherits from it and from `Engine`.

    What is no class is returned as it is: it must make whole engines.
    """
    if not isinstance(made, type):
        return made
    bases = (made,) if issubclass(made, Engine) else (made, Engine)
    if not _hears_of_voices(made):
        bases = (_Deaf, *bases)
    if bases == (made,):
        return made
    return cast("Callable[[], Engine]", type(made.__name__, bases, {"__module__": made.__module__}))


def missing(made: Callable[[], Any]) -> tuple[str, ...]:
    """Return what the engine's class `made` does not say of itself, where it does not inherit the defaults."""
    if not isinstance(made, type) or issubclass(made, Engine):
        return ()
    asked = [name for name in (*vars(Engine), *Engine.__annotations__) if not name.startswith("_")]
    return tuple(name for name in sorted(set(asked)) if not hasattr(made, name))


def _hears_of_voices(made: type) -> bool:
    problem = getattr(made, "problem", None)  # a class of somebody else's, which may lack anything
    return problem is None or len(signature(problem).parameters) > 1


class _Deaf:
    """The `problem` of an engine that was never told of a voice."""

    def problem(self, voice: Voice | None = None) -> str | None:  # noqa: ARG002 - see the class
        found: str | None = super().problem()  # type: ignore[misc] # of the class that this one is mixed with
        return found
