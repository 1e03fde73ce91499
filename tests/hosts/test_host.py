"""Children that die, hang, devour and babble: each ends as itself, with all it started, and is named."""

from __future__ import annotations

import os
import queue
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.children import is_alive, until

from qa2audio.hosts.endings import Ending, HostError
from qa2audio.hosts.host import Host
from qa2audio.hosts.job import NO_FORK, Job, Mode, isolating

from .conftest import CEILING, Log

if TYPE_CHECKING:
    from collections.abc import Callable

    Started = Callable[..., Host]

MANY = [Mode.SERVE, Mode.FORK, Mode.ORDERLY]
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


def ask(host: Host, do: str, body: bytes = b"", **more: Any) -> dict[str, Any]:
    host.send({"do": do, **more}, body)
    header, echo = host.answer(CEILING)
    assert echo == body
    return header


def ending(host: Host, do: str, seconds: float = CEILING, **more: Any) -> HostError:
    host.send({"do": do, **more})
    with pytest.raises(HostError) as caught:
        host.answer(seconds)
    return caught.value


@pytest.mark.parametrize("mode", MANY)
def test_a_job_is_opened_once_and_answers_many(started: Started, mode: Mode) -> None:
    host = started("a name", mode=mode)
    answers = [ask(host, "talk", bytes(1_000_000)) for _ in range(3)]
    assert {answer["name"] for answer in answers} == {"a name"}
    assert len({answer["opened"] for answer in answers}) == 1
    assert len({answer["pid"] for answer in answers}) == (3 if mode is Mode.FORK else 1)
    assert [len(answer["said"]) for answer in answers] == ([1, 1, 1] if mode is Mode.FORK else [1, 2, 3])


def test_one_request_may_have_many_answers(started: Started) -> None:
    host = started()
    host.send({"do": "count"})
    assert [host.answer(CEILING) for _ in range(3)] == [({"number": n}, bytes(n)) for n in range(3)]
    assert host.answer(CEILING)[0]["name"] == "job"


def test_a_host_for_one_request_is_gone_after_it(started: Started) -> None:
    host = started(mode=Mode.ONCE)
    assert ask(host, "talk")["said"] == ["talk"]
    assert host.ended(CEILING) == 0
    with pytest.raises(HostError):
        host.answer(CEILING)


@pytest.mark.parametrize("mode", [Mode.SERVE, Mode.FORK])
@pytest.mark.parametrize(
    ("do", "last"),
    [
        ("die", "killed by SIGKILL"),
        ("crash", "killed by SIGSEGV"),
        ("exit", "exit status 7"),
        ("raise", "ValueError: a trouble of its own"),
    ],
)
def test_how_it_died_is_told(started: Started, mode: Mode, do: str, last: str) -> None:
    error = ending(started(mode=mode), do)
    assert error.ending is Ending.DIED
    assert error.detail == last
    assert error.told_of("the engine") == f"the engine's process died: {last}"


@pytest.mark.parametrize(("do", "last"), [("die", "exit status -9"), ("exit", "exit status 7")])
def test_without_a_supervisor_the_exit_status_tells(started: Started, do: str, last: str) -> None:
    assert ending(started(mode=Mode.ORDERLY), do).detail == last


def test_its_last_line_is_quoted_up_to_a_length(started: Started) -> None:
    assert ending(started(), "rant").detail == f"SystemExit: {'x' * 288}"


def test_who_is_dead_cannot_be_asked(started: Started) -> None:
    host = started()
    host.kill()
    with pytest.raises(HostError) as caught:
        host.send({"do": "talk"}, bytes(1_000_000))  # more than a pipe holds
    assert caught.value.ending is Ending.DIED


@linux
@pytest.mark.parametrize("mode", MANY)
@pytest.mark.parametrize("do", ["hang", "cling", "brood"])
def test_one_that_hangs_is_given_up_and_killed_with_all_it_started(
    started: Started, log: Log, mode: Mode, do: str
) -> None:
    host = started(mode=mode)
    host.send({"do": do, "log": str(log.path)})
    workers = log.wait("began") | (log.wait("brood") if do == "brood" else set())
    with pytest.raises(HostError) as caught:
        host.answer(0.2)
    assert caught.value.ending is Ending.HUNG
    assert caught.value.told_of("the engine") == "the engine gave nothing for 0 s"
    assert all(map(is_alive, workers))
    host.close()
    until(lambda: not any(map(is_alive, workers)))
    assert not is_alive(host.pid)


@linux
@pytest.mark.parametrize("mode", MANY)
def test_what_a_dead_one_left_behind_is_killed(started: Started, log: Log, mode: Mode) -> None:
    host = started(mode=mode)
    ending(host, "brood", leave=True, log=str(log.path)) if mode is not Mode.FORK else host.send(
        {"do": "brood", "leave": True, "log": str(log.path)}
    )
    children = log.wait("brood")
    host.close()
    until(lambda: not any(map(is_alive, children)))


@linux
@pytest.mark.parametrize("mode", [Mode.SERVE, Mode.FORK])
def test_one_that_devours_memory_is_ended_and_named(started: Started, log: Log, mode: Mode) -> None:
    error = ending(started(mode=mode, memory=300_000_000), "gorge", log=str(log.path))
    assert error.ending is Ending.STARVED
    assert error.told_of("its reader") == "its reader's process died: it used more than 0.3 GB of memory"
    until(lambda: not any(map(is_alive, log.pids("began"))))


@pytest.mark.parametrize("mode", MANY)
def test_what_it_prints_or_reads_disturbs_nobody(started: Started, mode: Mode) -> None:
    host = started(mode=mode, memory=1_000_000_000)
    assert ask(host, "flood")["said"] == ["flood"]
    assert "talk" in ask(host, "talk")["said"]


def test_one_that_talks_nonsense_is_found_out(started: Started) -> None:
    error = ending(started(), "babble")
    assert error.ending is Ending.NONSENSE
    assert error.told_of("the engine") == "the engine's process sent what is no message"


def test_one_that_cannot_open_says_why(started: Started) -> None:
    host = started("job", "no import", ready=False)
    with pytest.raises(HostError, match=r"the child's process died: .*a_library_that_is_gone"):
        host.answer(CEILING)


def test_one_that_never_opens_is_given_up(started: Started) -> None:
    host = started("job", "slow import", ready=False)
    with pytest.raises(HostError) as caught:
        host.answer(0.2)
    assert caught.value.ending is Ending.HUNG


def test_where_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    with pytest.raises(HostError, match=r"^no process could be started: No such file") as caught:
        Host(Job("rogue_job:open_job"))
    assert caught.value.ending is Ending.UNSTARTED


def test_an_inbox_hears_all_and_the_end(site: Path) -> None:
    heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
    host = Host(Job("rogue_job:open_job", mode=Mode.ORDERLY, outspoken=True), inbox=heard.put)
    host.send({"do": "count"})
    found = [heard.get(timeout=CEILING)[0] for _ in range(5)]
    host.dismiss()
    assert heard.get(timeout=CEILING) is None
    assert host.ended(CEILING) == 0
    host.close()
    assert found[:4] == [{"ready": True}, {"number": 0}, {"number": 1}, {"number": 2}]


def test_what_an_outspoken_one_writes_is_for_the_terminal(
    site: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for outspoken in (False, True):
        host = Host(Job("rogue_job:open_job", mode=Mode.ORDERLY, outspoken=outspoken))
        host.answer(CEILING)
        detail = ending(host, "raise").detail
        host.close()
        shown = capfd.readouterr().err
        assert ("a trouble of its own" in shown) == outspoken
        assert ("a trouble of its own" in detail) != outspoken


@linux
def test_an_orderly_one_may_clear_away(started: Started, log: Log) -> None:
    host = started(mode=Mode.ORDERLY)
    host.send({"do": "tidy", "log": str(log.path)})
    assert host.answer(CEILING)[0] == {"working": True}
    host.dismiss()
    assert host.ended(CEILING) == 0
    assert log.pids("tidied")


@linux
def test_an_orderly_one_that_does_not_end_is_killed(started: Started, log: Log) -> None:
    host = started(mode=Mode.ORDERLY)
    host.send({"do": "stubborn", "log": str(log.path)})
    (worker,) = log.wait("began")
    host.dismiss()
    assert host.ended(0.2) == -9
    assert not is_alive(worker)


def test_a_dismissed_one_ends_by_itself(started: Started) -> None:
    for mode in MANY:
        host = started(mode=mode)
        host.dismiss()
        assert host.ended(CEILING) == 0, mode


def test_killing_twice_and_from_anywhere_is_fine(started: Started) -> None:
    host = started()
    host.kill()
    host.kill()
    host.close()
    assert host.ended(0) == -9


def test_temporary_files_go_where_they_are_told_to(started: Started, tmp_path: Path) -> None:
    assert ask(started(scratch=tmp_path), "talk")["folder"] == str(tmp_path)
    assert ask(started(), "talk")["folder"] == os.environ.get("TMPDIR", "")


def test_it_imports_what_we_import_and_nothing_from_here(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise ImportError", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", ".", *sys.path])
    assert ask(started(), "talk")["said"] == ["talk"]


def test_isolation_is_a_fork_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NO_FORK, raising=False)
    assert isolating() is (Mode.FORK if hasattr(os, "fork") else Mode.ONCE)
    monkeypatch.setenv(NO_FORK, "1")
    assert isolating() is Mode.ONCE
