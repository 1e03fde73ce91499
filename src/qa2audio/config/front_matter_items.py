"""What a front matter says, YAML or TOML, as texts that know their line."""

from __future__ import annotations

import re

from qa2audio.config.located_value import Item
from qa2audio.config.toml_items import table_items
from qa2audio.files.toml_reader import Toml

_LONGEST = 100_000
_ROW = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):\s+(?P<value>[^\s\[{&*|>!%@`].*)")


def items(text: str, kind: str, where: str, first_line: int = 1) -> dict[str, Item]:
    """Return the table that `text` is, `kind` being `yaml` or `toml`; `ConfigError` names the line in `where`."""
    if kind == "toml":
        toml = Toml(text, where, first_line)
        return table_items(toml.values, toml.line_of)
    from qa2audio.config.yaml_items import yaml_items  # 20 ms, which a run without such a front matter saves

    return yaml_items(text, where, first_line)


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
