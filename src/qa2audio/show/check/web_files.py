"""The files of a feed, asked for over the web: HEAD, and the first bytes."""

from __future__ import annotations

import ipaddress
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qa2audio.show.check.assets import Picture, Seen
from qa2audio.show.check.picture_size import ENOUGH, picture_in
from qa2audio.web.client import WebError, ask, length_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.show.check.assets import Wanted

_AT_ONCE = 8
_REFUSED = frozenset([400, 403, 405, 501])
"""What servers say that know GET alone."""
_PART = 206


class Web:
    """Asks the servers. A feed from the public web gets no answer from a private network."""

    def __init__(self, feed: str) -> None:
        self._inside = not feed or _is_private(urlsplit(feed).hostname or "")

    def __call__(self, wanted: Iterable[Wanted]) -> Iterator[Seen | None]:
        """Yield what the servers say, in order."""
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            yield from pool.map(self._seen, wanted)

    def _seen(self, one: Wanted) -> Seen | None:
        parts = urlsplit(one.address)
        if parts.scheme not in {"http", "https"}:
            return None
        if not self._inside and _is_private(parts.hostname or ""):
            return Seen(problem="it is an address of a private network")
        try:
            return self._asked(one)
        except WebError as problem:
            return Seen(problem=str(problem))

    def _asked(self, one: Wanted) -> Seen:
        refused = None if self._inside else _is_private
        head = True
        size, mime = None, ""
        try:
            with ask(one.address, method="HEAD", refused=refused) as answer:
                size, mime = length_of(answer), answer.headers.get("Content-Type", "")
        except WebError as problem:
            if problem.status not in _REFUSED:
                raise
            head = False
        last = ENOUGH - 1 if one.is_picture else 1
        part = {"Range": f"bytes=0-{last}", "Accept-Encoding": "identity"}
        with ask(one.address, headers=part, refused=refused) as answer:
            size = size if size is not None else length_of(answer)
            picture: Picture | None = picture_in(answer.start(ENOUGH)) if one.is_picture else None
            mime = mime or answer.headers.get("Content-Type", "")
            return Seen("", size, mime, head, answer.status == _PART, b"", picture)


@lru_cache(maxsize=256)
def _is_private(host: str) -> bool:
    try:
        found = {item[4][0] for item in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False  # the request itself will say that there is no such host
    return any(not ipaddress.ip_address(str(name).split("%")[0]).is_global for name in found)
