"""Making sure that a child, and what it forked, outlives neither its parent nor its use."""

from __future__ import annotations

import os
import select
import signal
import sys
import traceback
from enum import Enum, auto
from typing import TYPE_CHECKING

from qa2audio.hosts.memory import resident

if TYPE_CHECKING:
    from collections.abc import Callable

FAILED = 70
"""Exit status of a child whose job died; what it wrote last says why. EX_SOFTWARE."""
STARVED = 71
"""Exit status of a child whose job was killed because it used too much memory. EX_OSERR."""
_LOOK_MS = 100  # between two looks at its memory; it can grow by a few hundred megabytes meanwhile


def supervised(work: Callable[[], None], source: int, memory: int = 0) -> None:
    """Run `work` in a forked child; kill it if `source` closes meanwhile, exit if it dies. Needs `os.fork`.

    It is killed too if it uses more than `memory` bytes, unless that is 0.

    `source` is the pipe that requests come through; the next one may be in it already. The supervisor runs no code of
    the job's, so it is there even where that hangs in C.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        _run_and_exit(work, ours)
    os.close(theirs)
    ending = _wait(ours, source, child, memory)
    if ending is not _End.OWN:
        os.kill(child, signal.SIGKILL)
    os.close(ours)
    _, status = os.waitpid(child, 0)
    if ending is _End.PARENT:
        os._exit(0)
    if ending is _End.MEMORY:
        _exit(STARVED, f"it used more than {memory / 1e9:.1f} GB of memory")
    if status:
        _report(os.waitstatus_to_exitcode(status))


def _run_and_exit(work: Callable[[], None], ours: int) -> None:
    """The child's life: no clean-up of what it inherited, no return."""
    os.close(ours)
    status = FAILED
    try:
        work()
        status = 0
    finally:  # a fork must never return into its parent's code
        if status:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


class _End(Enum):
    """Why a child is no longer at work."""

    OWN = auto()
    PARENT = auto()
    MEMORY = auto()


def _wait(child_alive: int, source: int, child: int, memory: int) -> _End:
    """Wait until the child is gone (its end of the pipe closes), the parent is, or it uses more than `memory`."""
    poll = select.poll()
    poll.register(child_alive, select.POLLIN | select.POLLHUP)
    poll.register(source, select.POLLHUP)
    while not (ready := {descriptor for descriptor, _ in poll.poll(_LOOK_MS if memory else None)}):
        if resident(child) > memory:
            return _End.MEMORY
    return _End.OWN if child_alive in ready else _End.PARENT


def _report(code: int) -> None:
    """Say how the child died, and exit: the parent starts a fresh one."""
    if code < 0:
        _exit(FAILED, f"killed by {signal.Signals(-code).name}")
    _exit(FAILED, "" if code == FAILED else f"exit status {code}")


def _exit(status: int, why: str) -> None:
    sys.stderr.write(f"{why}\n" if why else "")
    sys.stderr.flush()
    os._exit(status)
