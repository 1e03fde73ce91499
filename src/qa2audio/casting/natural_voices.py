"""Voices that sound like people, for speakers whom nobody cast: each their own, women and men in turn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.casting.voice_names import Choice
from qa2audio.model import ANY_VOICE
from qa2audio.model.language_tag import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa2audio.model import Profile, Sex, Speaker, Voice

_UNKNOWN = 0.0
"""What counts for a voice whose naturalness nobody measured."""


class _Candidate(NamedTuple):
    choice: Choice
    person: str
    """Whose voice it is: two engines may have the same person's."""
    sex: Sex | None
    rank: tuple[bool, int, float]
    """The smallest comes first: another region, the engine's place, naturalness downwards."""


def natural_voices(  # noqa: PLR0913 - all that decides
    speakers: Sequence[Speaker],
    profiles: Sequence[Profile],
    catalogue: Mapping[str, Sequence[Voice]],
    engines: Sequence[str],
    language: str,
    *,
    taken: Sequence[Voice],
) -> dict[str, Choice] | None:
    """Return a voice of `engines` that speaks `language` for each speaker, no two alike and none of `taken`.

    None where there are not enough. Earlier engines go before later ones, and a voice of the sex that fewer have so
    far before any: two people who talk are told apart by that first of all.
    """
    used = {(voice.engine, voice.name) for voice in taken}
    cast_already = [profile for profile in profiles if (profile.voice.engine, profile.voice.name) in used]
    persons = {_person(profile) for profile in cast_already}
    free: list[_Candidate] = []
    for candidate in _candidates(profiles, catalogue, engines, language):
        voice = candidate.choice.voice
        if (voice.engine, voice.name) not in used and candidate.person not in persons:
            persons.add(candidate.person)
            free.append(candidate)
    if len(free) < len(speakers):
        return None
    cast: dict[str, Choice] = {}
    heard = Counter(profile.sex for profile in cast_already)
    for speaker in speakers:
        best = min(free, key=lambda one: (heard[one.sex], one.rank))
        free.remove(best)
        heard[best.sex] += 1
        cast[speaker.name] = best.choice
    return cast


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
            yield _Candidate(
                Choice(profile.voice, profile.name, profile.roles), _person(profile), profile.sex, rank
            )
        names = {profile.voice.name for profile in described}
        for voice in voices.values():
            if voice.name not in names:
                called = f"{engine}/{voice.name}"
                yield _Candidate(
                    Choice(voice, called), called, None, (_abroad(voice, language), place, -_UNKNOWN)
                )


def _person(profile: Profile) -> str:
    return profile.same_person or profile.name


def _speaks(voice: Voice, language: str) -> bool:
    is_voice = voice.name != ANY_VOICE and not voice.name.startswith("+")
    return is_voice and primary(voice.language) == primary(language)


def _abroad(voice: Voice, language: str) -> bool:
    """Return whether `language` names a region, and the voice is from another one."""
    return "-" in language and voice.language != language
