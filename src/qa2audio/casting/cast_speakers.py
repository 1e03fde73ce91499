"""Who speaks with which voice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.casting.abroad import voices_abroad
from qa2audio.casting.auditions import Auditions, Offer
from qa2audio.casting.natural_voices import natural_voices
from qa2audio.casting.requests import grant
from qa2audio.casting.voice_names import VoiceNames, person_of, pool
from qa2audio.model import Cast

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from qa2audio.model import Profile, Sex, Speaker, Transcript, Variant, Voice, VoiceRequest


def cast_speakers(  # noqa: PLR0913 - all that a casting goes by
    transcript: Transcript,
    profiles: Sequence[Profile],
    catalogue: Mapping[str, Sequence[Voice]],
    *,
    engine: str,
    variants: Sequence[Variant] = (),
    requests: Sequence[VoiceRequest] = (),
    natural: Sequence[str] = (),
    sexes: Mapping[str, Sex] | None = None,
    accents: bool = False,
    unpitched: Container[str] = (),
) -> Cast:
    """Return a voice for every speaker: the one asked for, or one that nobody else has; always the same ones.

    `catalogue` lists each engine's voices, `profiles` those with names of their own, and `variants` what `engine`
    offers to make several voices of one. A voice speaks its speaker's language, if any does, and that of the region
    first with `accents`. A request made with an option (`--voice`) beats one in a file, and a label beats a role.
    Where `natural` engines have a voice for each speaker of a language, those who asked for none get theirs, unless
    somebody asked for one of `engine`'s. `sexes` has the speakers of whom anything tells it. Where there are more
    speakers than voices, these come at another pitch, but not those of `unpitched` engines: nobody would hear it.
    Voices are chosen in order of appearance: who comes behind all others changes nobody's.
    `OptionError` or `CastError`, as the request was made, for a speaker or a voice that nobody knows, and for two
    requests that contradict.
    """
    wanted = grant(transcript, requests, VoiceNames(profiles, catalogue, engine))
    if any(choice.voice.engine == engine for choice in wanted.values()):
        natural = ()  # who chose such a voice hears the others beside it
    others = [speaker for speaker in transcript.speakers if speaker.name not in wanted]
    taken = [choice.voice for choice in wanted.values()]
    used = {(voice.engine, voice.name) for voice in taken}
    cast_already = [one for one in profiles if (one.voice.engine, one.voice.name) in used]
    persons = {person_of(one) for one in cast_already}
    offers: dict[str, Offer] = {}
    for language, number in Counter(_language(speaker, transcript) for speaker in others).items():
        found = (
            natural_voices(number, profiles, catalogue, natural, language, taken=taken, persons=persons)
            if natural
            else None
        )
        regions = {language} if accents and "-" in language else ()
        offers[language] = found or Offer(
            pool(profiles, catalogue, engine, language, variants), accents=regions
        )
    auditions = Auditions(list(wanted.values()), persons, unpitched)
    chosen = dict(wanted)
    for speaker in others:
        offer = offers[_language(speaker, transcript)]
        chosen[speaker.name] = auditions.cast(speaker, offer, (sexes or {}).get(speaker.name))
    cast = Cast(
        tuple(
            (speaker, chosen[speaker.name].voice, chosen[speaker.name].called)
            for speaker in transcript.speakers
        )
    )
    return replace(cast, abroad=tuple(voices_abroad(transcript, cast, catalogue)))


def _language(speaker: Speaker, transcript: Transcript) -> str:
    return speaker.language or transcript.spoken_in
