"""Turns that something was left out of, as the one turn that they are to whoever speaks, shows or counts them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa2audio.model import Part


class Run(NamedTuple):
    """A turn with all that continues it, or any other part."""

    first: int
    """Of its first part, in `Transcript.parts`."""
    part: Part
    """Joined, where it is a turn."""


def runs(parts: Sequence[Part]) -> Iterator[Run]:
    """Yield every part, the turns joined.

    A turn is joined with those right after it that continue it in the same manner; a pause between them parts them.
    """
    first, joined = 0, list[Turn]()
    for index, part in enumerate(parts):
        if isinstance(part, Turn):
            if joined and not (part.continues and _alike(joined[-1], part)):
                yield Run(first, _join(joined))
                joined = []
            first = index if not joined else first
            joined.append(part)
            continue
        if joined:
            yield Run(first, _join(joined))
            joined = []
        yield Run(index, part)
    if joined:
        yield Run(first, _join(joined))


def turns(parts: Sequence[Part]) -> Iterator[Turn]:
    """Yield the turns, joined."""
    return (run.part for run in runs(parts) if isinstance(run.part, Turn))


def count_turns(parts: Iterable[Part], speaker: str) -> int:
    """Return how many turns `speaker` has; those that continue others are none."""
    return sum(isinstance(part, Turn) and part.speaker == speaker and not part.continues for part in parts)


def _alike(before: Turn, after: Turn) -> bool:
    return before.speaker == after.speaker and before.manner == after.manner


def _join(pieces: Sequence[Turn]) -> Turn:
    if len(pieces) == 1:
        return pieces[0]
    texts, starts, respellings = [pieces[0].text], list(pieces[0].starts), list(pieces[0].respellings)
    length = len(pieces[0].text)
    for piece in pieces[1:]:
        length += len(piece.joint)
        starts += [start._replace(offset=start.offset + length) for start in piece.starts]
        respellings += [
            said._replace(start=said.start + length, end=said.end + length) for said in piece.respellings
        ]
        texts += [piece.joint, piece.text]
        length += len(piece.text)
    return replace(pieces[0], text="".join(texts), starts=tuple(starts), respellings=tuple(respellings))
