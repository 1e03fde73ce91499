"""A TCP proxy on loopback that cuts connections, and lets a test look before a request goes through."""

from __future__ import annotations

import socket
import struct
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Proxy:
    """Passes everything on to a port of this machine; `cuts` are bytes after which every connection is torn down."""

    def __init__(
        self, port: int, cuts: Iterable[int] = (), before: Callable[[bytes], None] | None = None
    ) -> None:
        self._upstream = port
        self._cuts = list(cuts)
        self._before = before
        self._passed = 0
        self.made_cuts = 0
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()
        self._tear()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self._upstream))
            except OSError:
                client.close()
                continue
            for side in (client, server):  # the system would wait 40 ms for more
                side.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open |= {client, server}
            for source, sink, counted in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._pump, args=(source, sink, counted), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        try:
            while data := source.recv(16_384):
                if counted:
                    if self._before:
                        self._before(data)
                    if self._is_cut(len(data)):
                        self._tear()
                        return
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def _is_cut(self, count: int) -> bool:
        with self._lock:
            self._passed += count
            if not self._cuts or self._passed < self._cuts[0]:
                return False
            self._cuts.pop(0)
            self._passed = 0
            self.made_cuts += 1
            return True

    def _tear(self) -> None:
        """Close everything as a broken line does: with a reset and no farewell."""
        with self._lock:
            victims, self._open = self._open, set()
        for victim in victims:
            try:
                victim.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                victim.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            victim.close()
