"""What stands between two brackets of any kind: whether it is a direction, and which."""

from __future__ import annotations

from typing import NamedTuple

from qa2audio.transcript.turns.directions.author import Order, understand
from qa2audio.transcript.turns.directions.direction import Kind
from qa2audio.transcript.turns.directions.manner_words import is_manner
from qa2audio.transcript.turns.directions.radio_cues import hint_for_cue, is_beat
from qa2audio.transcript.turns.directions.sounds import is_break, is_sound

_MANNER = 'A voice has no such manner; "[voice: slower]" is one that it has.'


class Enclosed(NamedTuple):
    """What is between brackets."""

    kind: Kind
    order: Order | None = None


def in_square(words: str, *, apart: bool) -> Enclosed | None:
    """Return what stands between square brackets or braces; `apart` if no sentence is going on before it."""
    order = understand(words)
    if order is not None and order.name == "ok":
        return Enclosed(Kind.ACKNOWLEDGEMENT, order)
    if order is not None:
        return Enclosed(Kind.ORDER, order)
    return _sound(words, alone=True) or _foreign(words, inside=not apart)


def in_round(words: str, *, apart: bool, ends: bool) -> Enclosed | None:
    """Return what stands between round brackets; `ends` if no sentence goes on behind it."""
    if found := _sound(words, alone=apart):
        return found
    return _foreign(words, inside=False) if apart and ends else None


def is_tag(words: str) -> bool:
    """Return whether `words`, alone between brackets before what is said, are a direction and no name."""
    return in_square(words, apart=True) is not None


def _sound(words: str, *, alone: bool) -> Enclosed | None:
    if is_break(words, alone=alone):
        return Enclosed(Kind.BREAK)
    return Enclosed(Kind.SOUND) if is_sound(words, alone=alone) or is_beat(words) else None


def _foreign(words: str, *, inside: bool) -> Enclosed | None:
    """Return what another tool asks for and we have no means for; its problem says so."""
    hint = hint_for_cue(words) or (_MANNER if is_manner(words, inside=inside) else None)
    return Enclosed(Kind.ORDER, Order("foreign", hint=hint)) if hint else None
