"""A voice for everybody who has none, no two alike: one after the other, so that who comes last changes nobody's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.casting.voice_names import Choice

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Sequence

    from qa2audio.model import Sex, Speaker, Voice

# Semitones, farthest from what is used already first, and never so far that a voice turns comical.
_PITCHES = (2.0, -2.0, 4.0, -4.0, 1.0, -1.0, 3.0, -3.0)
_NOT_CAST_FOR_IT = 100  # more than there are roles


class Offer(NamedTuple):
    """The voices for a language, the best first."""

    choices: Sequence[Choice]
    taking_turns: bool = False
    """Women and men are cast in turn; else voices are cast for the roles that they are good for."""
    accents: Collection[str] = ()
    """Languages of regions that the transcript names: their voices go first."""


class Auditions:
    """Casts one speaker after the other, and knows who is heard already."""

    def __init__(self, wanted: Sequence[Choice], persons: Collection[str], unpitched: Container[str]) -> None:
        """`wanted`: what was asked for. `persons`: whose voices these are. `unpitched`: engines whose pitch stays."""
        self._unpitched = unpitched
        self._names = {(one.voice.engine, one.voice.name) for one in wanted}
        self._sounds = {_sound(one.voice) for one in wanted}
        self._persons = set(persons)
        self._heard = Counter(one.sex for one in wanted)
        self._shared = 0

    def cast(self, speaker: Speaker, offer: Offer, sex: Sex | None = None) -> Choice:
        """Return the voice of `speaker`, who is of that `sex` where anything tells it."""
        free = [
            one
            for one in offer.choices
            if (one.voice.engine, one.voice.name) not in self._names and one.person not in self._persons
        ]
        chosen = (
            min(free, key=lambda one: self._distance(one, speaker, offer, sex))  # the first of the best
            if free
            else self._varied(offer.choices, sex)
        )
        self._names.add((chosen.voice.engine, chosen.voice.name))
        self._sounds.add(_sound(chosen.voice))
        self._persons |= {chosen.person} - {""}
        self._heard[chosen.sex] += 1
        return chosen

    def _distance(
        self, one: Choice, speaker: Speaker, offer: Offer, sex: Sex | None
    ) -> tuple[bool, bool, int, bool, bool]:
        """Return how far a voice is from what `speaker` is to have."""
        is_other = sex is not None and one.sex is not sex
        if offer.taking_turns:  # two people who talk are told apart by that first of all
            return is_other, one.sex is None, self._heard[one.sex], False, False
        fits = speaker.role in one.roles
        place = one.roles.index(speaker.role) if fits else _NOT_CAST_FOR_IT
        is_foreign = bool(offer.accents) and one.voice.language not in offer.accents
        is_anothers = bool(one.roles) and not fits  # left to those who may come for it
        return is_other, is_foreign, place, is_anothers, one.spare

    def _varied(self, choices: Sequence[Choice], sex: Sex | None) -> Choice:
        """Return one of `choices` that sounds otherwise than all before; the same as another where nothing can."""
        fitting = [one for one in choices if one.sex is sex] if sex else []
        voices = fitting or choices
        movable = [one for one in voices if one.voice.engine not in self._unpitched]
        if movable:
            return next(one for one in _variations(movable) if _sound(one.voice) not in self._sounds)
        self._shared += 1
        return voices[(self._shared - 1) % len(voices)]


def _variations(voices: Sequence[Choice]) -> Iterator[Choice]:
    for number in count():
        pitch = _PITCHES[number % len(_PITCHES)]
        # The golden ratio's multiples never meet: 0.85 to 1.15 is filled evenly, however many there are.
        rate = 1.0 + 0.3 * ((number // len(_PITCHES) * 0.618034 + 0.5) % 1.0 - 0.5)
        for choice in voices:
            voice = replace(
                choice.voice, pitch=choice.voice.pitch + pitch, rate=round(choice.voice.rate * rate, 4)
            )
            yield Choice(voice, f"{choice.called} ({pitch:+g} semitones, {rate:.1%} speed)", sex=choice.sex)


def _sound(voice: Voice) -> tuple[str, str, float, float]:
    return voice.engine, voice.name, voice.rate, voice.pitch
