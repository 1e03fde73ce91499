from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from qa2audio.errors import OutputError
from qa2audio.files.atomic_write import aside_of, write_atomically, write_if_changed


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_and_old_files_get_the_bytes_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomically(path, b"one\r\n\0")
    assert path.read_bytes() == b"one\r\n\0"
    write_atomically(path, b"")
    assert path.read_bytes() == b""
    assert entries(tmp_path) == ["a.txt"]


def test_a_reader_keeps_the_file_that_it_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomically(path, b"the old one")
    with path.open("rb") as reader:
        write_atomically(path, b"new")
        assert reader.read() == b"the old one"


@pytest.mark.parametrize("durable", [False, True])
def test_a_link_in_the_files_place_is_replaced_and_what_it_leads_to_stays(
    tmp_path: Path, durable: bool
) -> None:
    victim, path = tmp_path / "victim", tmp_path / "ledger.json"
    victim.write_text("mine", encoding="utf-8")
    path.symlink_to(victim)
    write_atomically(path, b"ours", durable=durable)
    assert not path.is_symlink()
    assert (victim.read_text(encoding="utf-8"), path.read_text(encoding="utf-8")) == ("mine", "ours")


@pytest.mark.parametrize("there", [True, False])
def test_a_link_where_the_bytes_are_gathered_is_not_followed(tmp_path: Path, there: bool) -> None:
    victim, path = tmp_path / "victim", tmp_path / "ledger.json"
    if there:
        victim.write_text("mine", encoding="utf-8")
    aside_of(path).symlink_to(victim)
    write_atomically(path, b"ours")
    assert path.read_bytes() == b"ours"
    assert not path.is_symlink()
    assert victim.read_text(encoding="utf-8") == "mine" if there else not victim.exists()


def test_a_hard_link_where_the_bytes_are_gathered_is_not_written_through(tmp_path: Path) -> None:
    victim, path = tmp_path / "victim", tmp_path / "ledger.json"
    victim.write_text("mine", encoding="utf-8")
    os.link(victim, aside_of(path))
    write_atomically(path, b"ours")
    assert victim.read_text(encoding="utf-8") == "mine"


def test_a_folder_may_be_reached_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "disk")
    write_atomically(tmp_path / "output/feed.xml", b"a feed", durable=True)
    assert (tmp_path / "output").is_symlink()
    assert (tmp_path / "disk/feed.xml").read_bytes() == b"a feed"
    assert entries(tmp_path / "disk") == ["feed.xml"]


@pytest.mark.parametrize("name", ["n" * 255, "ü" * 127, "n" * 251, "n" * 250])
def test_names_as_long_as_a_file_system_takes(tmp_path: Path, name: str) -> None:
    for content in (b"one", b"two"):
        write_atomically(tmp_path / name, content)
        assert (tmp_path / name).read_bytes() == content
    assert entries(tmp_path) == [name]
    assert len(os.fsencode(aside_of(tmp_path / name).name)) <= 255


def test_the_bytes_are_gathered_under_a_hidden_name_that_tells_whose_they_are() -> None:
    assert aside_of(Path("there/feed.xml")) == Path("there/.feed.xml.new")
    assert aside_of(Path("n" * 250)).name == f".{'n' * 250}.new"
    long = {aside_of(Path(letter * 251)).name for letter in "ab"}
    assert len(long) == 2
    assert all(name.startswith(".") and name.endswith(".new") for name in long)


@pytest.mark.skipif(os.name != "posix", reason="permissions are a matter of POSIX")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_permissions_are_those_of_any_new_file(tmp_path: Path, mask: int, mode: int) -> None:
    path = tmp_path / "a"
    before = os.umask(mask)
    try:
        write_atomically(path, b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_what_cannot_be_written_leaves_the_old_one_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b").write_text("mine", encoding="utf-8")
    with pytest.raises(OSError, match="directory"):
        write_atomically(tmp_path / "a", b"a file")
    assert entries(tmp_path) == ["a"]
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "missing/a", b"")


KILLED = """
import os, signal, sys
from pathlib import Path
from qa2audio.files import atomic_write
atomic_write.sync_file = lambda file: (file.flush(), os.kill(os.getpid(), signal.SIGKILL))
atomic_write.write_atomically(Path(sys.argv[1]), b"half of it", durable=True)
"""


def test_killed_before_the_rename_the_old_one_stands_and_the_next_run_clears_up(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    assert entries(tmp_path) == [".ledger.json.new", "ledger.json"]
    write_atomically(path, b"new")
    assert (entries(tmp_path), path.read_bytes()) == (["ledger.json"], b"new")


TRACED = """
import os, sys
from pathlib import Path
from qa2audio.files.atomic_write import write_atomically
log, real, swap = [], os.fsync, os.replace
def fsync(handle):
    log.append("folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file")
    real(handle)
os.fsync = fsync
os.replace = lambda *names: (log.append("rename"), swap(*names))
write_atomically(Path(sys.argv[1]), b"x", durable=sys.argv[2] == "durable")
print(*log)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what a handle is")
@pytest.mark.parametrize(("how", "order"), [("durable", "file rename folder"), ("plain", "rename")])
def test_durable_means_bytes_before_the_name_and_the_name_before_the_return(
    tmp_path: Path, how: str, order: str
) -> None:
    command = [sys.executable, "-c", TRACED, str(tmp_path / "a"), how]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == order


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    path = tmp_path / "pages/deep/a.html"
    assert write_if_changed(path, b"one")
    first = path.stat()
    assert not write_if_changed(path, b"one")
    assert path.stat() == first
    assert write_if_changed(path, b"two")  # as long as the old one
    assert path.read_bytes() == b"two"
    assert write_if_changed(path, b"longer")
    assert path.read_bytes() == b"longer"


def test_a_link_that_leads_nowhere_is_no_file_yet(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.symlink_to(tmp_path / "nowhere")
    assert write_if_changed(path, b"here")
    assert path.read_bytes() == b"here"
    assert not (tmp_path / "nowhere").exists()


def test_what_cannot_be_written_says_where_and_why(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError) as caught:
        write_if_changed(tmp_path / "file/a", b"x")
    assert str(caught.value.location) == str(tmp_path / "file/a")
    assert caught.value.message == "cannot be written: File exists."
    assert caught.value.hint == "Is there room?"
