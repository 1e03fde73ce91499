"""What somebody changes in a show, as it happens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.batch.build_context import OUTPUT
from qa2audio.show.ledger import LEDGER
from qa2audio.show.show_lock import WORKSHOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

_DEBOUNCE_MS = 500
"""An editor's save is several events."""
_LOOK_MS = 200
_OURS = frozenset((OUTPUT, WORKSHOP, ".git"))


def changes(folder: Path, stop: Event | None = None) -> Iterator[list[Path]]:
    """Yield the files of the show in `folder` that changed, relative to it, whenever some have; until `stop` is set.

    The first list is empty and comes as soon as changes are noticed, so that none is lost while the first build is on
    its way. What a build writes is no change, and neither are editors' own files. Ends on Ctrl-C.
    """
    from watchfiles import watch  # for --watch alone

    home = folder.resolve()
    begun = False
    for events in watch(
        home,
        watch_filter=lambda _, path: _counts(Path(path), home),
        debounce=_DEBOUNCE_MS,
        rust_timeout=_LOOK_MS,
        yield_on_timeout=True,
        stop_event=stop,
        raise_interrupt=False,
    ):
        if events or not begun:
            begun = True
            yield sorted({Path(path).relative_to(home) for _, path in events})


def _counts(path: Path, home: Path) -> bool:
    inside = path.relative_to(home) if path.is_relative_to(home) else path
    name = path.name
    if not inside.parts or inside.parts[0] in _OURS or inside == Path(LEDGER):
        return False
    return not (name.startswith((".", "#", "~")) or name.endswith(("~", ".swp", ".swx", ".tmp", ".new")))
