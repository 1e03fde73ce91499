"""What the last build found, so that the next one need not look again. It may be deleted at any time.

Inputs count by their content. Of what was built only size and time are compared, unless somebody asks for more: only
this program writes there. A later version of the program reads what an earlier one kept: an upgrade alone changes
nothing that an episode depends on.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qa2audio.batch.episode_state import EpisodeState, Stamps
from qa2audio.files.atomic_write import write_atomically
from qa2audio.model import Trait
from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_KEPT = {
    "inputs": "inputs",
    "about": "about",
    "words": "words",
    "beside": "beside",
    "guid": "guid",
    "slug": "built_slug",
    "date": "built_date",
    "release": "release",
    "files": "files",
}
"""Names in the file, and those of `EpisodeState`; the traits are written by their keys."""


@dataclass(slots=True)
class Index:
    """What is known of every episode, by its transcript's name."""

    states: dict[str, EpisodeState] = field(default_factory=dict)
    site: str = ""
    """Hash of what feed and pages were made from."""
    site_files: Stamps = field(default_factory=dict)


def load_index(path: Path) -> Index:
    """Return the index at `path`; an empty one if there is none that can be understood."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        states = {source: _state(source, values) for source, values in content["records"].items()}
        return Index(states, content["site"], content["site_files"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Index()


def save_index(path: Path, index: Index) -> None:
    """Write the index aside and rename it; where that fails, the next build only takes longer."""
    content = {
        "qa2audio": __version__,
        "site": index.site,
        "site_files": index.site_files,
        "records": {source: _values(state) for source, state in index.states.items()},
    }
    with suppress(OSError):
        write_atomically(path, json.dumps(content, separators=(",", ":")).encode())


def _state(source: str, values: dict[str, Any]) -> EpisodeState:
    traits = {Trait.parse(key): digest for key, digest in values["traits"].items()}
    return EpisodeState(source, made_from=traits, **{name: values[key] for key, name in _KEPT.items()})


def _values(state: EpisodeState) -> dict[str, Any]:
    traits = {trait.key: digest for trait, digest in state.made_from.items()}
    return {key: getattr(state, name) for key, name in _KEPT.items()} | {"traits": traits}


def stamps(folder: Path, names: Iterable[str]) -> Stamps:
    """Return size and time of the files `names` in `folder`; of what is not there, nothing."""
    found: Stamps = {}
    for name in names:
        with suppress(OSError):
            status = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - ten thousand of these are waited for
            found[name] = [status.st_size, status.st_mtime_ns]
    return found
