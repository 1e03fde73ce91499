"""The suite that every engine must pass; authors of plug-ins run it on theirs.

::

    from qa2audio.engines.conformance import conform

    def test_my_engine():
        assert not list(conform(MyEngine))

It takes the class and not an engine, because bytes are promised only for the same words said by a fresh process. The
command line runs the same suite on an installed engine: `qa2audio doctor --engine NAME --full`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.engines.conformance import declarations, readings, refusals, speech
from qa2audio.engines.conformance.findings import Finding, summarised
from qa2audio.engines.older_plugins import completed, missing
from qa2audio.model import ANY_VOICE, Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from qa2audio.engines.conformance.findings import Observation

__all__ = ["Finding", "conform", "examine"]


def conform(make: Callable[[], Any], voices: Sequence[str] = ()) -> Iterator[Finding]:
    """Yield every promise of `Engine` that the engine made by `make` (a class at the top of a module) breaks.

    `voices`: names to try instead of some that it lists.
    """
    return (finding for finding in examine(make, voices=voices) if not finding.kept)


def examine(
    make: Callable[[], Any], registered: str | None = None, *, voices: Sequence[str] = ()
) -> list[Finding]:
    """Return every promise of `Engine`, and whether the engine made by `make` keeps it.

    `registered`: the name of its entry point, where it has one. What depends on a promise that is broken may be
    left out.
    """
    return summarised(_observed(make, registered, voices))


def _observed(make: Callable[[], Any], registered: str | None, names: Sequence[str]) -> Iterator[Observation]:
    lacking = ", ".join(missing(make))
    yield (
        "it says all that is asked of an engine, or inherits it from qa2audio.engines.base.Engine",
        f"it does not say {lacking}" if lacking else None,
    )
    engine = completed(make)()
    yield from declarations.facts(make, engine, registered)
    problem = declarations.trouble(engine)
    yield "it can be used here", problem
    if problem is not None:
        return
    voices = engine.voices()
    yield from declarations.catalogue(engine, voices)
    plain = [voice for voice in voices if not voice.name.startswith("+") and voice.name != ANY_VOICE]
    plain = [Voice(engine.name, name, "und") for name in names] or plain
    nobody = None if plain else "none is listed; name some with --voice"
    yield "it has at least one voice", nobody
    if plain:
        yield from speech.speech(make, engine, plain)
        yield from readings.readings(make, engine, plain)
        yield from refusals.refusals(make, plain[0])
