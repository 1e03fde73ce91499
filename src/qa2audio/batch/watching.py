"""What somebody changes in a show, as it happens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.batch.bench import OUTPUT
from qa2audio.show.ledger import LEDGER
from qa2audio.show.lock import WORKSHOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

_DEBOUNCE_MS = 500
"""An editor's save is several events."""
_OURS = frozenset((OUTPUT, WORKSHOP, ".git"))


def changes(folder: Path, stop: Event | None = None) -> Iterator[list[Path]]:
    """Yield the files of the show in `folder` that changed, relative to it, whenever some have; until `stop` is set.

    What a build writes is no change, and neither are editors' own files. Ends on Ctrl-C.
    """
    from watchfiles import watch

    home = folder.resolve()

    def counts(_: object, path: str) -> bool:
        return _counts(Path(path), home)

    for events in watch(
        home, watch_filter=counts, debounce=_DEBOUNCE_MS, stop_event=stop, raise_interrupt=False
    ):
        yield sorted({Path(path).relative_to(home) for _, path in events})


def _counts(path: Path, home: Path) -> bool:
    inside = path.relative_to(home) if path.is_relative_to(home) else path
    name = path.name
    if not inside.parts or inside.parts[0] in _OURS or inside == Path(LEDGER):
        return False
    return not (name.startswith((".", "#", "~")) or name.endswith(("~", ".swp", ".swx", ".tmp", ".new")))
