"""Pages that are open are shown again when the built show changes.

Only the preview puts this script into a page, and says so in that page's Content-Security-Policy.
"""

from __future__ import annotations

from threading import Condition, Thread
from typing import TYPE_CHECKING

from qa2audio.show.pages.policy import source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADDRESS = "/-/changes"
_HEARTBEAT = 15.0
"""Seconds after which a browser that has gone is noticed."""
_SCRIPT = f'new EventSource("{ADDRESS}").onmessage = () => location.reload();'
INJECTED = {
    "script-src ": f"connect-src 'self'; script-src {source(_SCRIPT)} ",
    "</body>": f"<script>{_SCRIPT}</script>\n</body>",
}


class Changes:
    """Tells everybody who listens that the folder has changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changed = Condition()
        self._count = 0
        Thread(target=self._watch, daemon=True).start()

    def events(self) -> Iterator[bytes]:
        """Yield server-sent events, for as long as somebody reads them."""
        yield b": here\n\n"
        while True:
            with self._changed:
                seen = self._count
                changed = self._changed.wait_for(lambda: self._count != seen, _HEARTBEAT)  # noqa: B023
            yield b"data: changed\n\n" if changed else b": still here\n\n"

    def _watch(self) -> None:
        from watchfiles import watch  # where pages are to be shown again

        for _ in watch(self._folder, raise_interrupt=False, debounce=800, step=200):
            with self._changed:
                self._count += 1
                self._changed.notify_all()
