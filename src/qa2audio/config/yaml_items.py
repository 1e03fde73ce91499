"""A table of YAML as texts that know their line: numbers, dates and truth values stay as they were written."""

from __future__ import annotations

import yaml

from qa2audio.config.located_value import Item
from qa2audio.errors import ConfigError, Location

_MOST = 20_000
"""Values: an alias of an alias of an alias may stand for billions."""
_DEEPEST = 20


def yaml_items(text: str, where: str, first_line: int) -> dict[str, Item]:
    """Return the table of the YAML `text`, which begins on `first_line` of `where`; `ConfigError` names the line."""
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
