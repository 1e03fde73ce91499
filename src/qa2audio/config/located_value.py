"""A value that knows its line."""

from __future__ import annotations

from typing import NamedTuple


class Item(NamedTuple):
    """A value and where it stands."""

    value: str | list[Item] | dict[str, Item]
    """Numbers, dates and truth values are text too, as they were written; nothing is an empty text."""
    line: int
