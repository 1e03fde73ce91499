"""How long pauses usually are, and how they differ as people's do.

Pauses in talk are spread as a log-normal distribution (Campione & Véronis 2002). They are longer behind long
sentences and before long ones, and shorter than 0.3 s only where both are short (Zvonik & Cummins 2003). Most gaps
between speakers last 0.2 s (Levinson & Torreira 2015); listeners of a synthetic voice need a little longer.
"""

from __future__ import annotations

import math
from dataclasses import asdict
from hashlib import blake2b
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa2audio.model import Pauses

SHORT = 1.2
"""Seconds of speech: "Yes.", "No, not at all."."""
_FULL = 6.0
"""Seconds of speech behind which the pause is as long as it gets: some thirty syllables."""
_LONG = 12.0
"""Seconds of speech for which somebody takes a breath."""
_MOST = 0.45
"""How much longer or shorter than usual a single pause may be, as a share of it."""
_NORMAL = NormalDist()


class Pace(NamedTuple):
    """Typical pauses in seconds, by what they stand between; names as those of `Pauses`."""

    start: float = 0.3
    sentence: float = 0.42
    paragraph: float = 0.75
    turn: float = 0.6
    change: float = 0.45
    answer: float = 0.55
    chapter: float = 1.2
    section: float = 1.6
    end: float = 1.0
    vary: float = 0.25

    @classmethod
    def of(cls, pauses: Pauses) -> Pace:
        """Return the usual pace with what `pauses` say instead."""
        return cls(**{name: value for name, value in asdict(pauses).items() if value is not None})


class Lengths(NamedTuple):
    """Seconds of speech around a pause; None where they are unknown."""

    before: float | None = None
    """Of the utterance before it."""
    after: float | None = None
    """Of the utterance behind it."""
    turn: float | None = None
    """Of all that is said behind it until somebody else speaks or another turn begins."""


def within_turn(lengths: Lengths) -> float:
    """Return by how much the pause between two sentences differs for their lengths: a factor."""
    if lengths.before is None or lengths.after is None:
        return 1.0
    if max(lengths.before, lengths.after) <= SHORT:
        return 0.6
    return 0.75 + 0.5 * min(1.0, lengths.before / _FULL)


def before_turn(lengths: Lengths, *, answer: bool) -> float:
    """Return by how much the pause before a turn differs for its length: quick replies, a breath for long answers."""
    if lengths.turn is None:
        return 1.0
    if lengths.turn <= SHORT:
        return 0.65
    return 1.45 if answer and lengths.turn >= _LONG else 1.0


def varied(seconds: float, deviation: float, before: str, after: str) -> float:
    """Return a pause of typically `seconds` between two texts: the same for the same texts, in every run."""
    if not deviation:
        return seconds
    digest = blake2b(f"{before}\0{after}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    chance = (int.from_bytes(digest, "big") + 0.5) / 2**64
    factor = math.exp(deviation * _NORMAL.inv_cdf(chance))
    return seconds * min(max(factor, 1 - _MOST), 1 + _MOST)
