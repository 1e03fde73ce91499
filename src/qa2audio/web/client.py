"""What a server is asked, and what comes back: over http and https alone, with few redirects, and never without end.

Addresses come from strangers' feeds. So an answer is limited in size as it is unpacked and in time as a whole, a
redirect leads nowhere but to the web, and whoever asks may refuse hosts. Proxies are those of the environment.
"""

from __future__ import annotations

import time
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING, Any
from urllib import request
from urllib.error import HTTPError
from urllib.parse import urlsplit

from qa2audio.version import __version__
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from email.message import Message

SECONDS = 20.0
"""For an answer to begin, and between two pieces of it; thrice that for an answer that is kept in memory."""
_REDIRECTS = 5
_BLOCK = 1 << 16


class WebError(Exception):
    """Nothing came, or not all of it."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(f"{status} {reason}" if status else reason)
        self.reason = reason
        """In one phrase."""
        self.status = status
        """What the server said; None where it said nothing."""


class TooLargeError(WebError):
    """More came than whoever asked can use."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sends; its body can be read once."""

    address: str
    """Where it came from in the end."""
    status: int
    headers: Message
    body: HTTPResponse

    def blocks(self) -> Iterator[bytes]:
        """Yield the body as it is sent; `WebError` if it breaks off, also where only its length tells."""
        told = _number(self.headers.get("Content-Length"))
        come = 0
        while block := self._block(_BLOCK):
            come += len(block)
            yield block
        if told is not None and come < told and "Transfer-Encoding" not in self.headers:
            raise WebError(f"the connection broke after {come} of {told} bytes")

    def start(self, most: int) -> bytes:
        """Return the first `most` bytes of the body, or all where it has fewer."""
        start = b""
        while len(start) < most and (block := self._block(most - len(start))):
            start += block
        return start

    def whole(self, largest: int) -> bytes:
        """Return the body, unpacked; `TooLargeError` if that is more than `largest` bytes."""
        packed = self.headers.get("Content-Encoding", "").lower() == "gzip"
        unpack = zlib.decompressobj(31) if packed else None
        end = time.monotonic() + 3 * SECONDS
        whole = bytearray()
        for block in self.blocks():
            whole += _unpacked(unpack, block, largest - len(whole) + 1) if unpack else block
            if len(whole) > largest:
                raise TooLargeError(f"it is larger than {largest} bytes")
            if time.monotonic() > end:
                raise WebError("it takes too long")
        if unpack and whole and not unpack.eof:
            raise WebError("it ends in the middle of what is packed")
        return bytes(whole)

    def _block(self, most: int) -> bytes:
        try:
            return self.body.read1(most)  # what is there; `read` would wait for all of it, drop by drop
        except (OSError, HTTPException, ValueError) as problem:
            raise _web_error(problem) from problem


@contextmanager
def ask(
    address: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    patience: float = SECONDS,
    refused: Callable[[str], bool] | None = None,
) -> Iterator[Answer]:
    """Ask for `address` and give the answer, whose status is one of success; `WebError` for any other, or none.

    `patience`: seconds for it to begin, and between two pieces of it. A redirect to a host that is `refused` is not
    followed. What the block raises passes through as it is.
    """
    try:
        asked = request.Request(_ascii(address), headers=dict(headers or {}), method=method)  # noqa: S310 - it opens no file
        answer = _opener(refused).open(asked, timeout=patience)
    except (OSError, HTTPException, ValueError) as problem:
        if isinstance(problem, HTTPError):
            problem.close()
        raise _web_error(problem) from problem
    with answer:
        yield Answer(answer.url, answer.status, answer.headers, answer)


def length_of(answer: Answer) -> int | None:
    """Return how many bytes the whole file has, as far as its server says: of a part, what it is a part of."""
    if answer.status == 206:
        return _number(answer.headers.get("Content-Range", "").rpartition("/")[2])
    return _number(answer.headers.get("Content-Length"))


def _number(text: Any) -> int | None:
    return int(text) if text and str(text).isascii() and str(text).isdigit() else None


def _ascii(address: str) -> str:
    """Return `address` as it is sent; what nobody can send is the opener's to refuse."""
    return address if address.isascii() else web_address(address) or address


class _Redirects(request.HTTPRedirectHandler):
    max_redirections = _REDIRECTS
    max_repeats = 2

    def __init__(self, refused: Callable[[str], bool] | None) -> None:
        self._refused = refused

    def redirect_request(self, *asked: Any) -> request.Request | None:
        target = str(asked[-1])
        if self._refused and self._refused(urlsplit(target).hostname or ""):
            asked[1].close()  # the answer that sent us there
            raise OSError(f"it leads to {target}, in a private network")
        return super().redirect_request(*asked)


def _opener(refused: Callable[[str], bool] | None) -> request.OpenerDirector:
    """Return what opens http and https and nothing else: the usual one reads files and FTP as well."""
    director = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.UnknownHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        _Redirects(refused),
        request.HTTPErrorProcessor(),
    ):
        director.add_handler(handler)
    director.addheaders = [("User-Agent", f"qa2audio/{__version__}"), ("Accept-Encoding", "gzip")]
    return director


def _web_error(problem: Exception) -> WebError:
    reason = getattr(problem, "reason", None) or problem
    words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return WebError(str(words), getattr(problem, "code", None))


def _unpacked(unpack: Any, raw: bytes, room: int) -> bytes:
    """Return what `raw` unpacks to, at most `room` bytes of it: a few kilobytes can hold gigabytes."""
    try:
        part: bytes = unpack.decompress(raw, room)
    except zlib.error as problem:
        raise WebError(f"it is no gzip, though the server says so: {problem}") from problem
    return part
