"""Which heads are the document's habit: the same shape comes again, the same people too, and time goes on."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.chat.heads import Alone, Head, head
from qa2audio.transcript.formats.chat.names_alone import names_alone
from qa2audio.transcript.formats.chat.senders import sender

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa2audio.transcript.formats.chat.heads import Found, Shape
    from qa2audio.transcript.formats.chat.senders import Sender
    from qa2audio.transcript.formats.timed.moments import Moment
    from qa2audio.transcript.rows import Span

_FIRST = 16
"""Among so many rows with words the first message of a chat begins."""
_MANY = 8
"""So many messages are a chat wherever it begins, if nearly every row below is one."""
_LONGEST = 40
"""So many rows a message has at most, on average."""


class Chat:
    """What the rows of a chat are, by index."""

    def __init__(self, rows: Sequence[Span]) -> None:
        """Tell which of `rows` begin a message."""
        self.rows = rows
        self.found: list[Found | None] = [head(row.text) for row in rows]
        self.shapes = self._shapes()
        self.heads = {
            i: at for i, at in enumerate(self.found) if isinstance(at, Head) and at.shape in self.shapes
        }
        self.names: dict[int, Sender] = {} if self._has_enough() else names_alone(rows, self.found)
        """Rows that are a name and nothing else, beside a row that is a time."""
        self.names |= self._names_again()
        self.begins = min([*self.heads, *self.names], default=len(rows))
        """The row at which the first message begins."""

    def is_habit(self) -> bool:
        """Return whether the rows are a chat: early, or with little else below, in messages of usual length."""
        texts = [index for index, row in enumerate(self.rows) if row.text.strip()]
        count = len(self.heads) + len(self.names)
        if self.begins in texts[:_FIRST]:
            return _LONGEST * count >= len(texts)
        below = len(texts) - bisect_left(texts, self.begins)
        return count >= _MANY and 3 * count >= below

    def _names_again(self) -> dict[int, Sender]:
        """Return the rows that are the name of somebody who writes elsewhere, right above a time."""
        people = {at.sender.key for at in self.heads.values()} | {each.key for each in self.names.values()}
        names: dict[int, Sender] = {}
        above = None
        for index, (row, at) in enumerate(zip(self.rows, self.found, strict=True)):
            if above is not None and isinstance(at, Alone | Head) and index - above <= 3:
                name = sender(self.rows[above].text.strip())
                same = name and not (isinstance(at, Head) and at.sender.key != name.key)
                if name and same and name.key in people and above not in self.names:
                    names[above] = name
            if at is not None:
                above = None
            elif row.text.strip():
                above = index
        return names

    def _has_enough(self) -> bool:
        alone = sum(1 for at in self.found if isinstance(at, Alone))
        return len(self.heads) >= 2 and 2 * len(self.heads) >= alone

    def _shapes(self) -> set[Shape]:
        by_shape: dict[Shape, list[int]] = {}
        for index, at in enumerate(self.found):
            if isinstance(at, Head):
                by_shape.setdefault(at.shape, []).append(index)
        accepted = {shape for shape, at in by_shape.items() if self._is_habit(at)}
        people = {self._head(index).sender.key for shape in accepted for index in by_shape[shape]}
        return accepted | {
            shape
            for shape, at in by_shape.items()
            if all(self._head(index).sender.key in people for index in at) and self._say(at)
        }

    def _head(self, index: int) -> Head:
        at = self.found[index]
        if not isinstance(at, Head):
            raise TypeError(at)
        return at

    def _is_habit(self, at: Sequence[int]) -> bool:
        heads = [self._head(index) for index in at]
        if len(heads) < 2 or not self._say(at) or not goes_on([each.moment for each in heads]):
            return False
        if 2 * sum(each.sure for each in heads) >= len(heads):
            return True
        if heads[0].shape.order == "who" and (len(heads) < 4 or any("</" in row.text for row in self.rows)):
            return False  # tags have ends
        names = Counter(each.sender.key for each in heads)
        again = len(heads) - len(names)
        enough = len(heads) // (10 if heads[0].shape.ends == ":" and len(heads) >= 20 else 3)
        if len(names) < 2 or again < max(1, enough):
            return False
        return heads[0].shape.order != "when who" or not is_timetable([each.moment for each in heads])

    def _say(self, at: Sequence[int]) -> bool:
        """Return whether something is said behind or below most heads."""
        says = sum(1 for index in at if self._says(index))
        return 5 * says >= 3 * len(at)

    def _says(self, index: int) -> bool:
        if self.rows[index].text[self._head(index).text :].strip():
            return True
        below = next(
            (i for i in range(index + 1, min(index + 4, len(self.rows))) if self.rows[i].text.strip()), None
        )
        return below is not None and not isinstance(self.found[below], Head)


def goes_on(moments: Iterable[Moment]) -> bool:
    """Return whether time goes on from one to the next, or back, nearly everywhere; a midnight may come between."""
    times = [moment.seconds for moment in moments if moment.seconds is not None]
    later = sum(1 for before, after in pairwise(times) if after >= before)
    earlier = sum(1 for before, after in pairwise(times) if after <= before)
    steps = len(times) - 1
    return 10 * max(later, earlier) >= 7 * steps or max(later, earlier) >= max(1, steps - 1)


def is_timetable(moments: Sequence[Moment]) -> bool:
    """Return whether all is on time, by the day's clock: what is planned, and not what was said."""
    times = [moment.seconds for moment in moments if moment.seconds is not None and not moment.exact]
    return len(times) == len(moments) and all(time % 300 == 0 for time in times)
