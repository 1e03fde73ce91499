"""The takes that were chosen for one transcript: `interview.takes.toml` beside `interview.txt`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa2audio.config.tables import Table
from qa2audio.errors import ConfigError, Location, OutputError
from qa2audio.files.atomic_write import write_atomically
from qa2audio.files.toml_reader import read_toml
from qa2audio.model import MOST_TAKES, TakeChoice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tomlkit import TOMLDocument

    from qa2audio.files.toml_reader import Toml

ENDING = ".takes.toml"
_ENTRIES = "take"
_KEYS = ("speaker", "words", "take", "after", "occurrence", "of")
_HEAD = """\
# Which take of a line is heard; `qa2audio retake` writes it. A choice goes with the words and their speaker, so that
# the rest of the transcript may change. Keep this file beside the transcript.

"""
_BOM = "\ufeff"


def takes_file(transcript: Path) -> Path:
    """Return where the choices for `transcript` stand; the file need not exist."""
    return transcript.with_name(f"{transcript.stem}{ENDING}")


def load_choices(path: Path) -> tuple[TakeChoice, ...]:
    """Return the choices in the file `path`, in its order; none where it is not there.

    `ConfigError` says what is wrong with it.
    """
    if not path.is_file():
        return ()
    toml = read_toml(path)
    table = Table(toml.values, path, toml.line_of)
    table.allow((_ENTRIES,))
    entries = table.values.get(_ENTRIES, [])
    if not (isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)):
        raise table.error(_ENTRIES, f'"{_ENTRIES}" must be a list of tables.', f"Write: [[{_ENTRIES}]]")
    return tuple(_choice(Table(entry, path, _lines(toml, at))) for at, entry in enumerate(entries))


def _lines(toml: Toml, at: int) -> Callable[..., int | None]:
    """Return what tells the line of a key of entry `at`, or where that begins: of what is missing, too."""
    return lambda *keys: toml.line_of(_ENTRIES, at, *keys) or toml.line_of(_ENTRIES, at)


def _choice(entry: Table) -> TakeChoice:
    entry.allow(_KEYS)
    return TakeChoice(
        speaker=entry.text_of("speaker"),
        words=" ".join(entry.text_of("words").split()),
        take=_number(entry, "take", 0, MOST_TAKES),
        after=" ".join(entry.text_of("after", "").split()) if "after" in entry.values else None,
        occurrence=_number(entry, "occurrence", 1, None) if "occurrence" in entry.values else None,
        of=_number(entry, "of", 1, None) if "of" in entry.values else None,
        line=entry.line_of(),
    )


def _number(entry: Table, key: str, low: int, high: int | None) -> int:
    value = entry.values.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and low <= value and (not high or value <= high):
        return value
    reach = f"from {low} to {high}" if high else f"from {low}"
    raise ConfigError(
        f'"{key}" must be a whole number {reach}.',
        location=Location(str(entry.path), entry.line_of(key)),
    )


def write_choice(path: Path, choice: TakeChoice, replaced: int | None = None) -> None:
    """Write `choice` into the file `path`: in the place of its entry number `replaced`, from 0, or behind all others.

    The usual take is nothing to write: its entry goes, and the file with the last one. Comments and all other entries
    stay as they are. Hold a lock from the reading of the entries until this returns.
    """
    import tomlkit  # 30 ms, for those who write

    try:
        text = path.read_bytes().decode("utf-8") if path.is_file() else _HEAD
        document = tomlkit.parse(text.removeprefix(_BOM))
        _change(document, choice, replaced)
        written = tomlkit.dumps(document)
        if not document.get(_ENTRIES) and written.strip() in {"", _HEAD.strip()}:
            path.unlink(missing_ok=True)
            return
        mark = _BOM if text.startswith(_BOM) else ""
        write_atomically(path, (mark + written).encode("utf-8", "replace"), durable=True)
    except OSError as problem:
        message = f"cannot be written: {problem.strerror}."
        raise OutputError(message, location=Location(str(path)), hint="Is there room?") from problem


def _change(document: TOMLDocument, choice: TakeChoice, replaced: int | None) -> None:
    import tomlkit  # as in `write_choice`

    entries: Any = document.setdefault(_ENTRIES, tomlkit.aot())
    if not choice.take:
        if replaced is not None:
            del entries[replaced]
        if not entries:
            del document[_ENTRIES]
        return
    entry = tomlkit.table() if replaced is None else entries[replaced]
    for key, value in ((key, getattr(choice, key)) for key in _KEYS):
        if value is None:
            entry.pop(key, None)
        elif entry.get(key) != value:
            entry[key] = value
    if replaced is None:
        entries.append(entry)
