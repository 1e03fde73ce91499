"""Workers side by side; one that dies takes nobody's episode with it but its own."""

from __future__ import annotations

import pickle
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Self

from qa2audio.audio.cores import cores
from qa2audio.batch import episode_worker
from qa2audio.errors import Qa2AudioError
from qa2audio.hosts.endings import HostError
from qa2audio.hosts.host import Host
from qa2audio.hosts.job import Job, Mode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.hosts.wire import Message

_GRACE = 5.0
"""Seconds in which a worker clears away what it was making."""


@dataclass(frozen=True, slots=True)
class News:
    """What a worker tells of a task: its progress, what came of it, or the error why nothing did."""

    task: Any
    progress: Any = None
    result: Any = None
    error: Qa2AudioError | None = None


class _Worker:
    """One process, and what it is at."""

    def __init__(self, told: SimpleQueue[tuple[_Worker, Message | None]]) -> None:
        self.task: Any = None
        self.cores: list[int] = []
        job = Job(episode_worker.FUNCTION, mode=Mode.ORDERLY, outspoken=True)
        self._host = Host(job, inbox=lambda message: told.put((self, message)))

    def begin(self, task: Any, share: list[int]) -> None:
        """Hand over a task for those cores; where the worker is dead already, its end is told in a moment."""
        self.task, self.cores = task, share
        with suppress(HostError):
            self._host.send({"cores": share}, pickle.dumps(task))

    def dismiss(self) -> None:
        """Let it go: what it is making is thrown away."""
        self._host.dismiss()

    def wait(self) -> int:
        """Return how it ended; it is killed if it takes too long."""
        code = self._host.ended(_GRACE)
        self._host.close()
        return code


class WorkerPool:
    """As many workers as tasks and cores make useful; leaving the context ends them all."""

    def __init__(self, jobs: int | None = None) -> None:
        self._cores = cores()
        self._most = jobs or len(self._cores)
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._told: SimpleQueue[tuple[_Worker, Message | None]] = SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        workers = [*self._idle, *self._busy]
        for worker in workers:
            worker.dismiss()
        for worker in workers:
            worker.wait()

    def run(self, tasks: Sequence[Any]) -> Iterator[News]:
        """Do the tasks, those first that come first, and yield what is told of them as it is told."""
        waiting = list(reversed(tasks))
        while waiting or self._busy:
            while waiting and len(self._busy) < self._most:
                self._begin(waiting)
            worker, message = _next(self._told)
            if message is None:
                yield from self._bury(worker)
            elif "news" in message[0]:  # and not that it is ready
                yield self._told_of(worker, *message)

    def _begin(self, waiting: list[Any]) -> None:
        worker = self._idle.pop() if self._idle else _Worker(self._told)
        share = self._share(min(self._most - len(self._busy), len(waiting)))
        self._busy.add(worker)
        worker.begin(waiting.pop(), share)

    def _share(self, beginners: int) -> list[int]:
        """Return the cores of the first of so many that begin now: those on which the fewest others are at work."""
        taken = Counter(core for worker in self._busy for core in worker.cores)
        free = sum(core not in taken for core in self._cores)
        return sorted(self._cores, key=lambda core: taken[core])[: max(1, -(-free // beginners))]

    def _told_of(self, worker: _Worker, header: dict[str, Any], body: bytes) -> News:
        content = pickle.loads(body)  # noqa: S301 - written by our own child, on a pipe that nobody else has
        if header["news"] == "progress":
            return News(worker.task, progress=content)
        self._busy.discard(worker)
        self._idle.append(worker)
        return News(worker.task, **{"result" if header["news"] == "done" else "error": content})

    def _bury(self, worker: _Worker) -> Iterator[News]:
        """A worker died: the system may have killed it for its memory, or an engine's C code crashed."""
        worker.dismiss()
        code = worker.wait()
        if worker in self._idle:
            self._idle.remove(worker)
        if worker in self._busy:
            self._busy.discard(worker)
            how = f"was killed by signal {-code}" if code < 0 else f"ended with status {code}"
            hint = "Is there memory enough? Fewer --jobs need less."
            yield News(worker.task, error=Qa2AudioError(f"the process that made the episode {how}.", hint=hint))


def _next(told: SimpleQueue[tuple[_Worker, Message | None]]) -> tuple[_Worker, Message | None]:
    """Wait for news; in steps, because a wait without end cannot be interrupted on Windows."""
    while True:
        try:
            return told.get(timeout=0.25)
        except Empty:
            continue
