"""Putting times back into a transcript that was read without them: they cut the turns they stand in."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.model import LineStart, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Omission, Part, Transcript

_NO_SPACE_BEFORE = tuple(".,;:!?…)]}»”’")


def cut(transcript: Transcript, taken: Sequence[Omission]) -> Transcript:
    """Return `transcript` with what was `taken` out before; a turn with a time inside goes on behind it."""
    places = [(item.line, item.column) for item in taken]
    parts: list[Part] = []
    for part in transcript.parts:
        parts += _cut(part, places) if isinstance(part, Turn) else [part]
    everything = sorted([*transcript.omitted, *taken], key=lambda item: (item.line, item.column))
    return replace(transcript, parts=tuple(parts), omitted=tuple(everything))


def _cut(turn: Turn, places: Sequence[tuple[int, int]]) -> Iterator[Turn]:
    first = 0
    for number, (before, here) in enumerate(pairwise(turn.starts), start=1):
        index = bisect_left(places, (before.line, before.column))
        if index < len(places) and places[index] < (here.line, here.column):
            yield _piece(turn, first, number)
            first = number
    yield _piece(turn, first, len(turn.starts)) if first else turn


def _piece(turn: Turn, first: int, last: int) -> Turn:
    """Return the part of `turn` from its start number `first` to the one before `last`."""
    begin = turn.starts[first].offset
    end = turn.starts[last].offset if last < len(turn.starts) else len(turn.text)
    text = turn.text[begin:end].rstrip()
    starts = tuple(
        LineStart(start.offset - begin, start.line, start.column) for start in turn.starts[first:last]
    )
    spoken = tuple(
        saying._replace(start=saying.start - begin, end=saying.end - begin)
        for saying in turn.respellings
        if begin <= saying.start and saying.end <= end
    )
    piece = replace(
        turn, text=text, line=starts[0].line, column=starts[0].column, starts=starts, respellings=spoken
    )
    if not first:
        return piece
    gap = turn.text[:begin]
    joint = "\n\n" if gap.endswith("\n\n") else "" if text.startswith(_NO_SPACE_BEFORE) else " "
    return replace(piece, labelled=False, continues=True, joint=joint)
