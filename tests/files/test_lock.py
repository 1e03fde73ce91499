from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qa2audio.files.lock import FOREVER, locked, remove, take

if TYPE_CHECKING:
    from collections.abc import Iterator

HOLDER = """
import sys
from pathlib import Path
from qa2audio.files.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def held_elsewhere(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that holds the lock until its standard input ends, or it is killed."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        try:
            yield holder
        finally:
            holder.kill()


def test_one_at_a_time_and_the_next_one_after_that(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    for _ in range(2):
        with locked(path):
            assert take(path) is None
        assert path.is_file()  # it stays: somebody may be waiting for it
    assert path.read_bytes() == b""


def test_it_is_let_go_of_when_the_block_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "lock", busy=OSError("busy")):
        _ = 1 / 0
    with locked(tmp_path / "lock"):
        pass


def test_another_process_is_an_error_of_the_callers(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held_elsewhere(path) as holder:
        with (
            pytest.raises(RuntimeError, match="somebody else"),
            locked(path, busy=RuntimeError("somebody else")),
        ):
            pytest.fail("two hold it")
        with pytest.raises(TimeoutError, match="lock"), locked(path, patience=0.01):
            pytest.fail("two hold it")
        assert take(path, patience=0.01) is None
        holder.communicate(b"\n")
        with locked(path):
            pass


def test_the_system_lets_go_when_the_holder_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held_elsewhere(path) as holder:
        holder.kill()
        holder.wait()
        with locked(path):
            pass


def test_who_waits_gets_it_when_the_other_ends(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held_elsewhere(path) as holder:
        assert holder.stdin
        command = [sys.executable, "-c", HOLDER.replace("[1])", f"[1]), patience={FOREVER}"), str(path)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as waiting:
            assert waiting.poll() is None
            holder.stdin.close()
            assert waiting.stdout
            assert waiting.stdout.readline() == b"held\n"
            waiting.communicate(b"\n")
        assert waiting.returncode == 0


def test_what_cannot_be_written_is_an_error_of_the_callers(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(RuntimeError, match="exists"):  # noqa: SIM117
        with locked(tmp_path / "file/lock", broken=lambda problem: RuntimeError(problem.strerror)):
            pytest.fail("there can be no folder")
    with pytest.raises(FileExistsError), locked(tmp_path / "file/lock"):
        pytest.fail("there can be no folder")


def test_the_folders_above_it_are_made(tmp_path: Path) -> None:
    with locked(tmp_path / "a/b/lock"):
        assert (tmp_path / "a/b/lock").is_file()


def test_a_link_in_the_locks_place_is_refused_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    victim, path = tmp_path / "victim", tmp_path / "lock"
    victim.write_text("mine", encoding="utf-8")
    path.symlink_to(victim)
    with pytest.raises(OSError, match="symbolic link"), locked(path):
        pytest.fail("it was followed")
    assert victim.read_text(encoding="utf-8") == "mine"


def test_a_lock_of_ones_own_goes_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    lock = take(path)
    assert lock is not None
    remove(lock)
    assert list(tmp_path.iterdir()) == []
    again = take(path)
    assert again is not None
    path.unlink()  # the whole cache was removed meanwhile
    remove(again)
    assert list(tmp_path.iterdir()) == []
