"""Making sure that a host, and what it forked, outlives neither its parent nor its use."""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import traceback
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, BinaryIO

from qa2audio.synthesis.memory import LIMIT, resident
from qa2audio.synthesis.wire import receive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ENGINE_DIED = 70  # EX_SOFTWARE
_LOOK_MS = 100  # between two looks at its memory; it can grow by a few hundred megabytes meanwhile


def supervised(work: Callable[[], None], source: int, memory: int = 0) -> None:
    """Run `work` in a forked child; kill it if `source` closes meanwhile, exit if it dies. Needs `os.fork`.

    It is killed too if it uses more than `memory` bytes, unless that is 0.

    `source` is the pipe that requests come through; the next one may be in it already. The supervisor runs no code of
    the engine's, so it is there even where the engine hangs in C.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        _run_and_exit(work, ours)
    os.close(theirs)
    ending = _wait(ours, source, child, memory)
    if ending is not _Ending.OWN:
        os.kill(child, signal.SIGKILL)
    os.close(ours)
    _, status = os.waitpid(child, 0)
    if ending is _Ending.PARENT:
        os._exit(0)
    if ending is _Ending.MEMORY:
        _die(f"it used more than {memory / 1e9:.1f} GB of memory, which {LIMIT} allows")
    if status:
        _report(os.waitstatus_to_exitcode(status))


def _run_and_exit(work: Callable[[], None], ours: int) -> None:
    """The child's life: no clean-up of what it inherited, no return."""
    os.close(ours)
    status = _ENGINE_DIED
    try:
        work()
        status = 0
    finally:  # a fork must never return into its parent's code
        if status:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


class _Ending(Enum):
    """Why a child is no longer at work."""

    OWN = auto()
    PARENT = auto()
    MEMORY = auto()


def _wait(child_alive: int, source: int, child: int, memory: int) -> _Ending:
    """Wait until the child is gone (its end of the pipe closes), the parent is, or it uses more than `memory`."""
    import select  # where there is fork there is poll

    poll = select.poll()
    poll.register(child_alive, select.POLLIN | select.POLLHUP)
    poll.register(source, select.POLLHUP)
    while not (ready := {descriptor for descriptor, _ in poll.poll(_LOOK_MS if memory else None)}):
        if resident(child) > memory:
            return _Ending.MEMORY
    return _Ending.OWN if child_alive in ready else _Ending.PARENT


def _report(code: int) -> None:
    """Say how the child died, and exit: the parent starts a fresh host."""
    if code < 0:
        _die(f"killed by {signal.Signals(-code).name}")
    _die("" if code == _ENGINE_DIED else f"exit status {code}")


def _die(why: str) -> None:
    sys.stderr.write(f"{why}\n" if why else "")
    sys.stderr.flush()
    os._exit(_ENGINE_DIED)


def die_with_parent(source: BinaryIO) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Read requests in a thread, so that the pipe's end is noticed while the engine works; yield them."""
    requests: queue.SimpleQueue[tuple[dict[str, Any], bytes]] = queue.SimpleQueue()

    def read() -> None:
        while (request := receive(source)) is not None:
            requests.put(request)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    while True:
        yield requests.get()
