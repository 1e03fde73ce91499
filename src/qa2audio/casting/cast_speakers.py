"""Who speaks with which voice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.casting.abroad import voices_abroad
from qa2audio.casting.auditions import audition
from qa2audio.casting.natural_voices import natural_voices
from qa2audio.casting.requests import grant
from qa2audio.casting.voice_names import VoiceNames, pool
from qa2audio.model import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.model import Profile, Speaker, Transcript, Variant, Voice, VoiceRequest


def cast_speakers(  # noqa: PLR0913 - all that a casting goes by
    transcript: Transcript,
    profiles: Sequence[Profile],
    catalogue: Mapping[str, Sequence[Voice]],
    *,
    engine: str,
    variants: Sequence[Variant] = (),
    requests: Sequence[VoiceRequest] = (),
    natural: Sequence[str] = (),
) -> Cast:
    """Return a voice for every speaker: the one asked for, or one that nobody else has; always the same ones.

    `catalogue` lists each engine's voices, `profiles` those with names of their own, and `variants` what `engine`
    offers to make several voices of one. A voice speaks its speaker's language, if any does. A request made with an
    option (`--voice`) beats one in a file, and a label beats a role. Where `natural` engines have a voice for each
    speaker of a language, those who asked for none get theirs, unless somebody asked for one of `engine`'s.
    `OptionError` or `CastError`, as the request was made, for a speaker or a voice that nobody knows, and for two
    requests that contradict.
    """
    wanted = grant(transcript, requests, VoiceNames(profiles, catalogue, engine))
    chosen = dict(wanted)
    if any(choice.voice.engine == engine for choice in wanted.values()):
        natural = ()  # who chose such a voice hears the others beside it
    others = [speaker for speaker in transcript.speakers if speaker.name not in wanted]
    for language in dict.fromkeys(_language(speaker, transcript) for speaker in others):
        speaking = [speaker for speaker in others if _language(speaker, transcript) == language]
        taken = [choice.voice for choice in chosen.values()]
        found = (
            natural_voices(speaking, profiles, catalogue, natural, language, taken=taken) if natural else None
        )
        if found is None:
            found = audition(speaking, pool(profiles, catalogue, engine, language, variants), taken)
        chosen |= found
    cast = Cast(
        tuple(
            (speaker, chosen[speaker.name].voice, chosen[speaker.name].called)
            for speaker in transcript.speakers
        )
    )
    return replace(cast, abroad=tuple(voices_abroad(transcript, cast, catalogue)))


def _language(speaker: Speaker, transcript: Transcript) -> str:
    return speaker.language or transcript.spoken_in
