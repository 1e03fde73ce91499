"""What the last build found, so that the next one need not look again. It may be deleted at any time.

Inputs count by their content. Of what was built only size and time are compared, unless somebody asks for more: only
this program writes there.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Stamps = dict[str, list[int]]
"""Files by their names: bytes, and nanoseconds of their last change."""


@dataclass(slots=True)
class Record:
    """A transcript and its episode at the last build."""

    inputs: str
    """Hash of all that it depended on."""
    guid: str
    slug: str
    date: str
    """As the ledger gave it."""
    release: str
    """The release's fingerprint."""
    about: dict[str, Any]
    """What its front matter says of it: title, slug, number, season, date, guid, draft."""
    words: str
    traits: dict[str, str]
    engines: dict[str, str]
    """Versions."""
    beside: list[str]
    """Files that its front matter names."""
    files: Stamps = field(default_factory=dict)


_NAMES = tuple(one.name for one in fields(Record))


@dataclass(slots=True)
class Index:
    """All records, by the transcripts' names."""

    records: dict[str, Record] = field(default_factory=dict)
    site: str = ""
    """Hash of what feed and pages were made from."""
    site_files: Stamps = field(default_factory=dict)


def load_index(path: Path) -> Index:
    """Return the index at `path`; an empty one if there is none that this version wrote."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["qa2audio"] != __version__:
            return Index()
        records = {source: Record(**values) for source, values in content["records"].items()}
        return Index(records, content["site"], content["site_files"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Index()


def save_index(path: Path, index: Index) -> None:
    """Write the index aside and rename it; where that fails, the next build only takes longer."""
    content = {
        "qa2audio": __version__,
        "site": index.site,
        "site_files": index.site_files,
        "records": {
            source: {name: getattr(record, name) for name in _NAMES} for source, record in index.records.items()
        },
    }
    aside = path.with_name(f"{path.name}.new")
    with suppress(OSError):
        aside.write_text(json.dumps(content, separators=(",", ":")), encoding="utf-8")
        aside.replace(path)


def stamps(folder: Path, names: Iterable[str]) -> Stamps:
    """Return size and time of the files `names` in `folder`; of what is not there, nothing."""
    found: Stamps = {}
    for name in names:
        with suppress(OSError):
            status = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - ten thousand of these are waited for
            found[name] = [status.st_size, status.st_mtime_ns]
    return found
