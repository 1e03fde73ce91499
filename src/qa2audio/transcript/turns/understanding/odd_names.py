"""Who speaks, written as no other name is: a number before each line, a name without a space behind it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.model.understanding import Reason, Sign
from qa2audio.transcript.turns.understanding.spoken_units import excerpt, ramp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.turns.understanding.spoken_units import Unit

_NUMBER = re.compile(r"[(\[#<]{0,2}(\d{1,2}|[A-H])(?:[)\]>.:#/|-]{1,2})?\s{1,4}[\W_]{0,3}[^\W\d_]")
_GLUED = re.compile(r"((?:[^\W\d_]{1,20}[ .]){0,2}[^\W\d_]*[^\W\d_A-ZÀ-Þ])(?=[A-ZÀ-ÞА-Я¿¡][^\W\d_]|[IAOYÉИЯ] )")
_BEFORE_A = ord("A") - 1
_FEW = 6
"""People who are told apart by their numbers."""


def numbered_people(blocks: Sequence[Unit]) -> list[Reason]:
    """Return the paragraphs that begin with one of a few numbers or letters that do not count: `1`, `2`, `1`, `3`."""
    found = [(block, match[1]) for block in blocks if (match := _NUMBER.match(block.text))]
    numbers = [int(name) if name.isdigit() else ord(name) - _BEFORE_A for _, name in found]
    people = Counter(numbers)
    words = {name for _, name in found} & {"A", "E"}
    if (
        len(words) == len({name for _, name in found})
        or not 2 <= len(people) <= _FEW
        or min(people) > 1
        or len(found) < 2 * len(people)
    ):
        return []
    steps = [*pairwise(numbers)]
    if len(people) > 2:
        lists = sum(other in (one + 1, min(people)) for one, other in steps) / len(steps)
        no_list = ramp(lists, 0.9, 0.75)
    else:
        no_list = 1.0
    changes = sum(one != other for one, other in steps) / len(steps)
    share = len(found) / len(blocks)
    doubt = no_list * ramp(changes, 0.4, 0.6) * ramp(share, 0.5, 0.75) * ramp(len(found), 4, 8)
    names = tuple(name for name, _ in Counter(name for _, name in found).most_common())
    first = found[0][0]
    return [Reason(Sign.BEGINNINGS, first.line, excerpt(first.text), len(found), share, doubt, names)]


def glued_names(blocks: Sequence[Unit]) -> list[Reason]:
    """Return the paragraphs that begin with a name and, without a space, a sentence: `Ana LiIt rained.`"""
    found = [(block, match[1]) for block in blocks if (match := _GLUED.match(block.text[:60]))]
    people = Counter(name for _, name in found)
    again = {name for name, count in people.items() if count > 1}
    some = [(block, name) for block, name in found if name in again]
    if len(again) < 2:
        return []
    changes = sum(one != other for (_, one), (_, other) in pairwise(some)) / (len(some) - 1)
    share = len(some) / len(blocks)
    doubt = ramp(changes, 0.3, 0.5) * ramp(share, 0.3, 0.6) * ramp(len(some), 3, 6)
    names = tuple(name for name, _ in people.most_common(_FEW) if name in again)
    first = some[0][0]
    return [Reason(Sign.BEGINNINGS, first.line, excerpt(first.text), len(some), share, doubt, names)]
