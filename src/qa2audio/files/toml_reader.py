"""The one reader of TOML: Python's own parser, and the line of every value for whoever complains about it."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError, Location
from qa2audio.files.toml_lines import Lines, lines_of

if TYPE_CHECKING:
    from pathlib import Path

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


_DEEPEST = 100
"""Tables in tables: parsers give up somewhere above that, and so may who walks through the values."""


class Toml:
    """A TOML text: its values, and where they stand. The lines are looked for when somebody first asks."""

    def __init__(self, text: str, where: str, first_line: int = 1) -> None:
        """Read `text`, which begins on line `first_line` of `where`; `ConfigError` names the line of a mistake."""
        self.where = where
        self.text = text.removeprefix("\ufeff")
        """Without the mark of its encoding."""
        self._first = first_line
        self.values: dict[str, Any] = self._parsed()

    def line_of(self, *path: str | int) -> int | None:
        """Return the line, from 1, of what stands at `path` (keys, indices of lists); None if nothing does."""
        found = self._lines.find(*path)
        return found.line + self._first - 1 if found else None

    def _parsed(self) -> dict[str, Any]:
        try:
            values = tomllib.loads(self.text)
        except RecursionError as problem:
            raise self._error("is nested too deeply.", None) from problem
        except ValueError as problem:  # TOMLDecodeError, and numbers with thousands of digits
            place = _PLACE.search(str(problem))
            last = len(self.text.rstrip().split("\n"))
            line = int(place["line"] or last) if place else None
            raise self._error(f"not TOML: {_PLACE.sub('', str(problem))}.", line) from problem

        if _depth(values) > _DEEPEST:
            raise self._error("is nested too deeply.", None)
        return values

    def _error(self, message: str, line: int | None) -> ConfigError:
        return ConfigError(message, location=Location(self.where, line and line + self._first - 1))

    @cached_property
    def _lines(self) -> Lines:
        return lines_of(self.text)


def _depth(values: Any) -> int:
    """Return how many tables and lists stand in each other, `values` among them."""
    depth, level = 0, [values]
    while level:
        depth += 1
        inner = [(each.values() if isinstance(each, dict) else each) for each in level]
        level = [value for values in inner for value in values if isinstance(value, dict | list)]
    return depth


def read_toml(path: Path) -> Toml:
    """Read a TOML file; `ConfigError` says what is wrong with it, and on which line."""
    where = Location(str(path))
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        message = f"cannot be read: {problem.strerror}."
        raise ConfigError(message, location=where, hint="Check the path.") from problem
    except UnicodeDecodeError as problem:
        raise ConfigError("is not UTF-8.", location=where, hint="Save it as UTF-8.") from problem
    return Toml(text, str(path))
