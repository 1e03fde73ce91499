from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from qa2audio.errors import OutputError
from qa2audio.publish.folder.staging import claim

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys, time
from pathlib import Path
from qa2audio.publish.folder.staging import claim
with claim(Path(sys.argv[1]), "part1", Path("source")) as staging:
    (staging.folder / "half").touch()
    print("held", flush=True)
    time.sleep(10_000)
"""


@pytest.fixture
def sources(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "a" / "part1.txt", tmp_path / "b" / "part1.txt"
    for path in (one, other):
        path.parent.mkdir()
        path.touch()
    return one, other


def commit(parent: Path, source: Path, *, force: bool = False) -> None:
    with claim(parent, "part1", source, force=force) as staging:
        (staging.folder / "made").write_text(str(source), encoding="utf-8")
        staging.commit()


def test_what_is_not_committed_leaves_no_trace(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    with claim(tmp_path / "out", "part1", sources[0]) as staging:
        (staging.folder / "half").touch()
        assert staging.target == tmp_path / "out/part1"
    assert [path.name for path in (tmp_path / "out").iterdir()] == [".qa2audio"]


def test_two_sources_never_write_one_folder(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    one, other = sources
    commit(tmp_path / "out", one)
    commit(tmp_path / "out", one)
    with pytest.raises(OutputError) as error:
        commit(tmp_path / "out", other, force=True)
    assert str(one) in str(error.value)
    assert str(other) in str(error.value)
    assert "-o" in str(error.value)
    assert (tmp_path / "out/part1/made").read_text(encoding="utf-8") == str(one)


def test_a_source_that_was_moved_keeps_its_episode(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    one, other = sources
    commit(tmp_path / "out", one)
    one.unlink()
    commit(tmp_path / "out", other)
    assert (tmp_path / "out/part1/made").read_text(encoding="utf-8") == str(other)


def test_a_source_under_another_name_is_the_same(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    one, other = sources
    commit(tmp_path / "out", one)
    other.unlink()
    other.hardlink_to(one)
    commit(tmp_path / "out", other)
    assert (tmp_path / "out/part1/made").read_text(encoding="utf-8") == str(other)


def test_a_folder_of_somebody_else_is_left_alone_unless_forced(
    tmp_path: Path, sources: tuple[Path, Path]
) -> None:
    target = tmp_path / "out/part1"
    target.mkdir(parents=True)
    commit(tmp_path / "out", sources[0])  # an empty one is nobody's
    (tmp_path / "out/.qa2audio/part1/owner").unlink()
    with pytest.raises(OutputError, match="--force"):
        commit(tmp_path / "out", sources[0])
    (target / "thesis.doc").write_text("years of work", encoding="utf-8")
    commit(tmp_path / "out", sources[0], force=True)
    assert (target / "thesis.doc").read_text(encoding="utf-8") == "years of work"


def test_a_file_in_the_way(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    (tmp_path / "part1").touch()
    with pytest.raises(OutputError, match="has the name"):
        commit(tmp_path, sources[0])


def test_a_link_in_the_way_is_not_followed(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    (tmp_path / "part1").symlink_to(tmp_path / "a")
    with pytest.raises(OutputError, match="has the name"):
        commit(tmp_path, sources[0])
    assert (tmp_path / "a/part1.txt").exists()


def test_a_parent_that_is_a_file(sources: tuple[Path, Path]) -> None:
    with pytest.raises(OutputError, match="cannot write"):
        commit(sources[1], sources[0])


def test_one_writer_at_a_time_and_none_after_its_death(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stdout.readline() == b"held\n"
        with (
            pytest.raises(OutputError, match="another run"),
            claim(tmp_path, "part1", sources[0], patience=0.1),
        ):
            pass
        assert (tmp_path / ".qa2audio/part1/new/half").exists()
        with claim(tmp_path, "part2", sources[0]):
            pass
        child.kill()
    with claim(tmp_path, "part1", sources[0], patience=0.1) as staging:
        assert list(staging.folder.iterdir()) == []


def test_nobody_s_folder_is_built_around_unasked(tmp_path: Path, sources: tuple[Path, Path]) -> None:
    (tmp_path / "part1").mkdir()
    (tmp_path / "part1" / "photo").touch()
    with pytest.raises(OutputError, match="something else"), claim(tmp_path, "part1", sources[0]):
        pass
