"""A parent that is killed leaves nobody behind, and nothing half in the cache."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.children import is_alive, running, until

from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from qa2audio.model import Utterance

    Script = Callable[..., list[Utterance]]

DRIVER = """
import sys
from pathlib import Path
from qa2audio.model import Utterance, Voice
from qa2audio.synthesis.take_cache import TakeCache
from qa2audio.synthesis.session import record
folder, engine, *texts = sys.argv[1:]
utterances = [Utterance(t, t, Voice(engine, "tone-1"), "", n, n) for n, t in enumerate(texts)]
with TakeCache(Path(folder)) as cache:
    for index, take in record(utterances, cache, jobs=2):
        print(index, flush=True)
"""
linux = pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for processes in /proc")


def hosts(log: Path) -> set[int]:
    """The hosts of this test's rogue engines that run on this machine."""
    found = set()
    mark = f"ROGUE_LOG={log}\0".encode()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                arguments, environment = (entry / "cmdline").read_bytes(), (entry / "environ").read_bytes()
            except OSError:
                continue
            if b"qa2audio.synthesis.take_job:take\0rogue_engine:" in arguments and mark in environment + b"\0":
                found.add(int(entry.name))
    return found


def wait_for_the_end_of_all(log: Path) -> None:
    """Wait until there is neither a host nor anybody who spoke."""
    speakers = {int(line.split()[0]) for line in log.read_text("utf-8").splitlines()}
    until(lambda: not hosts(log) and not any(map(is_alive, speakers)))


def start(folder: Path, engine: str, *texts: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", DRIVER, str(folder), engine, *texts]
    path = os.pathsep.join([str(folder.parent / "site"), os.environ.get("PYTHONPATH", "")])
    return running(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path}
    )


def wait_for(log: Path, lines: int) -> None:
    until(lambda: len(log.read_text("utf-8").splitlines()) >= lines)


@linux
@pytest.mark.parametrize("signal_number", [signal.SIGKILL, signal.SIGTERM])
@pytest.mark.parametrize(
    ("speaker", "without_fork"),
    [
        ("rogue HANG", False),
        ("rogue CLING", False),
        ("moody HANG", False),
        ("moody CLING", False),
        ("moody HANG", True),
    ],
    indirect=["without_fork"],
)
def test_a_killed_parent_leaves_no_orphan(
    rogue: Path, tmp_path: Path, speaker: str, without_fork: bool, signal_number: signal.Signals
) -> None:
    engine, trouble = speaker.split()
    with start(tmp_path / "cache", engine, "Hello.", trouble, trouble + " too") as parent:
        wait_for(rogue, 3)
        parent.send_signal(signal_number)
        parent.wait()
    wait_for_the_end_of_all(rogue)


@linux
def test_interrupting_from_the_keyboard_kills_at_once(rogue: Path, tmp_path: Path) -> None:
    with start(tmp_path / "cache", "rogue", "Hello.", "HANG", "CLING") as parent:
        wait_for(rogue, 3)
        parent.send_signal(signal.SIGINT)
        _, errors = parent.communicate()
    assert b"KeyboardInterrupt" in errors
    wait_for_the_end_of_all(rogue)
    assert [path.name for path in (tmp_path / "cache" / "tmp").iterdir()] == ["lock"]


@linux
def test_killed_again_and_again_it_ends_with_the_bytes_of_an_undisturbed_run(
    rogue: Path, tmp_path: Path, script: Script
) -> None:
    """And no take that had reached the cache is made twice."""
    texts = [f"SLOW line {n}" for n in range(10)]
    kept: set[Path] = set()
    for round_number in range(4):
        with start(tmp_path / "cache", "rogue", *texts) as parent:
            wait_for(rogue, 2 * round_number + 3)
            time.sleep(0.05 * round_number)  # any moment will do
            parent.kill()
        assert kept <= set(tmp_path.glob("cache/takes/*/*"))
        kept = set(tmp_path.glob("cache/takes/*/*"))
    before = {path: (path / "takes.json").stat().st_mtime_ns for path in kept}
    with TakeCache(tmp_path / "cache") as cache:
        mended = {n: take.digest for n, take in record(script(*texts), cache)}
        assert not list(tmp_path.glob("cache/tmp/*/draft-*"))
    assert {path: (path / "takes.json").stat().st_mtime_ns for path in before} == before
    with TakeCache(tmp_path / "undisturbed") as cache:
        assert {n: take.digest for n, take in record(script(*texts), cache)} == mended
