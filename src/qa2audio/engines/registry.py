"""Which engines there are: entry points, so that a plug-in stands where the built-in ones do."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, TypeVar

from qa2audio.errors import EngineError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.engines.base import Engine

GROUP = "qa2audio.engines"
_Made = TypeVar("_Made")


@cache
def _registered() -> dict[str, EntryPoint]:
    """Return the entry points by name; scanning the installed packages is slow, so it is done once."""
    found: dict[str, EntryPoint] = {}
    for point in entry_points(group=GROUP):
        if point.name not in found or point.value.startswith(f"{__package__}."):
            found[point.name] = point  # nobody replaces a built-in engine by taking its name
    return found


def names() -> tuple[str, ...]:
    """Return the names of the registered engines, sorted; some may have a problem."""
    return tuple(sorted(_registered()))


def reference(name: str) -> str:
    """Return the `module:Class` that is registered as `name`; `EngineError` if nothing is."""
    try:
        return _registered()[name].value
    except KeyError:
        raise EngineError(f'unknown engine "{name}".', hint=_suggestion(name)) from None


def _suggestion(name: str) -> str:
    return did_you_mean(name, names()) or f"There are: {', '.join(names()) or 'none'}."


def factory(name: str) -> Callable[[], Any]:
    """Return the class that is registered as `name`; `EngineError` if it is unknown or its module is broken."""
    return _unbroken(name, lambda: _made(name))


@cache
def load(name: str) -> Engine:
    """Return the engine called `name`, not opened; `EngineError` if it is unknown or its module is broken."""
    return _unbroken(name, lambda: _completed(_made(name)))


def _made(name: str) -> Callable[[], Any]:
    made: Callable[[], Any] = _registered()[name].load()
    return made


def _completed(made: Callable[[], Any]) -> Engine:
    # All nouns of the house, as long again as this module takes, which a list of names needs none of
    from qa2audio.engines.older_plugins import completed

    return completed(made)()


def _unbroken(name: str, make: Callable[[], _Made]) -> _Made:
    value = reference(name)
    try:
        return make()
    except Exception as error:  # a plug-in may fail in any way; it must not take the program along
        reason = f"{type(error).__name__}: {error}"
        raise EngineError(
            f'the engine "{name}" ({value}) cannot be loaded: {reason}.',
            hint="Reinstall or remove its package.",
        ) from error


def problem(name: str) -> str | None:
    """Return why the engine called `name` cannot be used and what to do about it, or None."""
    try:
        return load(name).problem()
    except EngineError as error:
        return str(error)
