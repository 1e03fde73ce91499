"""Workers side by side: each task has its outcome, whatever becomes of the process that had it."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.children import until

from qa2audio.audio.cores import cores
from qa2audio.batch.worker_pool import News, WorkerPool
from qa2audio.errors import ConfigError, Location, Qa2AudioError
from qa2audio.model import Progress


@dataclass(frozen=True)
class Task:
    """What a worker unpickles is this module's, so it must be where the worker finds it."""

    what: str
    note: Path | None = None

    def run(self) -> Generator[Progress, None, object]:
        yield Progress("record", 1, 2)
        if self.what == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.what == "stop":
            os._exit(7)
        if self.what == "fail":
            raise ConfigError("no.", location=Location("x", 3), hint="Do.")
        if self.what == "bug":
            raise ZeroDivisionError
        if self.what == "print":
            print("onto standard output")  # noqa: T201 - engines do
        if self.what == "wait" and self.note:
            try:
                self.note.with_suffix(".began").touch()
                time.sleep(10_000)
            finally:
                self.note.touch()
        return os.getpid(), cores()


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2]))
    monkeypatch.setattr(Task, "__module__", "tests.batch.test_worker_pool")


def results(news: list[News]) -> dict[str, News]:
    return {one.task.what: one for one in news if one.progress is None}


@pytest.mark.parametrize("jobs", [1, 3])
def test_each_task_has_its_outcome(jobs: int) -> None:
    tasks = [Task(what) for what in ("die", "one", "stop", "fail", "bug", "print", "last")]
    with WorkerPool(jobs) as pool:
        found = results(list(pool.run(tasks)))
        again = results(list(pool.run([Task("more")])))
    assert {what for what, one in found.items() if one.error} == {"die", "stop", "fail", "bug"}
    assert "killed by signal 9" in str(found["die"].error)
    assert "ended with status 7" in str(found["stop"].error)
    assert str(found["fail"].error) == "x:3: no. Do."
    assert isinstance(found["fail"].error, ConfigError)
    assert "a bug in qa2audio: ZeroDivisionError" in str(found["bug"].error)
    assert again["more"].result[1] == cores()


def test_progress_comes_before_the_outcome() -> None:
    with WorkerPool(1) as pool:
        kinds = [one.progress is not None for one in pool.run([Task("a"), Task("b")])]
    assert kinds == [True, False, True, False]


def test_workers_are_used_again_and_share_the_cores() -> None:
    with WorkerPool(2) as pool:
        found = [one.result for one in pool.run([Task(str(n)) for n in range(6)]) if one.result]
    begun_with = {pid: set(share) for pid, share in reversed(found)}
    first, second = begun_with.values()
    assert first | second == set(cores())
    assert len(cores()) == 1 or not first & second


def test_who_leaves_early_leaves_nobody_at_work(tmp_path: Path) -> None:
    note = tmp_path / "cleared"
    with WorkerPool(1) as pool:
        work = pool.run([Task("wait", note)])
        next(iter(work))
        until(note.with_suffix(".began").exists)
    assert note.exists()


def test_errors_of_every_kind_come_through() -> None:
    assert isinstance(Qa2AudioError("x"), Exception)
    with WorkerPool(1) as pool:
        assert not list(pool.run([]))
