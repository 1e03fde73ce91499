"""YAML and TOML as values that know their line."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from qa2audio.errors import ConfigError, Location

if TYPE_CHECKING:
    import yaml

_MOST = 20_000
"""Values: an alias of an alias of an alias may stand for billions."""
_DEEPEST = 20
_LONGEST = 100_000
_ROW = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):\s+(?P<value>[^\s\[{&*|>!%@`].*)")


class Item(NamedTuple):
    """A value and where it stands."""

    value: str | list[Item] | dict[str, Item]
    """Numbers, dates and truth values are text too, as they were written; nothing is an empty text."""
    line: int


def located(text: str, kind: str, where: str, first_line: int = 1) -> dict[str, Item]:
    """Return the table that `text` is, `kind` being `yaml` or `toml`; `ConfigError` names the line in `where`."""
    if kind == "toml":
        return _toml(text, where, first_line)
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


def _toml(text: str, where: str, first_line: int) -> dict[str, Item]:
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = first_line - 1 + (int(place[1]) if place else len(text.rstrip().split("\n")))
        message = re.sub(r" \(at .*\)$", "", str(error))
        raise ConfigError(f"not TOML: {message}.", location=Location(where, line)) from error
    except RecursionError as error:
        raise ConfigError("nested too deep.", location=Location(where, first_line)) from error
    found = _Lines(text.split("\n"), first_line).item(values, first_line).value
    return found if isinstance(found, dict) else {}


class _Lines:
    """Finds lines in TOML, whose parser does not tell them: a key is looked for below the table it is in."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self.lines, self.first = lines, first_line

    def item(self, value: Any, line: int) -> Item:
        if isinstance(value, dict):
            return Item({key: self._at(key, inner, line) for key, inner in value.items()}, line)
        if isinstance(value, list):
            return Item([self.item(inner, line) for inner in value], line)
        return Item(str(value).lower() if isinstance(value, bool) else str(value), line)

    def _at(self, key: str, value: Any, line: int) -> Item:
        first = self._find(key, line)
        if isinstance(value, list) and value and all(isinstance(inner, dict) for inner in value):
            heads = [*self._heads(key), *[first] * len(value)][: len(value)]
            return Item([self.item(inner, head) for inner, head in zip(value, heads, strict=True)], first)
        return self.item(value, first)

    def _find(self, key: str, line: int) -> int:
        sets = re.compile(rf"(?:^|[\s{{\[,.\"'])({re.escape(key)})[\"']?\s*[=.\]]")
        numbers = range(line - self.first, len(self.lines))
        found = (
            n for n in numbers if sets.search(self.lines[n]) and not self.lines[n].lstrip().startswith("#")
        )
        return next((number + self.first for number in found), line)

    def _heads(self, key: str) -> list[int]:
        """Return the lines on which an array of tables begins another one."""
        head = re.compile(rf"\s*\[\[.*\b{re.escape(key)}[\"']?\s*\]\]")
        return [number for number, text in enumerate(self.lines, self.first) if head.match(text)]


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
