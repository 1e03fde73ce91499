"""Several files at once, with progress by the byte."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, TypeVar

from qa2audio.model import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

_Result = TypeVar("_Result")
_LOOK = 0.5  # seconds between two looks at how far it is


class Meter:
    """How many bytes of each file are done; fsspec calls it while it sends."""

    def __init__(self, stage: str, total: float) -> None:
        self.stage, self.total = stage, total
        self._done: dict[str, float] = {}

    def set(self, path: str, done: float) -> None:
        """Note how far a file is; a repeated attempt begins anew."""
        self._done[path] = done

    def progress(self) -> Progress:
        """Return how far all of it is."""
        return Progress(self.stage, min(sum(list(self._done.values())), self.total), self.total)

    def callback(self, path: str) -> Any:
        """Return what fsspec tells of one file."""
        from fsspec.callbacks import Callback

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
        futures = {pool.submit(do, path): path for path in tasks}
        waiting = set(futures)
        while waiting:
            done, waiting = wait(waiting, _LOOK, FIRST_COMPLETED)
            for future in done:
                path = futures[future]
                results[path] = future.result()
                meter.set(path, tasks[path])
            yield meter.progress()
    finally:
        pool.shutdown(cancel_futures=True)
    return results
