"""A server on loopback that knows ranges, and misbehaves on demand."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Shop:
    """What the server has, and how it behaves."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    etag: str = '"one"'
    ranges: bool = True
    cuts: list[int] = field(default_factory=list)
    """After how many bytes the next answers break off."""
    statuses: list[int] = field(default_factory=list)
    """What the next answers say instead."""
    lies: bool = False
    """It sends another part than asked for."""
    asked: list[dict[str, str]] = field(default_factory=list)
    sent: Counter[str] = field(default_factory=Counter)


class _Counter(BaseHTTPRequestHandler):
    """Serves the shop that its server carries."""

    def do_GET(self) -> None:
        shop: Shop = self.server.shop  # type: ignore[attr-defined] # the fixture put it there
        name = self.path[1:]
        shop.asked.append(dict(self.headers))
        if shop.statuses or name not in shop.files:
            self.send_error(shop.statuses.pop(0) if shop.statuses else 404)
            return
        content = shop.files[name]
        start = self._start(shop)
        if start >= len(content):
            self.send_error(416)
            return
        self._answer(shop, content, start)

    def _start(self, shop: Shop) -> int:
        asked = self.headers.get("Range", "")
        same = self.headers.get("If-Range", shop.etag) == shop.etag
        return int(asked.removeprefix("bytes=").removesuffix("-")) if asked and shop.ranges and same else 0

    def _answer(self, shop: Shop, content: bytes, start: int) -> None:
        body = content[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", shop.etag)
        begin = start - 1 if shop.lies else start
        if start:
            self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        sent = body[: shop.cuts.pop(0)] if shop.cuts else body
        self.wfile.write(sent)
        shop.sent[self.path[1:]] += len(sent)

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def shop() -> Iterator[Shop]:
    shop = Shop()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Counter)
    server.shop = shop  # type: ignore[attr-defined] # for the handler
    shop.url = f"http://127.0.0.1:{server.server_address[1]}/"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield shop
    server.shutdown()
    thread.join()
    server.server_close()
