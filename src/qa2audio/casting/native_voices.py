"""Voices for a language that no profile speaks: the engine's own, in variants that differ as people do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Role
from qa2audio.model.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Voice


class Part(NamedTuple):
    """A variant, and the roles for which its register is right, best first."""

    variant: str
    roles: tuple[Role, ...]


# As the shipped profiles are cast: a low narrator, a clear woman who asks, a warm man who answers, a bright audience.
_PARTS = (
    Part("+m7", (Role.NARRATOR,)),
    Part("+f2", (Role.HOST, Role.GUEST)),
    Part("+m3", (Role.GUEST, Role.HOST)),
    Part("+f4", (Role.AUDIENCE, Role.GUEST)),
    Part("+m1", (Role.AUDIENCE, Role.GUEST)),
    Part("+f5", (Role.GUEST, Role.AUDIENCE)),
    Part("+m4", (Role.HOST, Role.GUEST)),
    Part("+f1", (Role.NARRATOR, Role.HOST, Role.GUEST)),
    Part("+m2", (Role.GUEST, Role.AUDIENCE)),
    Part("+f3", (Role.GUEST, Role.AUDIENCE)),
)


def native(voices: Sequence[Voice], language: str) -> Iterator[tuple[Voice, tuple[Role, ...]]]:
    """Yield the voices among an engine's `voices` that speak `language`, and what each is good for.

    The best one for the region comes in every variant that the engine has; then the others, plain.
    """
    there = {voice.name for voice in voices if voice.name.startswith("+")}
    plain = [voice for voice in voices if not voice.name.startswith("+")]
    fitting = sorted(
        (voice for voice in plain if primary(language) in (primary(voice.language), primary(voice.name))),
        key=lambda voice: _distance(voice, language),
    )
    if not fitting:
        return
    best, *others = fitting
    for part in _PARTS:
        if part.variant in there:
            yield replace(best, name=best.name + part.variant), part.roles
    yield from ((voice, ()) for voice in [*others, best])


def _distance(voice: Voice, language: str) -> tuple[bool, bool, int]:
    """Return how far a voice is from what is wanted: the same region, none, another one."""
    tags = {voice.language.casefold(), voice.name.casefold()}
    wanted = language.casefold().replace("_", "-")
    return wanted not in tags, primary(language) not in tags, len(voice.name)
