from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qa2audio.errors import OutputError
from qa2audio.publish.folder.swap import desk, mend, swap
from qa2audio.publish.manifest import is_current, load_release

REWRITER = Path(__file__).with_name("rewriter.py")


def assert_whole(folder: Path) -> None:
    release = load_release(folder)
    assert release is not None, sorted(path.name for path in folder.iterdir())
    assert is_current(folder, release.fingerprint)


def lay(place: Path, *names: str) -> None:
    for name in names:
        (place / name).mkdir(parents=True)
        (place / name / "which").write_text(name, encoding="utf-8")


def which(target: Path) -> str:
    return (target / "which").read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["at-once", "two-renames"])
def test_killed_at_any_moment_the_folder_is_whole(tmp_path: Path, way: str) -> None:
    """Twenty lives of one to twelve versions, each ended by SIGKILL somewhere in the version after."""
    target, chance = tmp_path / "part1", random.Random(5)
    for life in range(20):
        command = [sys.executable, str(REWRITER), str(tmp_path), way]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout
            since = last = time.monotonic()
            for _ in range(chance.randint(1, 12)):
                assert child.stdout.readline(), "it ended by itself"
                since, last = last, time.monotonic()
            time.sleep(
                chance.random() * (last - since)
            )  # as long as a version takes, however busy the machine is
            child.kill()
        if way == "at-once" and target.exists():
            assert_whole(target)  # even before it is mended
        mend(tmp_path)
        assert_whole(target)
        if life == 0:
            (target / "mine.txt").write_text("my own notes", encoding="utf-8")
            (target / "pictures").mkdir()
            (target / "pictures/a.png").write_bytes(b"a")
        assert (target / "mine.txt").read_text(encoding="utf-8") == "my own notes"
        assert (target / "pictures/a.png").read_bytes() == b"a"
        assert sorted(p.name for p in (tmp_path / ".qa2audio/part1").iterdir()) == ["lock", "owner"]


@pytest.mark.parametrize("at_once", [True, False])
def test_a_swap_replaces_all_that_is_ours_and_nothing_else(tmp_path: Path, *, at_once: bool) -> None:
    place, target = desk(tmp_path, "part1"), tmp_path / "part1"
    lay(place, "new")
    lay(tmp_path, "part1")
    (target / "mine").symlink_to("nowhere")
    swap(place, target, at_once=at_once)
    assert which(target) == "new"
    assert (target / "mine").is_symlink()
    assert list(place.iterdir()) == []


# Every state in which a crash can leave two renames, and what must stand there afterwards.
@pytest.mark.parametrize(
    ("journal", "here", "aside", "stands"),
    [
        (False, ["part1"], ["new"], "part1"),  # still writing, or exchanged and not yet cleared
        (True, ["part1"], ["new"], "part1"),  # before the first rename
        (True, [], ["new", "old"], "new"),  # between the two
        (True, ["part1"], ["old"], "part1"),  # after the second
        (False, ["part1"], ["old"], "part1"),  # before the old one was removed
        (True, [], ["old"], "old"),  # the new one is lost: undo
        (False, [], ["new"], None),  # the first episode, never finished
    ],
)
def test_mending(tmp_path: Path, journal: bool, here: list[str], aside: list[str], stands: str | None) -> None:
    place, target = desk(tmp_path, "part1"), tmp_path / "part1"
    lay(tmp_path, *here)
    lay(place, *aside)
    if journal:
        (place / "journal").touch()
    mend(tmp_path)
    mend(tmp_path)
    assert (which(target) if target.exists() else None) == stands
    assert {path.name for path in place.iterdir()} <= {"lock"}


def test_when_the_second_rename_fails_the_first_is_undone(tmp_path: Path) -> None:
    place, target = desk(tmp_path, "part1"), tmp_path / "part1"
    lay(tmp_path, "part1")
    (target / "which").unlink()
    place.mkdir(parents=True)
    with pytest.raises(FileNotFoundError):
        swap(place, target, at_once=False)
    assert target.is_dir()
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("slug", ["", ".", "..", ".hidden", "a/b", "a\\b", "a\0b", "C:"])
def test_names_that_are_no_folder_of_ours(tmp_path: Path, slug: str) -> None:
    with pytest.raises(OutputError, match="slug"):
        desk(tmp_path, slug)


def test_nothing_to_mend(tmp_path: Path) -> None:
    mend(tmp_path)
    mend(tmp_path / "missing")
    assert list(tmp_path.iterdir()) == []
