"""The parent's side of converting: a child for each kind of document, and a fork of it for each document.

What a converter stands on takes half a second to import, so a child is kept for the next document of its kind. The
fork leaves nothing of one document for the next.
"""

from __future__ import annotations

import atexit
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.hosts.host import Host
from qa2audio.hosts.job import Job, Mode, isolating
from qa2audio.hosts.memory import allowance
from qa2audio.transcript.documents import conversion

if TYPE_CHECKING:
    from qa2audio.hosts.wire import Message

_START = 60.0
"""Seconds to start and to import a converter."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take; the largest that anybody reads stays far below."""

    seconds: float = 300.0
    memory: int = 4_000_000_000
    """Bytes; never more than half of what the machine has."""


LIMITS = Limits()
_using = threading.Lock()
_kept: dict[Job, Host] = {}


def converted(data: bytes, module: str, limits: Limits) -> Message:
    """Return what `conversion` answers to `data`; `HostError` if its process dies or takes too long."""
    job = Job(conversion.FUNCTION, (module,), isolating(), min(limits.memory, allowance() or limits.memory))
    with _using:
        try:
            host = _opened(job)
            host.send({}, data)
            answer = host.answer(limits.seconds)
        except BaseException:
            _close(job)
            raise
        if job.mode is Mode.ONCE:
            _close(job)
        return answer


def _opened(job: Job) -> Host:
    if job not in _kept:
        _kept[job] = Host(job)
        _kept[job].answer(_START)
    return _kept[job]


def _close(job: Job) -> None:
    if host := _kept.pop(job, None):
        host.close()


@atexit.register
def _close_all() -> None:
    for job in list(_kept):
        _close(job)
