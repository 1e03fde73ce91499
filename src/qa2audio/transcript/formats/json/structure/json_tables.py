"""The objects of a file by where they stand: those at like places are the rows of one table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.values.json_values import Object, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_KEYS = 300
_SEEN = 300
"""Rows from which a table's keys are told."""


@dataclass(slots=True)
class Table:
    """Objects at like places, such as `segments[].words[]`."""

    path: tuple[str, ...] = ()
    """Keys from the outermost object to these; those of lists end in `[]`."""
    parent: Table | None = None
    rows: list[Object] = field(default_factory=list)
    around: list[int] = field(default_factory=list)
    """For each row, which of the parent's rows it is in."""
    children: dict[str, Table] = field(default_factory=dict)
    _keys: list[str] | None = None

    @property
    def keys(self) -> list[str]:
        """The keys that its rows have, as far as a sample of them says; an object with very many is no entry."""
        if self._keys is None:
            self._keys = self.all_keys()[:MOST_KEYS]
        return self._keys

    def all_keys(self) -> list[str]:
        """Return the keys of a sample of its rows."""
        step = max(1, len(self.rows) // _SEEN)
        return list(dict.fromkeys(key for row in self.rows[::step] for key in row))

    @property
    def is_list(self) -> bool:
        """Whether its rows are the items of a list."""
        return bool(self.path) and self.path[-1].endswith("[]")

    def values(self, key: str) -> list[object]:
        """Return what each row has at `key`; None where it has nothing."""
        return [row.get(key) for row in self.rows]

    def texts(self, key: str) -> list[Text]:
        """Return the strings in a column."""
        return [value for value in self.values(key) if isinstance(value, Text)]

    def levels(self) -> Iterator[tuple[Table, Sequence[int]]]:
        """Yield the tables from this one outwards, each with the index of what is around each row of this one."""
        level: Table | None = self
        index: Sequence[int] = range(len(self.rows))
        while level is not None:
            yield level, index
            index = [level.around[at] for at in index]
            level = level.parent

    def own_levels(self) -> Iterator[tuple[Table, Sequence[int]]]:
        """Yield the levels that make one entry: as far as the innermost list that has several items."""
        for level, index in self.levels():
            yield level, index
            if level.is_list and not level.is_single:
                return

    @property
    def is_single(self) -> bool:
        """Whether each list has one item, as one of guesses has of which only the best is kept."""
        return len(self.around) == len(set(self.around)) and len(self.around) > 1

    def inner(self) -> Iterator[Table]:
        """Yield this table and all inside it."""
        yield self
        for child in self.children.values():
            yield from child.inner()


def tables(root: object) -> Table:
    """Return the outermost table of `root`, in which all others are."""
    top = Table()
    if isinstance(root, Object):
        _fill(root, top, 0)
    else:
        outer = Object()
        outer.at, outer.flat, outer.twice = 0, False, None
        top.rows.append(outer)
        top.around.append(0)
        _fill_from(root, "", top, 0)
    return top


def _fill(item: Object, table: Table, around: int) -> None:
    index = len(table.rows)
    table.rows.append(item)
    table.around.append(around)
    if not item.flat:
        for key, value in item.items():
            if isinstance(value, list | Object):
                _fill_from(value, key, table, index)


def _fill_from(value: object, key: str, table: Table, index: int) -> None:
    if isinstance(value, Object):
        _fill(value, _child(table, key), index)
    elif isinstance(value, list):
        inner = None
        for item in value:
            if type(item) is Object:
                inner = inner or _child(table, f"{key}[]")
                if item.flat:
                    inner.rows.append(item)
                    inner.around.append(index)
                else:
                    _fill(item, inner, index)
            elif type(item) is list:
                _fill_from(item, f"{key}[]", table, index)


def _child(table: Table, key: str) -> Table:
    if key not in table.children:
        table.children[key] = Table((*table.path, key), table)
    return table.children[key]
