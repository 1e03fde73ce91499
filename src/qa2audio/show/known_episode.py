"""What the ledger keeps of an episode."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Entry:
    """An episode as the ledger knows it; what is not known is empty."""

    guid: str
    """Assigned once; never derived from address or content."""
    slug: str = ""
    """Names its folder and address; stays from the first publication on, whatever the transcript is called."""
    source: str = ""
    """The transcript, relative to the show's folder, with slashes."""
    title: str = ""
    number: int | None = None
    season: int | None = None
    published: str = ""
    """When it was first listed, ISO 8601 with an offset; empty as long as it never was."""
    words: str = ""
    """Fingerprint of its words, by which a renamed transcript is known again (see `words.sketch`)."""
    imported: dict[str, Any] | None = None
    """What an imported feed said of it, by the names of `Imported`."""


_NAMES = tuple(field.name for field in fields(Entry) if field.name != "guid")


def to_json(entry: Entry) -> dict[str, Any]:
    """Return what is known, for the file."""
    known = ((name, getattr(entry, name)) for name in _NAMES)
    return {name: value for name, value in known if value not in ("", None)}


def from_json(guid: str, values: dict[str, Any]) -> Entry:
    """Return the entry that the file holds; `ValueError` if it is none."""
    unknown = set(values) - set(_NAMES)
    texts = [values.get(name, "") for name in ("slug", "source", "title", "published", "words")]
    numbers = [values.get(name) for name in ("number", "season")]
    if unknown or not all(isinstance(text, str) for text in texts):
        raise ValueError(guid)
    if not all(number is None or type(number) is int for number in numbers):
        raise ValueError(guid)
    return Entry(guid, **values)
