"""A table of TOML whose values are checked as they are taken; what nobody takes is unknown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from qa2audio.config.tables import Table
from qa2audio.config.web_address import web_address
from qa2audio.errors import did_you_mean
from qa2audio.files.toml_reader import read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


_Value = TypeVar("_Value")


class Section(Table):
    """One table; every complaint names its file and line."""

    def __init__(self, values: dict[str, Any], path: Path, line_of: Callable[..., int | None]) -> None:
        super().__init__(values, path, line_of)
        self.file = path
        self._known: dict[str, None] = {}

    def take(self, key: str, default: _Value, fits: Callable[[Any], bool], what: str) -> _Value:
        """Return the value at `key`, or `default` where there is none; `what` it must be, if it does not fit."""
        self._known[key] = None
        if key not in self.values:
            return default
        value: _Value = self.values[key]
        if not fits(value):
            raise self.error(key, f'"{key}" must be {what}.')
        return value

    def line(self, key: str, default: str = "") -> str:
        """Return the text at `key`, white space made even."""
        return " ".join(self.words(key, default).split())

    def words(self, key: str, default: str = "") -> str:
        """Return the text at `key` as it was written."""
        return self.take(key, default, lambda value: isinstance(value, str), "a text in quotes").strip()

    def truth(self, key: str, *, default: bool = False) -> bool:
        """Return the truth value at `key`."""
        return self.take(key, default, lambda value: isinstance(value, bool), "true or false")

    def whole(self, key: str, default: _Value, low: int, high: int) -> int | _Value:
        """Return the whole number at `key`."""
        return self.take(
            key,
            default,
            lambda value: type(value) is int and low <= value <= high,
            f"a whole number from {low} to {high}",
        )

    def between(self, key: str, default: float, low: float, high: float) -> float:
        """Return the number at `key`."""
        number = self.take(
            key,
            default,
            lambda value: type(value) in {int, float} and low <= value <= high,
            f"a number from {low:g} to {high:g}",
        )
        return float(number)

    def choice(self, key: str, default: str, known: Iterable[str]) -> str:
        """Return the text at `key`, which is one of `known`."""
        choices = tuple(known)
        value = self.line(key, default)
        if value not in choices:
            hint = did_you_mean(value, choices) or f"Write one of {', '.join(choices)}."
            raise self.error(key, f'"{key}" cannot be "{value}".', hint)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts at `key`."""

        def fits(value: Any) -> bool:
            return isinstance(value, list) and all(isinstance(each, str) for each in value)

        return tuple(self.take(key, [], fits, "a list of texts in quotes"))

    def section(self, key: str) -> Section:
        """Return the table at `key`; an empty one where there is none."""
        values: dict[str, Any] = self.take(key, {}, lambda value: isinstance(value, dict), f"a table: [{key}]")
        return Section(values, self.file, partial(self.line_of, key))

    def sections(self, key: str) -> list[Section]:
        """Return the tables at `key`, in order."""

        def fits(value: Any) -> bool:
            return isinstance(value, list) and all(isinstance(each, dict) for each in value)

        values: list[dict[str, Any]] = self.take(key, [], fits, f"a list of tables: [[{key}]]")
        return [Section(value, self.file, partial(self.line_of, key, at)) for at, value in enumerate(values)]

    def address(self, key: str) -> str:
        """Return the web address at `key`, in ASCII."""
        text = self.line(key)
        found = web_address(text)
        if text and not found:
            hint = f'Apps want a whole https address: {key} = "https://example.org/…".'
            raise self.error(key, f'"{key}" is no address that apps take.', hint)
        return found or ""

    def file_at(self, key: str, endings: tuple[str, ...] = ()) -> Path | None:
        """Return the file that `key` names in the show's folder, or None where it names none."""
        name = self.line(key)
        if not name:
            return None
        path = self.inside(key, name)
        if not path.is_file():
            raise self.error(key, f'"{name}" is not there.', "Paths are relative to show.toml.")
        if endings and path.suffix.lower() not in endings:
            raise self.error(key, f'"{name}" must end in {" or ".join(endings)}.')
        return path

    def folder_at(self, key: str) -> Path | None:
        """Return the folder that `key` names in the show's folder, or None where it names none."""
        name = self.line(key)
        if name and not self.inside(key, name).is_dir():
            raise self.error(key, f'there is no folder "{name}".', "Paths are relative to show.toml.")
        return self.inside(key, name) if name else None

    def inside(self, key: str, name: str) -> Path:
        """Return the path `name`, which lies in the show's folder: shows are cloned and built elsewhere."""
        home = self.file.parent
        path = home / name
        if not path.resolve().is_relative_to(home.resolve()):
            raise self.error(key, f'"{name}" is not in the show\'s folder.', "Copy it there.")
        return path

    def finish(self) -> None:
        """Raise `ConfigError` for a key that nobody asked for."""
        self.allow(self._known)


def load_section(path: Path) -> Section:
    """Read a TOML file; `ConfigError` says what is wrong with it."""
    toml = read_toml(path)
    return Section(toml.values, path, toml.line_of)
