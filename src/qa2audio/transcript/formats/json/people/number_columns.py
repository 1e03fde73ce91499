"""People who are but numbers: the two sides of a telephone, voices that somebody counted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.keys.json_keys import is_kind, is_not_said, squeezed, time_rank

if TYPE_CHECKING:
    from qa2audio.transcript.formats.json.structure.json_tables import Table

_NUMBERS = frozenset(("address", "phonenumber", "phone", "contactname", "threadid"))
"""Keys of what a phone keeps beside a short message."""
_FEW = 4
"""People who are told apart by nothing but numbers."""


def is_way(level: Table, key: str) -> bool:
    """Return whether a number says which way a short message went, 1 to the phone and 2 from it."""
    ways = {str(value) for value in level.values(key)}
    return ways == {"1", "2"} and any(squeezed(other) in _NUMBERS for other in level.keys)


def take_turns(level: Table, key: str) -> bool:
    """Return whether a column of numbers can hardly be but people: two to four, who take turns."""
    values = level.values(key)
    whole = [value for value in values if isinstance(value, int) and not isinstance(value, bool)]
    if len(whole) < max(4, len(level.rows)) or is_not_said(key) or is_kind(key):
        return False
    if any(time_rank(key, what) is not None for what in ("start", "end", "length")):
        return False
    people = set(whole)
    changes = sum(one != other for one, other in pairwise(whole))
    return (
        1 < len(people) <= _FEW
        and max(people) - min(people) == len(people) - 1
        and 2 * len(people) <= len(whole)
        and 4 * changes >= 3 * (len(whole) - 1)
    )
