"""Voices for passages in another language: the speaker's own, as nearly as the engine has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.casting.native_voices import native
from qa2audio.model import Turn
from qa2audio.model.language_tag import ANY_LANGUAGE, primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa2audio.model import Cast, Transcript, Voice


def voices_abroad(
    transcript: Transcript, cast: Cast, catalogue: Mapping[str, Sequence[Voice]]
) -> Iterator[tuple[str, str, Voice]]:
    """Yield speaker, language and voice for the passages of `transcript`, where the speaker's engine has a voice."""
    told: set[tuple[str, str]] = set()
    for passage in transcript.passages:
        turn = transcript.parts[passage.part]
        if not isinstance(turn, Turn) or (turn.speaker, passage.language) in told:
            continue
        told.add((turn.speaker, passage.language))
        usual = cast.voice_of(turn.speaker)
        if primary(usual.language) in (ANY_LANGUAGE, passage.language):
            continue
        if voice := _alike(usual, catalogue.get(usual.engine, ()), passage.language):
            yield turn.speaker, passage.language, voice


def _alike(usual: Voice, voices: Sequence[Voice], language: str) -> Voice | None:
    """Return the voice for `language` that is most like `usual`: in its variant, if the engine has such."""
    found = [voice for voice, _ in native(voices, language, ())]
    if not found:
        return None
    best = found[-1]  # behind those that others may have
    _, plus, variant = usual.name.partition("+")
    like = replace(usual, name=best.name + plus + variant, language=best.language, options=best.options)
    return like if f"{plus}{variant}" in {"", *(voice.name for voice in voices)} else best
