"""Hosts of one engine, lent to the threads that record: as many as work at once, each used again while it is well."""

from __future__ import annotations

import itertools
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from qa2audio.engines.hosted.engine_host import EngineHost, SpeechError
from qa2audio.hosts.job import Mode, isolating
from qa2audio.synthesis import take_job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.engines.hosted.patience import Patience
    from qa2audio.synthesis.take_cache import TakeCache


class HostPool:
    """The hosts of the engine registered as `reference`."""

    def __init__(self, reference: str, cache: TakeCache, patience: Patience, *, stateful: bool) -> None:
        self._reference = reference
        self._cache = cache
        self._patience = patience
        self._mode = isolating() if stateful else Mode.SERVE
        self._lock = threading.Lock()
        self._idle: list[EngineHost] = []
        self._all: set[EngineHost] = set()
        self._closed = False

    _numbers = itertools.count()

    @contextmanager
    def host(self) -> Iterator[EngineHost]:
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

    def _take(self) -> EngineHost:
        with self._lock:
            if self._closed:
                raise SpeechError("the recording was stopped")
            if self._idle:
                return self._idle.pop()
            # Started under the lock, so that close() cannot miss it.
            scratch = self._cache.scratch(f"host-{next(HostPool._numbers)}")
            host = EngineHost(take_job.FUNCTION, self._reference, self._mode, scratch, self._patience)
            self._all.add(host)
            return host

    def _drop(self, host: EngineHost) -> None:
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
