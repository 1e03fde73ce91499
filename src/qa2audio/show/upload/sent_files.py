"""What stands at the target because we put it there: one JSON file, kept there beside it.

It is how a change by somebody else is noticed, how a file that left the show is told from a stranger's, and how two
who publish at once notice each other. Before a file is sent it is noted without a stamp; so what an interrupted
run left behind is known to be ours.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

DESK = ".qa2audio"
"""Folder at the target for what is not the show's; web servers rarely serve a name that begins with a dot."""
RECORD = f"{DESK}/published.json"
INCOMING = f"{DESK}/incoming"
"""Where files arrive before they are renamed."""
_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that we put there."""

    sha256: str
    size: int
    stamp: str = ""
    """What tells it from another version there (ETag, or size and time); empty until it was verified."""
    headers: str = ""
    """Type and Cache-Control it was sent with, where the target keeps such."""


@dataclass(slots=True)
class Record:
    """Everything that we put there."""

    files: dict[str, Entry] = field(default_factory=dict)
    run: str = ""
    """Who publishes at this moment, or began to and was interrupted."""

    def to_json(self) -> bytes:
        """Return the file's content; the same record gives the same bytes."""
        files = {
            path: {"sha256": entry.sha256, "size": entry.size, "stamp": entry.stamp, "headers": entry.headers}
            for path, entry in self.files.items()
        }
        content = {"schema": _SCHEMA, "run": self.run, "files": files}
        return (json.dumps(content, ensure_ascii=False, sort_keys=True) + "\n").encode()


def parse_record(data: bytes | None) -> Record:
    """Return the record; an empty one where there is none, or none that this version understands."""
    try:
        content: dict[str, Any] = json.loads(data or b"{}")
        if content.get("schema") != _SCHEMA:
            return Record()
        files = {str(path): _entry(values) for path, values in content["files"].items() if _is_path(path)}
        return Record(files, str(content["run"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Record()


def _entry(values: dict[str, Any]) -> Entry:
    return Entry(*(str(values["sha256"]), int(values["size"]), str(values["stamp"]), str(values["headers"])))


def _is_path(path: str) -> bool:
    """Whether `path` lies inside: the record stands on a server, and files that it names may be deleted."""
    steps = path.split("/")
    return not {"", ".", ".."} & set(steps) and steps[0] != DESK and "\\" not in path
