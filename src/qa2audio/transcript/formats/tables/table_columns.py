"""Which column of a table holds what: by the names above them, and by what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.tables.cell_times import is_number, is_time, seconds
from qa2audio.transcript.formats.tables.column_names import Column, meanings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.transcript.formats.tables.delimited import Record

Columns = tuple[Column, ...]
_SEEN = 2_000  # records that are enough to know what a column holds
_TIMES = (Column.START, Column.END)
_LONGEST_NAME = 60  # characters


@dataclass(frozen=True, slots=True)
class _Content:
    """What one column holds."""

    values: Sequence[str]
    """Those that are not empty."""
    words: int
    times: float
    """The share of its values that may be times."""
    numbers: float

    @property
    def mean(self) -> float:
        """How many words a value has."""
        return self.words / len(self.values) if self.values else 0.0

    def rises(self) -> bool:
        """Return whether it holds times that go on."""
        if self.times < 0.95:
            return False
        found = [time for value in self.values if (time := seconds(value)) is not None]
        later = sum(1 for before, after in pairwise(found) if after >= before)
        return len(found) > 0 and 10 * later >= 9 * (len(found) - 1)

    def names_people(self) -> bool:
        """Return whether it holds few short values that come again and again."""
        if not self.values or self.times > 0.1 or max(map(len, self.values)) > _LONGEST_NAME or self.mean > 5:
            return False
        different = len(set(self.values))
        return 1 < different <= max(2, len(self.values) // 2) and all(
            value[0].isalnum() for value in self.values
        )


def by_names(names: Sequence[str], records: Sequence[Record]) -> Columns | None:
    """Return what the columns under `names` hold; None if none of them holds what is said.

    A name is believed where the content agrees: `from` is a sender or a time.
    """
    named = _Named([meanings(name) for name in names], _contents(records, len(names)), {})
    if not (named.take(Column.QUESTION) and named.take(Column.ANSWER)):
        named.found.clear()
        if not named.take(Column.TEXT):
            return None
        named.take(Column.SPEAKER)
    named.take(Column.START)
    named.take(Column.END)
    return tuple(named.found.get(index, Column.OTHER) for index in range(len(names)))


class _Named(NamedTuple):
    """Columns with names, of which some are known already."""

    meanings: Sequence[Mapping[Column, int]]
    content: Sequence[_Content]
    found: dict[int, Column]

    def take(self, column: Column) -> bool:
        """Find the column that holds `column`; return whether there is one."""
        named = [
            index
            for index, each in enumerate(self.meanings)
            if column in each and index not in self.found and _may_hold(self.content[index], column)
        ]
        if column is Column.TEXT:
            most = max((self.content[index].words for index in named), default=0)
            named = [index for index in named if 2 * self.content[index].words >= most]
        if named:
            self.found[min(named, key=lambda index: self.meanings[index][column])] = column
        return bool(named)


def _may_hold(content: _Content, column: Column) -> bool:
    if not content.values:
        return False
    if column in _TIMES:
        return content.times >= 0.8
    if column is Column.SPEAKER:
        return content.mean <= 6 and (content.times < 0.5 or _counts_people(content))
    return content.times < 0.8


def _counts_people(content: _Content) -> bool:
    """Return whether numbers are those of people and no times."""
    different = len(set(content.values))
    whole = not any("." in value for value in content.values)
    return content.numbers == 1.0 and whole and different <= max(4, len(content.values) // 2)


def by_content(records: Sequence[Record], *, quoted: bool) -> Columns | None:
    """Return what the columns of a table without names hold; None if that is not plain to see.

    Besides words there must be times that rise, and a second column of times or one of names; or names, and words
    that stand in quotation marks (`quoted`).
    """
    width = max(map(len, records), default=0)
    content = _contents(records, width)
    text = max(range(width), key=lambda index: content[index].words, default=None)
    if text is None or content[text].mean < 1.5 or content[text].times > 0.2:
        return None
    times = [
        index for index in range(width) if index != text and content[index].values and content[index].rises()
    ]
    people = [index for index in range(width) if index != text and content[index].names_people()]
    enough = (len(times) >= 2 or people) if times else (people and quoted)
    if not enough:
        return None
    found = {text: Column.TEXT}
    if people:
        found[min(people, key=lambda index: (index > text, abs(text - index)))] = Column.SPEAKER
    clocks = [
        index for index in times if any(not value.isdecimal() for value in content[index].values)
    ] or times
    found |= dict(zip(clocks[:2], _TIMES, strict=False))
    return tuple(found.get(index, Column.OTHER) for index in range(width))


def _contents(records: Sequence[Record], width: int) -> list[_Content]:
    return [
        _content([record[index].value.strip() for record in records[:_SEEN] if index < len(record)])
        for index in range(width)
    ]


def _content(values: Sequence[str]) -> _Content:
    values = [value for value in values if value]
    number = len(values) or 1
    return _Content(
        values,
        sum(map(_words, values)),
        sum(map(is_time, values)) / number,
        sum(map(is_number, values)) / number,
    )


def _words(value: str) -> int:
    """Return how many words `value` has: some scripts write none apart."""
    count = len(value.split())
    return count if value.isascii() else count + sum(1 for char in value if char >= "\u2e80") // 2
