"""What a front matter says, YAML or TOML, as texts that know their line."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from qa2audio.errors import ConfigError, Location
from qa2audio.files.toml_reader import Toml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import yaml

_MOST = 20_000
"""Values: an alias of an alias of an alias may stand for billions."""
_DEEPEST = 20
_LONGEST = 100_000
_MOST_BITS = 2_000
_ROW = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):\s+(?P<value>[^\s\[{&*|>!%@`].*)")


class Item(NamedTuple):
    """A value and where it stands."""

    value: str | list[Item] | dict[str, Item]
    """Numbers, dates and truth values are text too, as they were written; nothing is an empty text."""
    line: int


def items(text: str, kind: str, where: str, first_line: int = 1) -> dict[str, Item]:
    """Return the table that `text` is, `kind` being `yaml` or `toml`; `ConfigError` names the line in `where`."""
    if kind == "toml":
        toml = Toml(text, where, first_line)
        return table_items(toml.values, toml.line_of)
    return _yaml(text, where, first_line)


def loosely(text: str, first_line: int = 1) -> dict[str, Item] | None:
    """Return the rows `key: value` of what is no YAML, the first of each key; None if there are none.

    People write `title: Moss: A History`, and paste descriptions of many lines.
    """
    if len(text) > _LONGEST:
        return None
    found: dict[str, Item] = {}
    for line, row in enumerate(text.split("\n"), first_line):
        if match := _ROW.match(row):
            found.setdefault(match["key"], Item(match["value"].strip().strip("\"'"), line))
    return found or None


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


def _yaml(text: str, where: str, first_line: int) -> dict[str, Item]:
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + first_line if mark else first_line
        hint = "Put a text with a colon or a sign in it in quotes."
        raise ConfigError(f"not YAML: {error.problem}.", location=Location(where, line), hint=hint) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ConfigError("not YAML.", location=Location(where, first_line)) from error
    if not isinstance(node, yaml.MappingNode):
        raise ConfigError(
            "the front matter is no table.", location=Location(where, first_line), hint="Write title: …"
        )
    found = _Nodes(where, first_line).item(node, 0).value
    return found if isinstance(found, dict) else {}


class _Nodes:
    """From YAML's nodes to items, at most so many."""

    def __init__(self, where: str, first_line: int) -> None:
        self.where, self.first, self.left = where, first_line, _MOST

    def item(self, node: yaml.Node, depth: int) -> Item:
        import yaml

        line = node.start_mark.line + self.first
        self.left -= 1
        if not self.left or depth > _DEEPEST:
            raise ConfigError("the front matter is too large.", location=Location(self.where, line))
        if isinstance(node, yaml.MappingNode):
            return Item(self._table(node, depth), line)
        if isinstance(node, yaml.SequenceNode):
            return Item([self.item(inner, depth + 1) for inner in node.value], line)
        return Item("" if node.tag == "tag:yaml.org,2002:null" else str(node.value), line)

    def _table(self, node: yaml.MappingNode, depth: int) -> dict[str, Item]:
        table: dict[str, Item] = {}
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + self.first
            if name in table:
                message = f'"{name}" comes twice.'
                raise ConfigError(message, location=Location(self.where, line), hint="Take one out.")
            table[name] = self.item(value, depth + 1)._replace(line=line)
        return table
