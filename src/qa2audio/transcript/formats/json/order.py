"""The order in which things were said, where the file has another: two channels apart, the newest first, a tree."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.structure.json_texts import STOPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.json.leaves import Leaf

_PAUSE = 0.8
"""Seconds between words after which somebody else may have spoken."""


def order_of(found: Sequence[Leaf], *, words: bool, unit: float) -> list[int] | None:
    """Return the indices of `found` in the order of time; None where the file's own order is to be kept.

    `unit` is how many of the file's time units are a second.
    """
    starts = [leaf.start for leaf in found]
    if len(found) < 2 or any(start is None for start in starts) or any(leaf.speaker is None for leaf in found):
        return None
    times = [start for start in starts if start is not None]
    if _is_reversed(times):
        return sorted(range(len(found)), key=lambda index: (times[index], index))
    if len({leaf.group for leaf in found}) < 2 or not _overlap(found, times):
        return None
    return _woven(found, times, words=words, pause=_PAUSE * unit)


def _is_reversed(times: Sequence[float]) -> bool:
    falls = sum(later < earlier for earlier, later in pairwise(times))
    rises = sum(later > earlier for earlier, later in pairwise(times))
    return falls > 2 and falls > 8 * rises


def _overlap(found: Sequence[Leaf], times: Sequence[float]) -> bool:
    """Return whether lists that stand one behind the other speak of the same time, each of somebody else."""
    ends: list[float] = []
    begins: list[float] = []
    group = None
    for leaf, time in zip(found, times, strict=True):
        if leaf.group != group:
            group = leaf.group
            begins.append(time)
            ends.append(time)
        ends[-1] = max(ends[-1], time)
    later = sum(begin < end for begin, end in zip(begins[1:], ends, strict=False))
    speakers: dict[int, set[str | None]] = {}
    for leaf in found:
        speakers.setdefault(leaf.group, set()).add(leaf.speaker)
    apart = len(set.union(*speakers.values())) > 1 and len(begins) == len(speakers)
    return apart and 2 * later >= len(begins) - 1 and len(found) > len(begins)


def _woven(found: Sequence[Leaf], times: Sequence[float], *, words: bool, pause: float) -> list[int]:
    """Return the stretches of all lists in the order in which they begin; a sentence stays whole."""
    key, number = [], -1
    for index, leaf in enumerate(found):
        before = found[index - 1] if index else None
        if before is None or not words or _begins(before, leaf, pause):
            number = index
        key.append((times[number], number, index))
    return [index for _, _, index in sorted(key)]


def _begins(before: Leaf, leaf: Leaf, pause: float) -> bool:
    if before.group != leaf.group or before.text.rstrip().endswith(STOPS):
        return True
    return before.end is not None and leaf.start is not None and leaf.start - before.end > pause
