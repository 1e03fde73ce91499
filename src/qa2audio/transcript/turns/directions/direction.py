"""A direction in a text."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa2audio.transcript.turns.directions.author import Order


class Kind(Enum):
    """What a direction is."""

    ORDER = auto()
    """An author's: a pause, a voice."""
    SOUND = auto()
    """What is heard besides words: laughter, applause; or a tag that asks for nothing."""
    BREAK = auto()
    """Music, an advert, a break: a section's end where it stands alone."""
    COMMENT = auto()
    ACKNOWLEDGEMENT = auto()
    """`[ok: glued]` inside a line."""


class Direction(NamedTuple):
    """A direction in a text."""

    start: int
    """Index into the text."""
    end: int
    kind: Kind
    order: Order | None = None
