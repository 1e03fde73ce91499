"""A parent that is killed leaves nobody behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.children import is_alive, until

from qa2audio.hosts.job import Mode

if TYPE_CHECKING:
    from .conftest import Log

PARENT = """
import signal, sys, time
from qa2audio.hosts.host import Host
from qa2audio.hosts.job import Job, Mode
mode, do, log, *deaf = sys.argv[1:]
if deaf: signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell does for what runs in the background
host = Host(Job("rogue_job:open_job", ("job", "hasty" if do == "stubborn" else ""), Mode(mode)))
host.send({"do": do, "log": log})
print(host.pid, flush=True)
time.sleep(1000)
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


def parent(site: Path, mode: Mode, do: str, log: Log, *deaf: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])}
    return subprocess.Popen(
        [sys.executable, "-c", PARENT, mode, do, str(log.path), *deaf],
        stdout=subprocess.PIPE,
        env=environment,
    )


@linux
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
@pytest.mark.parametrize(
    ("mode", "do"),
    [
        (Mode.SERVE, "hang"),
        (Mode.SERVE, "cling"),
        (Mode.FORK, "hang"),
        (Mode.FORK, "cling"),
        (Mode.ONCE, "hang"),
        (Mode.ORDERLY, "hang"),
        (Mode.ORDERLY, "tidy"),
        (Mode.ORDERLY, "stubborn"),
    ],
)
def test_nobody_outlives_a_killed_parent(
    site: Path, log: Log, mode: Mode, do: str, number: signal.Signals
) -> None:
    with parent(site, mode, do, log) as process:
        assert process.stdout is not None
        host = int(process.stdout.readline())
        workers = log.wait("began")
        assert is_alive(host)
        process.send_signal(number)
    until(lambda: not any(map(is_alive, workers | {host})))
    assert bool(log.pids("tidied")) == (do == "tidy")


@linux
def test_an_orderly_one_clears_away_where_the_shell_ignores_interrupts(site: Path, log: Log) -> None:
    with parent(site, Mode.ORDERLY, "tidy", log, "deaf") as process:
        workers = log.wait("began")
        process.kill()
    until(lambda: not any(map(is_alive, workers)))
    assert log.pids("tidied")
