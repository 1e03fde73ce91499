"""Names on rows of their own, right above or right below a row that is a time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.chat.heads import Alone, Head
from qa2audio.transcript.formats.chat.senders import looks_personal, sender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.chat.heads import Found, Shape
    from qa2audio.transcript.formats.chat.senders import Sender
    from qa2audio.transcript.rows import Span

_NEAR = 3
"""Between a name and a time there are at most so many rows without words."""
Beside = dict[int, "Sender"]
"""By index into the rows."""


def names_alone(rows: Sequence[Span], found: Sequence[Found | None]) -> Beside:
    """Return the rows that are the names of those who wrote what is below, by their index."""
    times: dict[Shape | tuple[Shape, bool], list[int]] = {}
    for index, at in enumerate(found):
        if isinstance(at, Alone):
            times.setdefault((at.shape, at.moment.halves), []).append(index)
    names: Beside = {}
    for at_times in times.values():
        above, below = (_beside(rows, found, at_times, step) for step in (-1, 1))
        names |= above if len(above) >= len(below) else below
    return names


def _beside(rows: Sequence[Span], found: Sequence[Found | None], times: Sequence[int], step: int) -> Beside:
    """Return the names above (-1) or below (1) the rows `times`, if they are the document's habit."""
    near = {}
    first = [-1] if step > 0 else []  # where times stand below what was said, none is above the first name
    for time in [*first, *times]:
        index = _next(rows, time, step)
        if index is None or found[index] is not None or not _speaks(rows, found, max(time, index)):
            continue
        if name := sender(rows[index].text.strip()):
            near[index] = name
    counts = Counter(name.key for name in near.values())
    again = {index: name for index, name in near.items() if counts[name.key] > 1}
    personal = {
        index: name for index, name in near.items() if " " not in name.name or looks_personal(name.name)
    }
    all_of_them = again | (personal if 2 * len(again) >= len(near) else {})
    if 3 * len(again) >= len(times) and len({name.key for name in all_of_them.values()}) >= 2:
        return all_of_them
    at = [found[time] for time in times]
    clocks = all(isinstance(each, Alone) and (each.moment.halves or each.moment.dated) for each in at)
    planned = all(isinstance(each, Alone) and (each.moment.seconds or 0) % 300 == 0 for each in at)
    if clocks and not planned and len(personal) == len(times) >= 2:
        return personal
    return {}


def _next(rows: Sequence[Span], index: int, step: int) -> int | None:
    """Return the next row with a letter or a digit in it."""
    for near in range(index + step, index + step * (_NEAR + 1), step):
        if not 0 <= near < len(rows):
            return None
        if any(char.isalnum() for char in rows[near].text):
            return near
    return None


def _speaks(rows: Sequence[Span], found: Sequence[Found | None], index: int) -> bool:
    """Return whether the next row with words is no head and no time."""
    below = _next(rows, index, 1)
    return below is not None and not isinstance(found[below], Alone | Head)
