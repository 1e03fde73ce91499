"""Voices for a language that no profile speaks: the engine's own, in variants that differ as people do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model.language_tag import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Role, Variant, Voice


def native(
    voices: Sequence[Voice], language: str, variants: Sequence[Variant]
) -> Iterator[tuple[Voice, tuple[Role, ...]]]:
    """Yield the voices among an engine's `voices` that speak `language`, and what each is good for.

    The best one for the region comes in each of `variants` that the engine lists; then the others, plain.
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
    for variant in variants:
        if variant.name in there:
            yield replace(best, name=best.name + variant.name), variant.roles
    yield from ((voice, ()) for voice in [*others, best])


def _distance(voice: Voice, language: str) -> tuple[bool, bool, int]:
    """Return how far a voice is from what is wanted: the same region, none, another one."""
    tags = {voice.language.casefold(), voice.name.casefold()}
    wanted = language.casefold().replace("_", "-")
    return wanted not in tags, primary(language) not in tags, len(voice.name)
