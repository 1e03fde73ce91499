"""Two inputs never write one folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qa2audio.errors import OutputError
from qa2audio.publish.folder.ownership import check_owner, note_owner, source_of
from qa2audio.publish.folder.swap import desk


@pytest.fixture
def place(tmp_path: Path) -> Path:
    found = desk(tmp_path / "out", "talk")
    found.mkdir(parents=True)
    return found


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "talk.txt").write_text("A: b", encoding="utf-8")
    return tmp_path / "talk.txt"


def test_whose_an_episode_is(tmp_path: Path, place: Path, source: Path) -> None:
    target = tmp_path / "out" / "talk"
    assert source_of(target) is None
    note_owner(place, source)
    assert source_of(target) == source
    moved = tmp_path.rename(tmp_path.with_name(tmp_path.name + "-moved"))
    assert source_of(moved / "out" / "talk") == moved / "talk.txt"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"source": 1}', "\xff", "[" * 100_000])
def test_a_note_that_nobody_can_read_is_none(tmp_path: Path, place: Path, source: Path, text: str) -> None:
    note_owner(place, source)
    (place / "owner").write_bytes(text.encode("latin-1"))
    assert source_of(tmp_path / "out" / "talk") is None


def test_a_free_place_and_one_s_own_are_taken(tmp_path: Path, place: Path, source: Path) -> None:
    target = tmp_path / "out" / "talk"
    check_owner(place, target, source, force=False)
    target.mkdir()
    check_owner(place, target, source, force=False)  # it is empty
    note_owner(place, source)
    (target / "file").touch()
    check_owner(place, target, source, force=False)


def test_another_s_episode_is_never_taken(tmp_path: Path, place: Path, source: Path) -> None:
    target = tmp_path / "out" / "talk"
    target.mkdir()
    note_owner(place, source)
    other = tmp_path / "other.txt"
    other.touch()
    for force in (False, True):
        with pytest.raises(OutputError, match=r"other\.txt would overwrite the episode made from .*talk\.txt"):
            check_owner(place, target, other, force=force)
    link = tmp_path / "same.txt"
    os.link(source, link)
    check_owner(place, target, link, force=False)  # the same file
    source.unlink()
    check_owner(place, target, other, force=False)  # renamed, or gone


def test_a_folder_that_holds_something_else_is_taken_by_force_alone(
    tmp_path: Path, place: Path, source: Path
) -> None:
    target = tmp_path / "out" / "talk"
    target.mkdir()
    (target / "photo").touch()
    with pytest.raises(OutputError, match="something else than an episode") as problem:
        check_owner(place, target, source, force=False)
    assert "--force" in (problem.value.hint or "")
    check_owner(place, target, source, force=True)


@pytest.mark.parametrize("kind", ["file", "link", "dangling"])
def test_a_file_or_a_link_is_no_folder(tmp_path: Path, place: Path, source: Path, kind: str) -> None:
    target = tmp_path / "out" / "talk"
    if kind == "file":
        target.touch()
    else:
        target.symlink_to(tmp_path / ("out" if kind == "link" else "nothing"))
    for force in (False, True):
        with pytest.raises(OutputError, match="a file or a link has the name"):
            check_owner(place, target, source, force=force)
