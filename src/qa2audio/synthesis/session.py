"""A recording session: everything that is to be said, each thing once, as many at once as engine and machine bear."""

from __future__ import annotations

import queue
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.engines import registry
from qa2audio.engines.hosted.patience import Patience
from qa2audio.errors import EngineError
from qa2audio.model import Take
from qa2audio.synthesis.failures import Failure, RecordingError
from qa2audio.synthesis.groups import Group, group
from qa2audio.synthesis.recorder import Outcome, Recorder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.model import Utterance
    from qa2audio.synthesis.take_cache import TakeCache

_TICK = 0.25  # seconds; on Windows a wait without end cannot be interrupted
_PATIENCE = Patience()


def record(  # noqa: PLR0913 - each but the first two has a default that is nearly always right
    utterances: Sequence[Utterance],
    cache: TakeCache,
    *,
    jobs: int | None = None,
    patience: Patience = _PATIENCE,
    source: str | None = None,
    tolerant: bool = False,
) -> Generator[tuple[int, Take], None, None]:
    """Yield the index of each of `utterances` with its take, in any order, those in `cache` first.

    `jobs`: hosts at once for each engine, as far as it bears so many; by default as many as it bears. `source`: the
    transcript's path, for error messages. Raises `EngineError` where an engine is unknown or cannot be used (if
    `tolerant`, what it was to say fails as if it had been tried), and at the end `RecordingError` if some utterances
    could not be recorded; by then the takes of all others were yielded. Closing the iterator kills every host.
    """
    session = _Session(utterances, cache, patience, tolerant=tolerant)
    yield from session.cached()
    with ExitStack() as stack:
        yield from session.recorded(jobs, stack)
    if session.failures:
        raise RecordingError(session.failures, len(utterances), source)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is recorded once, and every place it is heard."""

    address: str
    engine: Engine
    recorder: Recorder
    groups: list[Group]


class _Session:
    """What is wanted, who records it, and what failed."""

    def __init__(
        self, utterances: Sequence[Utterance], cache: TakeCache, patience: Patience, *, tolerant: bool = False
    ) -> None:
        self._tolerant = tolerant
        self._cache = cache
        self._patience = patience
        self._jobs: dict[str, _Job] = {}
        self.failures: list[Failure] = []
        for name in dict.fromkeys(utterance.voice.engine for utterance in utterances):
            self._plan(name, [one for one in enumerate(utterances) if one[1].voice.engine == name])

    def _plan(self, name: str, numbered: list[tuple[int, Utterance]]) -> None:
        """Group what one engine has to say; groups that say the same are one job."""
        engine = registry.load(name)
        recorder = Recorder(engine, registry.reference(name), self._cache, self._patience)
        for one in group(numbered, stateful=engine.stateful):
            address = recorder.address(one)
            self._jobs.setdefault(address, _Job(address, engine, recorder, [])).groups.append(one)

    def cached(self) -> Iterator[tuple[int, Take]]:
        """Yield what the cache has."""
        for job in list(self._jobs.values()):
            stored = self._cache.find(job.address)
            if stored is not None:
                del self._jobs[job.address]
                yield from self._delivered(job, Outcome({n: (take, True) for n, take in enumerate(stored)}, {}))

    def recorded(self, jobs: int | None, stack: ExitStack) -> Iterator[tuple[int, Take]]:
        """Yield the rest as it is recorded; when `stack` closes, nothing is at work any more."""
        done: queue.SimpleQueue[tuple[_Job, Future[Outcome]]] = queue.SimpleQueue()
        for job in list(self._jobs.values()):
            self._look(job)
        for recorder in dict.fromkeys(job.recorder for job in self._jobs.values()):
            # The longest first, so that the hosts end together.
            todo = [job for job in self._jobs.values() if job.recorder is recorder]
            todo.sort(key=lambda job: -job.groups[0].weight)
            pool = _open(todo, jobs, stack)
            for job in todo:
                future = pool.submit(recorder.record, job.groups[0])
                future.add_done_callback(lambda future, job=job: done.put((job, future)))  # type: ignore[misc] # mypy cannot infer a lambda's default
        for _ in range(len(self._jobs)):
            job, future = _next(done)
            yield from self._delivered(job, future.result())

    def _look(self, job: _Job) -> None:
        """Find out whether the engine can be used for `job` before anything is started."""
        problem = job.engine.problem(job.groups[0].utterances[0].voice)
        if problem is None:
            return
        if not self._tolerant:
            raise EngineError(f'the engine "{job.engine.name}" cannot be used: {problem}')
        del self._jobs[job.address]
        for one in job.groups:
            spoken = zip(one.indices, one.utterances, strict=True)
            self.failures += [Failure(at, utterance, problem) for at, utterance in spoken if at is not None]

    def unrecorded(self) -> Iterator[tuple[Engine, tuple[Utterance, ...]]]:
        """Yield what the cache lacks, and who is to say it."""
        for job in self._jobs.values():
            if self._cache.find(job.address) is None:
                yield job.engine, job.groups[0].utterances

    def _delivered(self, job: _Job, outcome: Outcome) -> Iterator[tuple[int, Take]]:
        """Yield the takes for every place where they are heard, and note failures for each of them."""
        for one in job.groups:
            for n, (index, utterance) in enumerate(zip(one.indices, one.utterances, strict=True)):
                if index is None:
                    continue
                if n in outcome.failures:
                    self.failures.append(Failure(index, utterance, outcome.failures[n]))
                    continue
                take, cached = outcome.takes[n]
                yield index, Take(utterance, take.path, take.frames, take.rate, take.digest, cached, take.words)


def unrecorded(
    utterances: Sequence[Utterance], cache: TakeCache
) -> Iterator[tuple[Engine, tuple[Utterance, ...]]]:
    """Yield what a recording of `utterances` would ask engines to say, each thing once."""
    return _Session(utterances, cache, _PATIENCE).unrecorded()


def _open(todo: Sequence[_Job], jobs: int | None, stack: ExitStack) -> ThreadPoolExecutor:
    """Return threads for one engine's jobs; each borrows a host while it records."""
    engine, recorder = todo[0].engine, todo[0].recorder
    bearable = min(jobs or engine.concurrency, engine.concurrency, len(todo))
    pool = ThreadPoolExecutor(max(1, bearable), thread_name_prefix=f"record-{engine.name}")
    stack.callback(pool.shutdown, wait=True)
    stack.callback(recorder.close)
    stack.callback(pool.shutdown, wait=False, cancel_futures=True)  # the first of the three to happen
    return pool


def _next(done: queue.SimpleQueue[tuple[_Job, Future[Outcome]]]) -> tuple[_Job, Future[Outcome]]:
    while True:
        try:
            return done.get(timeout=_TICK)
        except queue.Empty:
            continue
