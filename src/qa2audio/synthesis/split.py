"""Utterances longer than an engine bears, cut where a reader would breathe."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.model import Utterance

# Best first: after a sentence, after a clause, between words.
_BREAKS = (r"[.!?…。！？]+[\"'”’)]*\s+", r"[,;:—–、，；]\s*", r"\s+")


def split(utterance: Utterance, max_chars: int) -> tuple[Utterance, ...]:
    """Return `utterance` in pieces of at most `max_chars` characters to be spoken; in one if it fits."""
    pieces = []
    rest = utterance.spoken
    while len(rest) > max_chars:
        cut = _cut(rest, max_chars)
        pieces.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    pieces.append(rest)
    return tuple(replace(utterance, spoken=piece) for piece in pieces if piece) or (utterance,)


def _cut(text: str, most: int) -> int:
    """Return where to cut: as late as possible at the best kind of break that is not right at the start."""
    for pattern in _BREAKS:
        ends = [match.end() for match in re.finditer(pattern, text[: most + 1]) if match.start() <= most]
        late = [end for end in ends if most // 3 <= len(text[:end].rstrip()) <= most]
        if late:
            return late[-1]
    return most
