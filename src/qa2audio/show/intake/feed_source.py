"""A feed's bytes from a file or an address: of limited size, in limited time, over http and https alone."""

from __future__ import annotations

import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from qa2audio.errors import FeedError, Location

if TYPE_CHECKING:
    from collections.abc import Callable
    from urllib.request import OpenerDirector

LARGEST = 50_000_000
"""Bytes of a feed, unpacked; real ones stay below ten million."""
SECONDS = 20
"""For one answer to begin, and thrice that for all of it."""
_REDIRECTS = 5
_PART = 65_536


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a feed."""

    where: str
    address: str
    content: bytes


def fetch(where: str, *, largest: int = LARGEST) -> Fetched:
    """Return the bytes of the file or address `where`; raises `FeedError`."""
    scheme, marked, _ = where.partition("://")
    if not marked:
        return Fetched(where, "", _from_file(Path(where), largest))
    if scheme.lower() not in {"http", "https"}:
        raise FeedError(
            f"{where}: feeds are read from files and over http and https, not over {scheme}.",
            hint="Save the feed and name the file.",
        )
    return _from_web(where, largest)


def opener(*, refused: Callable[[str], bool] | None = None) -> OpenerDirector:
    """Return what opens http and https and nothing else, and follows few redirects, none to a `refused` host."""
    from urllib import request

    class _Redirects(request.HTTPRedirectHandler):
        max_redirections = _REDIRECTS
        max_repeats = 2

        def redirect_request(self, *asked: Any) -> request.Request | None:
            if refused and refused(urlsplit(asked[-1]).hostname or ""):
                asked[1].close()  # the answer that sent us there
                raise OSError(f"it leads to {asked[-1]}, in a private network")
            return super().redirect_request(*asked)

    director = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.UnknownHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        _Redirects(),
        request.HTTPErrorProcessor(),
    ):
        director.add_handler(handler)
    director.addheaders = [("User-Agent", "qa2audio feed"), ("Accept-Encoding", "gzip")]
    return director


def why(problem: Exception) -> str:
    """Return in one phrase why nothing came over the web."""
    reason = getattr(problem, "reason", None) or problem
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    code = getattr(problem, "code", None)
    return f"{code} {words}" if code else str(words)


def let_go(problem: Exception) -> None:
    """Close the answer that an error of urllib holds."""
    from urllib.error import HTTPError

    if isinstance(problem, HTTPError):
        problem.close()


def _from_file(path: Path, largest: int) -> bytes:
    try:
        if path.stat().st_size > largest:
            raise _too_large(str(path), largest)
        return path.read_bytes()
    except OSError as problem:
        raise FeedError(
            f"the feed cannot be read: {problem.strerror}.",
            location=Location(str(path)),
            hint=None if path.exists() else "Name a file, or an address with its https://.",
        ) from problem


def _from_web(url: str, largest: int) -> Fetched:
    from http.client import HTTPException

    try:
        with opener().open(url, timeout=SECONDS) as answer:
            return Fetched(url, answer.url, _body(answer, url, largest))
    except (OSError, HTTPException, ValueError) as problem:
        status = getattr(problem, "code", None)
        let_go(problem)
        hint = None if status else "Is this machine online? A feed saved as a file is read without a network."
        raise FeedError(f"{url} cannot be fetched: {why(problem)}.", hint=hint) from problem


def _body(answer: Any, url: str, largest: int) -> bytes:
    packed = answer.headers.get("Content-Encoding", "").lower() == "gzip"
    unpack = zlib.decompressobj(31) if packed else None
    end = time.monotonic() + 3 * SECONDS
    parts: list[bytes] = []
    total = 0
    while raw := answer.read1(_PART):  # what is there; `read` would wait for all of it, drop by drop
        part = _unpacked(unpack, raw, largest - total + 1) if unpack else raw
        total += len(part)
        parts.append(part)
        if total > largest:
            raise _too_large(url, largest)
        if time.monotonic() > end:
            raise TimeoutError("it takes too long")
    return b"".join(parts)


def _unpacked(unpack: Any, raw: bytes, room: int) -> bytes:
    """Return what `raw` unpacks to, at most `room` bytes of it: a few kilobytes can hold gigabytes."""
    try:
        part: bytes = unpack.decompress(raw, room)
    except zlib.error as problem:
        raise ValueError(f"it is no gzip, though the server says so: {problem}") from problem
    return part


def _too_large(where: str, largest: int) -> FeedError:
    return FeedError(f"{where}: this is larger than {largest // 1_000_000} MB, and no feed.")
