"""A voice for everybody who has none, no two alike."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from qa2audio.casting.voice_names import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Role, Speaker, Voice

# Semitones, farthest from what is used already first, and never so far that a voice turns comical.
_PITCHES = (2.0, -2.0, 4.0, -4.0, 1.0, -1.0, 3.0, -3.0)


def audition(
    speakers: Sequence[Speaker], voices: Sequence[Choice], taken: Sequence[Voice]
) -> dict[str, Choice]:
    """Return a choice for each of `speakers` by name; nobody gets one of `taken`.

    First everybody gets the best free voice for the role, in order of appearance; who is left gets any free one,
    and when there are none a voice that differs from the others in pitch and speed.
    """
    names = {(voice.engine, voice.name) for voice in taken}
    free = [choice for choice in voices if (choice.voice.engine, choice.voice.name) not in names]
    cast: dict[str, Choice] = {}
    for speaker in speakers:
        if fitting := _best_first(free, speaker.role):
            cast[speaker.name] = fitting[0]
            free.remove(fitting[0])
    rest = _then_varied(free, voices, [*taken, *(choice.voice for choice in cast.values())])
    return cast | {speaker.name: next(rest) for speaker in speakers if speaker.name not in cast}


def _best_first(choices: Sequence[Choice], role: Role) -> list[Choice]:
    fitting = [choice for choice in choices if role in choice.roles]
    return sorted(fitting, key=lambda choice: choice.roles.index(role))


def _then_varied(free: Sequence[Choice], voices: Sequence[Choice], taken: Sequence[Voice]) -> Iterator[Choice]:
    yield from free
    heard = {_sound(voice) for voice in [*taken, *(choice.voice for choice in free)]}
    for number in count():
        pitch = _PITCHES[number % len(_PITCHES)]
        # The golden ratio's multiples never meet: 0.85 to 1.15 is filled evenly, however many there are.
        rate = 1.0 + 0.3 * ((number // len(_PITCHES) * 0.618034 + 0.5) % 1.0 - 0.5)
        for choice in voices:
            voice = replace(
                choice.voice, pitch=choice.voice.pitch + pitch, rate=round(choice.voice.rate * rate, 4)
            )
            if _sound(voice) not in heard:
                heard.add(_sound(voice))
                yield Choice(voice, f"{choice.called} ({pitch:+g} semitones, {rate:.1%} speed)")


def _sound(voice: Voice) -> tuple[str, str, float, float]:
    return voice.engine, voice.name, voice.rate, voice.pitch
