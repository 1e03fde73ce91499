"""Hosts of one engine, lent to the threads that record: as many as work at once, each used again while it is well."""

from __future__ import annotations

import itertools
import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from qa2audio.synthesis.worker import Host, HostError, Patience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.synthesis.take_cache import TakeCache

# For tests, and for systems whose fork misbehaves: a fresh process for every group.
NO_FORK = "QA2AUDIO_NO_FORK"


class Studio:
    """The hosts of the engine registered as `reference`."""

    def __init__(self, reference: str, cache: TakeCache, patience: Patience, *, stateful: bool) -> None:
        self._reference = reference
        self._cache = cache
        self._patience = patience
        forks = hasattr(os, "fork") and NO_FORK not in os.environ
        self._mode = "serve" if not stateful else "fork" if forks else "once"
        self._lock = threading.Lock()
        self._idle: list[Host] = []
        self._all: set[Host] = set()
        self._closed = False

    _numbers = itertools.count()

    @contextmanager
    def host(self) -> Iterator[Host]:
        """Lend a host; it is used again unless the block raises."""
        host = self._take()
        try:
            yield host
        except BaseException:
            self._drop(host)
            raise
        if host.reusable:
            with self._lock:
                self._idle.append(host)
        else:
            self._drop(host)

    def _take(self) -> Host:
        with self._lock:
            if self._closed:
                raise HostError("the recording was stopped")
            if self._idle:
                return self._idle.pop()
            # Started under the lock, so that close() cannot miss it.
            scratch = self._cache.scratch(f"host-{next(Studio._numbers)}")
            host = Host(self._reference, self._mode, scratch, self._patience)
            self._all.add(host)
            return host

    def _drop(self, host: Host) -> None:
        host.close()
        with self._lock:
            self._all.discard(host)

    def close(self) -> None:
        """Kill every host, also those at work; whoever waits for one hears of its death."""
        with self._lock:
            self._closed = True
            hosts = list(self._all)
        for host in hosts:
            host.kill()
        for host in hosts:
            host.close()
