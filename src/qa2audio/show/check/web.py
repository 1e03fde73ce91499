"""The files of a feed, asked for over the web: HEAD, and the first bytes."""

from __future__ import annotations

import ipaddress
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from qa2audio.show.check.assets import Picture, Seen
from qa2audio.show.check.picture_size import ENOUGH, picture_in
from qa2audio.show.intake.feed_source import SECONDS, let_go, opener, why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from urllib.request import OpenerDirector

    from qa2audio.show.check.assets import Wanted

_AT_ONCE = 8
_REFUSED = frozenset([400, 403, 405, 501])
"""What servers say that know GET alone."""


class Web:
    """Asks the servers. A feed from the public web gets no answer from a private network."""

    def __init__(self, feed: str) -> None:
        self._inside = not feed or _is_private(urlsplit(feed).hostname or "")
        self._opener = opener(refused=None if self._inside else _is_private)

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
            return _ask(one.address, self._opener, is_picture=one.is_picture)
        except _failures() as problem:
            let_go(problem)
            return Seen(problem=why(problem))


def _ask(address: str, web: OpenerDirector, *, is_picture: bool) -> Seen:
    from urllib.error import HTTPError
    from urllib.request import Request

    head = True
    size, mime = None, ""
    try:
        with web.open(Request(address, method="HEAD"), timeout=SECONDS) as answer:  # noqa: S310 - see opener
            size, mime = _length(answer.headers.get("Content-Length")), answer.headers.get("Content-Type", "")
    except HTTPError as problem:
        if problem.code not in _REFUSED:
            raise
        let_go(problem)
        head = False
    last = ENOUGH - 1 if is_picture else 1
    part = Request(address, headers={"Range": f"bytes=0-{last}", "Accept-Encoding": "identity"})  # noqa: S310
    with web.open(part, timeout=SECONDS) as answer:
        ranges = answer.status == 206
        total = answer.headers.get("Content-Range", "").rpartition("/")[2] if ranges else ""
        size = size if size is not None else _length(total or answer.headers.get("Content-Length"))
        picture: Picture | None = picture_in(answer.read(ENOUGH)) if is_picture else None
        return Seen("", size, mime or answer.headers.get("Content-Type", ""), head, ranges, b"", picture)


def _length(value: Any) -> int | None:
    return int(value) if value and str(value).isascii() and str(value).isdigit() else None


@lru_cache(maxsize=256)
def _is_private(host: str) -> bool:
    try:
        found = {item[4][0] for item in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False  # the request itself will say that there is no such host
    return any(not ipaddress.ip_address(str(name).split("%")[0]).is_global for name in found)


def _failures() -> tuple[type[Exception], ...]:
    from http.client import HTTPException

    return OSError, HTTPException, ValueError
