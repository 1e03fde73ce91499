"""Voices that sound like people, for speakers whom nobody cast: each person's once, women and men in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.casting.auditions import Offer
from qa2audio.casting.voice_names import Choice, person_of
from qa2audio.model import ANY_VOICE
from qa2audio.model.language_tag import primary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from qa2audio.model import Profile, Voice

_UNKNOWN = 0.0
"""What counts for a voice whose naturalness nobody measured."""
_MANY = 12
"""Who has so many voices to choose from hears one twice, at another pitch, rather than all of them give way."""


class _Candidate(NamedTuple):
    choice: Choice
    rank: tuple[bool, int, float]
    """The smallest comes first: another region, the engine's place, naturalness downwards."""


def natural_voices(  # noqa: PLR0913 - all that decides
    speakers: int,
    profiles: Sequence[Profile],
    catalogue: Mapping[str, Sequence[Voice]],
    engines: Sequence[str],
    language: str,
    *,
    taken: Sequence[Voice],
    persons: Collection[str],
) -> Offer | None:
    """Return the voices of `engines` that speak `language`, if there is one for each of so many `speakers`.

    None where there are not enough, apart from those `taken` and other voices of the same `persons`. Earlier engines
    go before later ones.
    """
    used = {(voice.engine, voice.name) for voice in taken}
    found = sorted(_candidates(profiles, catalogue, engines, language), key=lambda one: one.rank)
    choices = [one.choice for one in found]
    free = {
        one.person
        for one in choices
        if (one.voice.engine, one.voice.name) not in used and one.person not in persons
    }
    everybody = {one.person for one in choices}
    return Offer(choices, taking_turns=True) if len(free) >= speakers or len(everybody) >= _MANY else None


def _candidates(
    profiles: Sequence[Profile],
    catalogue: Mapping[str, Sequence[Voice]],
    engines: Sequence[str],
    language: str,
) -> Iterator[_Candidate]:
    """Yield the voices that may be cast, those of earlier engines first, and with a profile before those without."""
    for place, engine in enumerate(engines):
        voices = {voice.name: voice for voice in catalogue.get(engine, ()) if _speaks(voice, language)}
        described = [one for one in profiles if one.voice.engine == engine and one.voice.name in voices]
        for profile in described:
            rank = (_abroad(profile.voice, language), place, -(profile.naturalness or _UNKNOWN))
            choice = Choice(
                profile.voice, profile.name, profile.roles, sex=profile.sex, person=person_of(profile)
            )
            yield _Candidate(choice, rank)
        names = {profile.voice.name for profile in described}
        for voice in voices.values():
            if voice.name not in names:
                called = f"{engine}/{voice.name}"
                yield _Candidate(
                    Choice(voice, called, person=called), (_abroad(voice, language), place, -_UNKNOWN)
                )


def _speaks(voice: Voice, language: str) -> bool:
    is_voice = voice.name != ANY_VOICE and not voice.name.startswith("+")
    return is_voice and primary(voice.language) == primary(language)


def _abroad(voice: Voice, language: str) -> bool:
    """Return whether `language` names a region, and the voice is from another one."""
    return "-" in language and voice.language != language
