"""Utterances longer than an engine bears, cut where a reader would breathe."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.model.spans import Span, SpanKind, notation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.model import Utterance

# Best first: after a sentence, after a clause, between words.
_BREAKS = (r"[.!?…。！？]+[\"'”’)]*\s+", r"[,;:—–、，；]\s*", r"\s+")


def split(
    utterance: Utterance, max_chars: int, told: Callable[[Sequence[Span]], str] = notation
) -> tuple[Utterance, ...]:
    """Return `utterance` in pieces of at most `max_chars` characters to be spoken; in one if it fits.

    `told` is the engine's: how it writes spans down.
    """
    if len(utterance.spoken) <= max_chars:
        return (utterance,)
    text = "".join(map(_solid, utterance.spans))
    pieces = [_between(utterance.spans, start, end) for start, end in _stretches(text, max_chars)]
    return tuple(replace(utterance, spoken=told(spans), spans=spans) for spans in pieces) or (utterance,)


def at_breath(utterance: Utterance, told: Callable[[Sequence[Span]], str] = notation) -> tuple[Utterance, ...]:
    """Return `utterance` in two where a sentence or a clause ends near its middle; in one if none does."""
    text = "".join(map(_solid, utterance.spans))
    for pattern in _BREAKS[:-1]:
        ends = [match.end() for match in re.finditer(pattern, text)]
        inner = [end for end in ends if len(text) / 5 <= end <= 4 * len(text) / 5]
        if inner:
            middle = min(inner, key=lambda end: abs(end - len(text) / 2))
            halves = [
                _between(utterance.spans, start, end) for start, end in _edges(text, (0, middle, len(text)))
            ]
            return tuple(replace(utterance, spoken=told(spans), spans=spans) for spans in halves)
    return (utterance,)


def _edges(text: str, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where what stands between two of `cuts` begins and ends, without the spaces around it."""
    for start, end in pairwise(cuts):
        piece = text[start:end]
        yield end - len(piece.lstrip()), start + len(piece.rstrip())


def _solid(span: Span) -> str:
    """Return the text of a span, or as many characters as it takes where it has IPA, none of which is a break."""
    return "_" * len(notation((span,))) if span.kind is SpanKind.IPA else span.text


def _stretches(text: str, most: int) -> Iterator[tuple[int, int]]:
    """Yield where each piece of `text` begins and ends, without the spaces around it."""
    start = 0
    while start < len(text):
        rest = text[start:]
        end = start + (_cut(rest, most) if len(rest) > most else len(rest))
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = end + len(text[end:]) - len(text[end:].lstrip())


def _between(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    """Return what of `spans` stands between two places of their text; IPA is where it begins, and as a whole."""
    found: list[Span] = []
    place = 0
    for span in spans:
        size = len(_solid(span))
        first, last = max(start - place, 0), min(end - place, size)
        if span.kind is not SpanKind.IPA and first < last:
            found.append(replace(span, text=span.text[first:last]))
        elif span.kind is SpanKind.IPA and start <= place < end:
            found.append(span)
        place += size
    return tuple(found)


def _cut(text: str, most: int) -> int:
    """Return where to cut: as late as possible at the best kind of break that is not right at the start."""
    for pattern in _BREAKS:
        ends = [match.end() for match in re.finditer(pattern, text[: most + 1]) if match.start() <= most]
        late = [end for end in ends if most // 3 <= len(text[:end].rstrip()) <= most]
        if late:
            return late[-1]
    return most
