"""A table of TOML as texts that know their line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qa2audio.config.located_value import Item

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MOST_BITS = 2_000


def table_items(values: Mapping[str, Any], line_of: Callable[..., int | None]) -> dict[str, Item]:
    """Return a table of TOML as items; `line_of` tells where what is in it stands."""
    return {key: _from_toml(value, partial(line_of, key), 1) for key, value in values.items()}


def _from_toml(value: Any, line_of: Callable[..., int | None], above: int) -> Item:
    line = line_of() or above
    if isinstance(value, dict):
        return Item({key: _from_toml(inner, partial(line_of, key), line) for key, inner in value.items()}, line)
    if isinstance(value, list):
        return Item([_from_toml(inner, partial(line_of, at), line) for at, inner in enumerate(value)], line)
    if isinstance(value, bool):
        return Item(str(value).lower(), line)
    return Item(f"{value:#x}" if _is_endless(value) else str(value), line)


def _is_endless(value: Any) -> bool:
    """Whether `value` is a number that Python refuses to write in decimal digits."""
    return isinstance(value, int) and value.bit_length() > _MOST_BITS
