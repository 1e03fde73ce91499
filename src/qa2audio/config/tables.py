"""A TOML table and its complaints."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError, Location, did_you_mean
from qa2audio.files.toml_reader import read_toml
from qa2audio.model import Role, Sex, Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

_OF_VOICE = {"rate": (0.3, 3.0), "pitch": (-24.0, 24.0), "gain_db": (-20.0, 20.0)}
_NUMBERS = {**_OF_VOICE, "naturalness": (1.0, 5.0)}
VOICE_KEYS = ("engine", "voice", "language", *_OF_VOICE)
"""What a voice is described by, also by a transcript, which may be anybody's."""
OPTIONS = "options"
"""The table of an engine's own options. Only our user's files may have one: it can name a server to talk to."""


class Table:
    """One TOML table, and where it stands, so that every complaint can name the line."""

    def __init__(self, values: dict[str, Any], path: Path | str, line_of: Callable[..., int | None]) -> None:
        """`line_of` says on which line of the file `path` a key of the table stands, or a key of a table in it."""
        self.values, self.path, self.line_of = values, path, line_of

    def error(self, key: str, message: str, hint: str | None = None) -> ConfigError:
        """Return the error for `key`, on the line that sets it."""
        return ConfigError(message, location=Location(str(self.path), self.line_of(key)), hint=hint)

    def inner(self, key: str) -> Table:
        """Return the table at `key`, where there is one."""
        return Table(self.values[key], self.path, partial(self.line_of, key))

    def allow(self, keys: Iterable[str]) -> None:
        """Raise `ConfigError` for a key that is not one of `keys`."""
        known = tuple(keys)
        for key in self.values:
            if key not in known:
                hint = did_you_mean(key, known) or f"Known keys: {', '.join(known)}."
                raise self.error(key, f'unknown key "{key}".', hint)

    def text_of(self, key: str, default: str | None = None) -> str:
        """Return the string at `key`; without `default` it must be there."""
        value = self.values.get(key, default)
        if isinstance(value, str) and (value or default is not None):
            return value
        if key not in self.values:
            raise self.error(key, f'"{key}" is missing.', f'Add {key} = "…".')
        raise self.error(key, f'"{key}" must be a text in quotes.')

    def number(self, key: str, default: float) -> float:
        """Return the number at `key`, within its bounds."""
        value = self.values.get(key, default)
        low, high = _NUMBERS[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self.error(key, f'"{key}" must be a number from {low:g} to {high:g}.')
        return float(value)

    def voice(self, engine: str) -> Voice:
        """Return the voice that the table describes."""
        return Voice(
            engine=self.text_of("engine", engine),
            name=self.text_of("voice"),
            language=self.text_of("language", "en-us").lower(),
            rate=self.number("rate", 1.0),
            pitch=self.number("pitch", 0.0),
            gain_db=self.number("gain_db", 0.0),
            options=self.options(),
        )

    def options(self) -> tuple[tuple[str, str | float], ...]:
        """Return what only the engine understands, sorted."""
        value = self.values.get(OPTIONS, {})
        if not isinstance(value, dict):
            raise self.error(OPTIONS, '"options" must be a table.', 'Write: options = { model = "…" }.')
        for key, item in value.items():
            if isinstance(item, bool) or not isinstance(item, str | int | float):
                raise self.inner(OPTIONS).error(key, f'"{key}" must be a text in quotes or a number.')
        return tuple(
            sorted((key, item if isinstance(item, str) else float(item)) for key, item in value.items())
        )

    def sex(self) -> Sex | None:
        """Return whose voice it seems to be, if it is said."""
        if "sex" not in self.values:
            return None
        value, known = self.values["sex"], [sex.value for sex in Sex]
        if value not in known:
            raise self.error("sex", f'"sex" must be {" or ".join(known)}.')
        return Sex(value)

    def roles(self) -> tuple[Role, ...]:
        """Return the roles that a profile is cast for."""
        value = self.values.get("roles", [])
        known = [role.value for role in Role]
        if not isinstance(value, list):
            raise self.error("roles", '"roles" must be a list.', f"Known roles: {', '.join(known)}.")
        for role in value:
            if role not in known:
                hint = did_you_mean(str(role), known) or f"Known roles: {', '.join(known)}."
                raise self.error("roles", f'unknown role "{role}".', hint)
        return tuple(Role(role) for role in value)


def check_voice(values: dict[str, Any], lines: Mapping[str, int], where: str, engine: str) -> Voice:
    """Return the voice that `values` describe; `lines` say where each stands."""
    table = Table(values, where, lines.get)
    table.allow(VOICE_KEYS)
    return table.voice(engine)


def load_table(path: Path) -> Table:
    """Read a TOML file; `ConfigError` says what is wrong with it."""
    toml = read_toml(path)
    return Table(toml.values, path, toml.line_of)
