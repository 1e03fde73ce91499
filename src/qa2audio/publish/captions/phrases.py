"""Captions: the timeline's cues, cut at phrases where they are too long to be shown at once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from qa2audio.publish.milliseconds import cue_spans, divide, duration_ms, milliseconds, settle
from qa2audio.publish.single_line import cells, plain, shorten
from qa2audio.publish.text_pieces import Atom, atoms, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.model import Cue, Timeline
    from qa2audio.publish.milliseconds import Span


@dataclass(frozen=True, slots=True)
class Caption:
    """What is on the screen at once."""

    span: Span
    speaker: str
    lines: tuple[str, ...]
    """One or two."""


def captions(timeline: Timeline, room: int, *, named: bool = False) -> list[Caption]:
    """Return captions of at most two lines of `room` cells.

    With `named`, `Name:` stands in front where the speaker changes. Each caption of a cue begins with its first word;
    where words have no times they share the cue's time out by their number of characters.
    """
    drafts = list(_drafts(timeline, room, named=named))
    spans = settle([draft.span for draft in drafts], duration_ms(timeline))
    return [Caption(span, draft.speaker, draft.lines) for span, draft in zip(spans, drafts, strict=True)]


def _drafts(timeline: Timeline, room: int, *, named: bool) -> Iterator[Caption]:
    heard = None
    for cue, span in zip(timeline.cues, cue_spans(timeline), strict=True):
        speaker, text = plain(cue.speaker), plain(cue.text)
        if not text:
            continue
        pieces = atoms(text, room)
        if named and speaker and speaker != heard:
            pieces.insert(0, _label(speaker, room))
        heard = speaker
        groups = list(_phrases(pieces, room))
        for part, group in zip(_shares(cue, span, groups, timeline.rate), groups, strict=True):
            yield Caption(part, speaker, _lines(group, room))


def _shares(cue: Cue, span: Span, groups: list[list[Atom]], rate: int) -> list[Span]:
    """Return when each group is heard: from its first word on, or by its width where words have no times."""
    counts = [sum(not atom.glued for atom in group) for group in groups]
    if sum(counts) != len(cue.words) or any(group[0].glued for group in groups[1:]):
        return divide(span, [_width(group) for group in groups])
    firsts = [*accumulate(counts)][:-1]
    edges = [span[0], *(milliseconds(cue.words[first], rate) for first in firsts), span[1]]
    return list(pairwise(edges))


def _label(speaker: str, room: int) -> Atom:
    text = shorten(speaker, room - 1) + ":"
    return Atom(text, cells(text), glued=True, penalty=0)


def _phrases(pieces: list[Atom], room: int) -> Iterator[list[Atom]]:
    """Cut into groups that fit, as even as the best places to cut allow."""
    left, start = _width(pieces), 0
    while start < len(pieces):
        end = _fitting(pieces, start, room)
        if end < len(pieces):
            parts = -(-left // (2 * room - room // 8))
            end = _best_cut(pieces, start, end, target=left / max(parts, 2), full=2 * room)
        group = pieces[start:end]
        yield group
        left -= _width(group)
        start = end


def _best_cut(pieces: list[Atom], start: int, end: int, *, target: float, full: int) -> int:
    best, lowest, width = end, float("inf"), 0
    for index in range(start + 1, end + 1):
        width += pieces[index - 1].width + (not pieces[index - 1].glued)
        cost = abs(width - target) / full + pieces[index].penalty
        if cost <= lowest:
            best, lowest = index, cost
    return best


def _fitting(pieces: list[Atom], start: int, room: int) -> int:
    """Return the end of the longest group from `start` that two lines hold."""
    lines, width = 1, pieces[start].width
    for index in range(start + 1, len(pieces)):
        piece = pieces[index]
        longer = width + piece.width + (not piece.glued)
        if longer <= room:
            width = longer
        elif lines == 2:
            return index
        else:
            lines, width = 2, piece.width
    return len(pieces)


def _lines(group: list[Atom], room: int) -> tuple[str, ...]:
    """Set a group on one line if that will do, else on two of about the same length."""
    if _width(group) <= room:
        return (join(group),)
    cuts = [i for i in range(1, len(group)) if _width(group[:i]) <= room and _width(group[i:]) <= room]
    cut = min(cuts, key=lambda i: abs(_width(group[:i]) - _width(group[i:])) / room + group[i].penalty)
    return join(group[:cut]), join(group[cut:])


def _width(group: list[Atom]) -> int:
    return sum(p.width + (not p.glued) for p in group[1:]) + group[0].width
