"""Several files at once, with progress by the byte."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from fsspec.callbacks import Callback

from qa2audio.model import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

_Result = TypeVar("_Result")
_AHEAD = (
    4  # tasks for each worker that stand in line: waiting for thousands at once costs as many looks each time
)
_LOOK = 0.5  # seconds between two looks at how far it is


class Meter:
    """How many bytes of each file are done; fsspec calls it while it sends."""

    def __init__(self, stage: str, total: float) -> None:
        self.stage, self.total = stage, total
        self._done: dict[str, float] = {}
        self._sum = 0.0
        self._counting = Lock()

    def set(self, path: str, done: float) -> None:
        """Note how far a file is; a repeated attempt begins anew."""
        with self._counting:
            self._sum += done - self._done.get(path, 0.0)
            self._done[path] = done

    def progress(self) -> Progress:
        """Return how far all of it is."""
        return Progress(self.stage, min(self._sum, self.total), self.total)

    def callback(self, path: str) -> Any:
        """Return what fsspec tells of one file."""
        return Callback(hooks={"bytes": lambda _size, value, **_: self.set(path, float(value))})


def work(
    tasks: Mapping[str, float], do: Callable[[str], _Result], meter: Meter, jobs: int
) -> Generator[Progress, None, dict[str, _Result]]:
    """Do `do` with each path of `tasks` (to its bytes), `jobs` at once, yielding progress; return what came of it.

    The first failure is raised when those that are under way have ended; no further one is begun.
    """
    results: dict[str, _Result] = {}
    pool = ThreadPoolExecutor(jobs)
    try:
        coming = iter(tasks)
        waiting = {pool.submit(do, path): path for path in islice(coming, _AHEAD * jobs)}
        while waiting:
            done, _ = wait(waiting, _LOOK, FIRST_COMPLETED)
            for future in done:
                path = waiting.pop(future)
                results[path] = future.result()
                waiting |= {pool.submit(do, path): path for path in islice(coming, 1)}
                meter.set(path, tasks[path])
            yield meter.progress()
    finally:
        pool.shutdown(cancel_futures=True)
    return results
