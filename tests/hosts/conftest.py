from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.children import until

from qa2audio.hosts.host import Host
from qa2audio.hosts.job import Job, Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CEILING = 120.0
"""Seconds that nothing here takes, on a machine however busy; what does, hangs."""

ROGUE = '''
"""A job that does what it is told, which is seldom good."""
import ctypes, os, signal, subprocess, sys, time
from pathlib import Path

def open_job(name="job", trouble=""):
    if trouble == "slow import": time.sleep(1000)
    if trouble == "no import": import a_library_that_is_gone
    if trouble == "hasty": sys.modules["__main__"]._GRACE = 0.1  # for clearing away
    opened = os.getpid()
    said = []

    def answer(header, body):
        do = header["do"]
        note(header, "began")
        said.append(do)
        if do == "die": os.kill(os.getpid(), signal.SIGKILL)
        if do == "exit": os._exit(7)
        if do == "raise": raise ValueError("a trouble of its own")
        if do == "rant": sys.exit("x" * 10_000)
        if do == "crash": ctypes.string_at(0)
        if do == "hang": time.sleep(1000)
        if do == "cling": ctypes.PyDLL(None).sleep(1000)  # in C, and no other thread gets to run
        if do == "brood":
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"])
            note(header, "brood", child.pid)
            if header.get("leave"): os._exit(0)
            time.sleep(1000)
        if do == "gorge":
            eaten = []
            while True: eaten.append(b"x" * 20_000_000); time.sleep(0.005)
        if do == "flood": os.write(1, b"x" * 3_000_000); sys.stderr.write("y" * 3_000_000); print(sys.stdin.read())
        if do == "babble":
            for number in range(3, 40):
                try: os.write(number, b"Hello, this is no message at all.")
                except OSError: pass
            time.sleep(1000)
        if do == "tidy":
            try:
                yield {"working": True}, b""
                time.sleep(1000)
            finally:
                note(header, "tidied")
        if do == "stubborn":
            try: time.sleep(1000)
            finally: time.sleep(1000)
        if do == "count":
            for number in range(3): yield {"number": number}, bytes(number)
        folder = os.environ.get("TMPDIR", "")
        yield {"name": name, "pid": os.getpid(), "opened": opened, "said": list(said), "folder": folder}, body

    return answer

def note(header, what, pid=None):
    if "log" in header:
        with open(header["log"], "a") as log: log.write(f"{pid or os.getpid()} {what}\\n")
'''


class Log:
    """What jobs noted of themselves."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.touch()

    def pids(self, what: str) -> set[int]:
        rows = [line.split() for line in self.path.read_text("utf-8").splitlines()]
        return {int(pid) for pid, noted in rows if noted == what}

    def wait(self, what: str, number: int = 1) -> set[int]:
        until(lambda: len(self.pids(what)) >= number)
        return self.pids(what)


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "log")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is imported from, with the rogue job in it."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "rogue_job.py").write_text(ROGUE, "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    return folder


@pytest.fixture
def started(site: Path) -> Iterator[Callable[..., Host]]:
    """Start the rogue job; what is still there afterwards is killed."""
    hosts: list[Host] = []

    def start(
        *arguments: str,
        mode: Mode = Mode.SERVE,
        memory: int = 0,
        scratch: Path | None = None,
        ready: bool = True,
    ) -> Host:
        host = Host(Job("rogue_job:open_job", arguments, mode, memory, scratch))
        hosts.append(host)
        if ready:
            assert host.answer(CEILING) == ({"ready": True}, b"")
        return host

    yield start
    for host in hosts:
        host.close()
