"""What a user prefers for every transcript: a small file in the user's own folder, which no show reads."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.config.tables import load_table
from qa2audio.errors import Location, OptionError, did_you_mean
from qa2audio.files.atomic_write import write_atomically

if TYPE_CHECKING:
    from qa2audio.config.tables import Table

VARIABLE = "QA2AUDIO_CONFIG"
"""The environment variable that names another file."""
KEYS = {
    "engine": "the engine that speaks where nothing else chooses one",
    "cast": "a cast's name or file, likewise",
    "output": "parent of the episodes' folders",
    "lexicon": "files that say how words are pronounced, before those of --lexicon",
}
"""Each key with what it is."""
_LISTS = frozenset(["lexicon"])
_FILES = frozenset(["output", "lexicon"])


class Preferences(NamedTuple):
    """What the file says; None and nothing where it says nothing."""

    engine: str | None = None
    cast: Path | None = None
    output: Path | None = None
    lexicon: tuple[Path, ...] = ()


def preferences_file() -> Path:
    """Return the file; it need not exist."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_config_path  # 20 ms, which a named file need not pay

    return user_config_path("qa2audio", appauthor=False) / "config.toml"


def load_preferences() -> Preferences:
    """Read the file, if there is one; `ConfigError` with the line says what is wrong with it."""
    path = preferences_file()
    if not path.is_file():
        return Preferences()
    table = load_table(path)
    table.allow(KEYS)
    cast, output = (table.text_of(key, "") for key in ("cast", "output"))
    return Preferences(
        engine=table.text_of("engine", "") or None,
        cast=Path(cast).expanduser() if cast else None,
        output=Path(output).expanduser() if output else None,
        lexicon=tuple(Path(one).expanduser() for one in _texts(table, "lexicon")),
    )


def _texts(table: Table, key: str) -> list[str]:
    value = table.values.get(key, [])
    if not (isinstance(value, list) and all(isinstance(one, str) and one for one in value)):
        raise table.error(key, f'"{key}" must be a list of texts in quotes.', f'Write: {key} = ["…"].')
    return value


def write_preference(key: str, values: tuple[str, ...]) -> Path:
    """Write `values` for `key`, or remove it where there are none, and return the file; its comments are kept.

    `OptionError` for a key that is unknown, or that takes one value. Files are written as absolute paths: the file
    counts wherever the program runs.
    """
    import tomlkit  # 30 ms, for those who write

    if key not in KEYS:
        hint = did_you_mean(key, KEYS) or f"Known keys: {', '.join(KEYS)}."
        raise OptionError(f'unknown key "{key}".', location=Location("KEY"), hint=hint)
    if len(values) > 1 and key not in _LISTS:
        raise OptionError(f'"{key}" takes one value.', location=Location("VALUE"))
    load_preferences()  # what is wrong already is said before anything is written
    path = preferences_file()
    document = tomlkit.parse(path.read_text("utf-8")) if path.is_file() else tomlkit.document()
    written = [str(Path(one).expanduser().absolute()) if key in _FILES else one for one in values]
    if written:
        document[key] = written if key in _LISTS else written[0]
    else:
        document.pop(key, None)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, tomlkit.dumps(document).encode())
    return path
