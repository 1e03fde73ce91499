"""Settings written into a `show.toml`; what somebody wrote there already stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError, Location, OutputError
from qa2audio.files.atomic_write import write_atomically
from qa2audio.files.toml_reader import Toml, read_toml
from qa2audio.files.toml_string import toml_string

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SHOW_FILE = "show.toml"


def add_settings(path: Path, values: Mapping[str, Any], *, note: str) -> list[str]:
    """Write those of `values` that the file does not have yet, and return the names of those it has otherwise.

    The file is made if there is none. Raises `ConfigError` and `OutputError`.
    """
    there = read_toml(path) if path.exists() else Toml("", str(path))
    known = there.values
    new = {key: value for key, value in values.items() if key not in known}
    after = _merged(there.text, new, note)
    if new and Toml(after, str(path)).values != known | new:
        raise ConfigError("the imported settings do not fit in.", location=Location(str(path)))
    try:
        if new:
            write_atomically(path, after.encode())
    except OSError as problem:
        raise OutputError(f"{path} cannot be written: {problem.strerror}.") from problem
    return [key for key, value in values.items() if key in known and known[key] != value]


def _merged(before: str, new: Mapping[str, Any], note: str) -> str:
    """Return the file with plain keys before its first table, and tables at its end."""
    plain = [f"{key} = {_value(value)}" for key, value in new.items() if not _is_table(value)]
    tables = [block for key, value in new.items() if _is_table(value) for block in _tables(key, value)]
    first = re.search(r"^[ \t]*\[", _without_texts(before), re.MULTILINE)
    at = first.start() if first else len(before)
    head, tail = before[:at].rstrip("\n"), before[at:].strip("\n")
    parts = [head, "\n".join([f"# {note}", *plain]) if plain else "", tail, *tables]
    return "\n\n".join(part for part in parts if part) + "\n"


def _without_texts(toml: str) -> str:
    """Return the file with its long texts and arrays blanked, so that a bracket at a line's start is a table's."""
    blank = re.compile(r'"""[\s\S]*?"""|' + r"'''[\s\S]*?'''" + r"|(?<==)\s*\[[^\]]*\]")
    return blank.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), toml)


def _is_table(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(each, dict) for each in value)
    )


def _tables(key: str, value: Any) -> list[str]:
    several = isinstance(value, list)
    header = f"[[{key}]]" if several else f"[{key}]"
    rows = value if several else [value]
    return ["\n".join([header, *(f"{name} = {_value(of)}" for name, of in row.items())]) for row in rows]


def _value(value: Any) -> str:
    """Return a text, truth value or list of texts as TOML; a long text as it is, line by line."""
    if isinstance(value, str) and "\n" in value and not re.search(r'["\\\x7f]', value):
        return f'"""\n{value}"""'
    return toml_string(value)
