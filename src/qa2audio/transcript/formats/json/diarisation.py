"""Who speaks when, as a list of its own: the words get their speakers by time."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.people.people_table import named_by_table
from qa2audio.transcript.formats.json.people.speaker_column import speakers_of
from qa2audio.transcript.formats.json.structure.json_times import Times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.json.leaves import Leaf
    from qa2audio.transcript.formats.json.structure.json_tables import Table

_NEAR = 0.02
"""Share of the recording by which a word may miss the stretch that it belongs to."""
_THOUSAND = (300.0, 3_000.0)
"""What one list's times are of the other's where one has seconds and the other milliseconds."""


_MOST_LISTS = 20
"""Lists that are tried, the longest first."""


class Stretch(NamedTuple):
    """Somebody speaks."""

    start: float
    end: float
    speaker: str


def joined_by_time(found: Sequence[Leaf], table: Table, top: Table) -> list[Leaf]:
    """Return `found` with the speakers that a list elsewhere in the file has for their times."""
    if not any(leaf.start is not None for leaf in found):
        return list(found)
    best: list[Leaf] = []
    most = 0
    lists = [other for other in top.inner() if other is not table and other.is_list]
    for other in sorted(lists, key=lambda each: -len(each.rows))[:_MOST_LISTS]:
        stretches = _stretches(other, top)
        if len(stretches) > 0:
            given = _given(found, stretches)
            count = sum(leaf.speaker is not None for leaf in given)
            if count > most:
                best, most = given, count
    return best or list(found)


def _stretches(other: Table, top: Table) -> list[Stretch]:
    speakers = speakers_of(other, "")
    if not speakers.told or speakers.rank[0] > 2 or speakers.rank[2] > 1:
        return []
    times, names = Times(other), named_by_table(speakers.names, other, top)
    found = [
        Stretch(start, start if end is None else end, name)
        for start, end, name in zip(times.starts, times.ends, names, strict=True)
        if start is not None and name is not None
    ]
    return sorted(found)


def _given(found: Sequence[Leaf], stretches: Sequence[Stretch]) -> list[Leaf]:
    unit = _unit(found, stretches)
    starts = [stretch.start for stretch in stretches]
    near = _NEAR * max(stretch.end for stretch in stretches)
    given = []
    for leaf in found:
        name = None
        if leaf.start is not None:
            end = leaf.start if leaf.end is None else leaf.end
            name = _speaker(leaf.start * unit, end * unit, stretches, starts, near)
        given.append(leaf._replace(speaker=leaf.speaker or name))
    return given


def _unit(found: Sequence[Leaf], stretches: Sequence[Stretch]) -> float:
    """Return by what the times of `found` are to be multiplied to be those of `stretches`."""
    ours = max((leaf.start for leaf in found if leaf.start is not None), default=0.0)
    theirs = max(stretch.start for stretch in stretches)
    if ours <= 0 or theirs <= 0:
        return 1.0
    low, high = _THOUSAND
    if low < theirs / ours < high:
        return 1000.0
    return 0.001 if low < ours / theirs < high else 1.0


def _speaker(
    start: float, end: float, stretches: Sequence[Stretch], starts: Sequence[float], near: float
) -> str | None:
    """Return who speaks most from `start` to `end`, or nearest to it."""
    last = bisect_right(starts, max(start, end))
    overlaps: dict[str, float] = {}
    distance, nearest = near, None
    for stretch in stretches[max(0, last - 12) : last + 1]:
        common = min(end, stretch.end) - max(start, stretch.start)
        if common > 0 or (common == 0 and start == stretch.start):
            overlaps[stretch.speaker] = overlaps.get(stretch.speaker, 0.0) + common
        elif -common < distance:
            distance, nearest = -common, stretch.speaker
    return max(overlaps, key=overlaps.__getitem__) if overlaps else nearest
