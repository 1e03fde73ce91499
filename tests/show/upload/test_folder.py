"""Publishing into a folder, with subscribers who look in at every moment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.errors import UploadError
from qa2audio.show.upload import parse_place, publish_show
from qa2audio.show.upload.difference import Reason

from .conftest import PUBLISH, Workshop, done, files_of, publish
from .invariant import broken_promises

if TYPE_CHECKING:
    from collections.abc import Iterator


def promises_kept(target: Path) -> list[str]:
    def size_of(path: str) -> int | None:
        return (target / path).stat().st_size if (target / path).is_file() else None

    def read(path: str) -> bytes | None:
        return (target / path).read_bytes() if (target / path).is_file() else None

    return broken_promises(size_of, read)


class Watcher:
    """Looks at the target before each change that others can see: Python announces every rename and removal."""

    def __init__(self) -> None:
        self.target: Path | None = None
        self.broken: list[str] = []
        self.changes: list[str] = []
        self._one_at_a_time = threading.Lock()
        sys.addaudithook(self._look)

    def _look(self, event: str, arguments: tuple[Any, ...]) -> None:
        target = self.target
        if target is None or event not in {"os.rename", "os.remove"}:
            return
        path = Path(os.fspath(arguments[1 if event == "os.rename" else 0]))
        if not path.is_relative_to(target) or ".qa2audio" in path.parts:
            return
        with self._one_at_a_time:
            self.broken += promises_kept(target)
            self.changes.append(("-" if event == "os.remove" else "") + path.relative_to(target).as_posix())


_WATCHER = Watcher()


@pytest.fixture
def watcher() -> Iterator[Watcher]:
    _WATCHER.broken, _WATCHER.changes = [], []
    yield _WATCHER
    _WATCHER.target = None


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "www"


def test_the_show_is_there_and_a_second_run_sends_nothing(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one", "two"])
    first = publish(folder, str(target))
    assert files_of(target) == files_of(folder)
    assert set(first.sent.values()) == {Reason.NEW}
    record = (target / ".qa2audio/published.json").read_bytes()
    second = publish(folder, str(target))
    assert second.sent == {}
    assert second.kept == len(first.sent)
    assert (target / ".qa2audio/published.json").read_bytes() == record
    assert not list((target / ".qa2audio").rglob("incoming/*"))


def test_touching_files_sends_nothing_and_a_change_sends_only_itself(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one", "two"])
    publish(folder, str(target))
    for path in folder.rglob("*.mp3"):
        os.utime(path, (1, 1))
    assert publish(folder, str(target)).sent == {}
    (folder / "episodes/one/one.vtt").write_text("WEBVTT\n")
    assert publish(folder, str(target)).sent == {"episodes/one/one.vtt": Reason.CHANGED}
    assert files_of(target) == files_of(folder)


def test_at_every_moment_the_feed_lists_only_what_is_there(
    workshop: Workshop, target: Path, watcher: Watcher
) -> None:
    workshop.show = replace(workshop.show, page_size=2)
    publish(workshop.build(["a", "b", "c"]), str(target))
    watcher.target = target
    folder = workshop.build(["b", "c", "d", "e", "f"])
    published = publish(folder, str(target), prune=True)
    watcher.target = None
    assert watcher.broken == []
    assert promises_kept(target) == []
    order = watcher.changes
    sent = [name for name in order if not name.startswith("-")]
    feeds = [name for name in order if name.startswith("feed")]
    assert feeds == ["feed-3.xml", "feed-2.xml", "feed.xml"]
    assert max(order.index(n) for n in sent if n.endswith((".mp3", ".vtt"))) < order.index("index.html")
    assert order.index("index.html") < order.index("feed-3.xml")
    assert published.left_out == ("a",)
    assert "episodes/a/a.mp3" in published.removed
    assert order.index("feed.xml") < min(n for n, name in enumerate(order) if name.startswith("-"))


def test_what_left_the_show_stays_until_it_is_pruned_and_goes_after_the_feed(
    workshop: Workshop, target: Path, watcher: Watcher
) -> None:
    publish(workshop.build(["one", "two"]), str(target))
    (target / "stranger.html").write_text("mine")
    folder = workshop.build(["two"])
    watcher.target = target
    kept = publish(folder, str(target))
    assert "episodes/one/one.mp3" in kept.gone
    assert (target / "episodes/one/one.mp3").is_file()
    pruned = publish(folder, str(target), prune=True)
    watcher.target = None
    assert pruned.removed == kept.gone
    assert not (target / "episodes/one").exists()
    assert (target / "stranger.html").read_text() == "mine"
    assert watcher.broken == []
    feed, first = watcher.changes.index("feed.xml"), watcher.changes.index("-episodes/one/one.mp3")
    assert feed < first


def test_drafts_and_hidden_files_and_links_stay_at_home(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"], drafts=["secret"])
    (folder / ".env").write_text("KEY=1")
    for slug in ("one", "secret"):
        (folder / f"episodes/{slug}.share.jpg").write_bytes(b"its title, drawn")
    (folder / ".qa2audio").mkdir()
    (folder / ".qa2audio/owner").write_text("x")
    (folder / "link.txt").symlink_to("/etc/hostname")
    published = publish(folder, str(target))
    assert published.left_out == ("secret",)
    assert not [name for name in files_of(target) if "secret" in name or "link" in name or "env" in name]
    assert not (target / ".env").exists()
    assert (target / "episodes/one.share.jpg").exists()


def test_a_change_by_somebody_else_is_noticed_and_put_right(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"])
    publish(folder, str(target))
    audio, cover = target / "episodes/one/one.mp3", target / "cover.jpg"
    audio.write_bytes(audio.read_bytes()[::-1])
    cover.unlink()
    os.utime(target / "style.css", (1, 1))
    published = publish(folder, str(target))
    assert published.sent == {"episodes/one/one.mp3": Reason.FOREIGN, "cover.jpg": Reason.LOST} or set(
        published.sent.items()
    ) == {("episodes/one/one.mp3", Reason.FOREIGN), ("cover.jpg", Reason.LOST)}
    assert files_of(target) == files_of(folder)


def test_somebody_elses_files_are_not_overwritten_unasked(workshop: Workshop, target: Path) -> None:
    target.mkdir()
    (target / "index.html").write_text("my old page")
    folder = workshop.build(["one"])
    with pytest.raises(UploadError, match=r"index\.html"):
        publish(folder, str(target))
    assert files_of(target) == {"index.html": b"my old page"}
    publish(folder, str(target), overwrite=True)
    assert files_of(target) == files_of(folder)


def test_a_dry_run_says_what_it_would_do_and_does_nothing(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"])
    published = publish(folder, str(target), dry_run=True)
    assert not target.exists()
    assert list(published.sent)[-1] == "feed.xml"
    assert set(published.sent) == set(files_of(folder))


@pytest.mark.parametrize(
    "lost", ["episodes/one/one.mp3", "episodes/one/one.vtt", "episodes/one.html", "cover.jpg"]
)
def test_a_show_that_is_not_whole_is_refused(workshop: Workshop, target: Path, lost: str) -> None:
    folder = workshop.build(["one", "two"])
    (folder / lost).unlink()
    with pytest.raises(UploadError, match=lost):
        publish(folder, str(target))
    assert not target.exists()


def test_audio_of_another_length_than_the_feed_says_is_refused(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"])
    with (folder / "episodes/one/one.mp3").open("ab") as file:
        file.write(b"more")
    with pytest.raises(UploadError, match="length"):
        publish(folder, str(target))


def test_without_a_feed_or_with_a_feed_that_knows_no_address_it_is_refused(
    workshop: Workshop, target: Path
) -> None:
    with pytest.raises(UploadError, match="no feed"):
        publish(workshop.folder, str(target))
    folder = workshop.build(["one"])
    feed = (folder / "feed.xml").read_text()
    (folder / "feed.xml").write_text(feed.replace("https://example.org/clocks", ""))
    with pytest.raises(UploadError, match="address"):
        publish(folder, str(target))
    (folder / "feed.xml").write_text('<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss>&a;</rss>')
    with pytest.raises(UploadError, match="document type"):
        publish(folder, str(target))


def test_files_of_an_imported_episode_may_be_at_the_target_already(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"])
    feed = (folder / "feed.xml").read_text()
    old = '<item><enclosure url="https://example.org/clocks/old/1.mp3" length="3" type="audio/mpeg"/></item>'
    (folder / "feed.xml").write_text(feed.replace("</channel>", f"{old}</channel>"))
    with pytest.raises(UploadError, match=r"old/1\.mp3"):
        publish(folder, str(target))
    (target / "old").mkdir(parents=True)
    (target / "old/1.mp3").write_bytes(b"old")
    publish(folder, str(target), prune=True)
    assert (target / "old/1.mp3").read_bytes() == b"old"


def test_a_show_is_not_published_into_itself(workshop: Workshop) -> None:
    folder = workshop.build(["one"])
    for place in (folder, folder / "www", folder.parent):
        with pytest.raises(UploadError, match="its own folder"):
            publish(folder, str(place))


def test_a_drive_that_is_not_mounted_is_not_filled(workshop: Workshop, tmp_path: Path) -> None:
    folder = workshop.build(["one"])
    with pytest.raises(UploadError, match="does not exist"):
        publish(folder, str(tmp_path / "stick/www"))
    assert not (tmp_path / "stick").exists()


def test_what_stands_in_the_way_is_said(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"])
    target.mkdir()
    (target / "episodes").write_text("a file")
    with pytest.raises(UploadError, match="episodes"):
        publish(folder, str(target))
    (target / "episodes").unlink()
    (target / "index.html").mkdir()
    with pytest.raises(UploadError, match=r"index\.html"):
        publish(folder, str(target))
    assert not (target / "feed.xml").exists()


def test_a_record_that_names_files_outside_deletes_nothing(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"])
    publish(folder, str(target))
    victim = target.parent / "victim.txt"
    victim.write_text("precious")
    path = target / ".qa2audio/published.json"
    record = json.loads(path.read_text())
    entry = {"sha256": "", "size": 1, "stamp": "", "headers": ""}
    record["files"] |= {"../victim.txt": entry, "/etc/hostname": entry, "episodes/../../victim.txt": entry}
    path.write_text(json.dumps(record))
    publish(folder, str(target), prune=True)
    assert victim.read_text() == "precious"


def test_killed_anywhere_it_is_whole_and_run_again_it_finishes(
    tmp_path: Path, workshop: Workshop, target: Path
) -> None:
    publish(workshop.build([f"e{n}" for n in range(4)]), str(target))
    folder = workshop.build([f"e{n}" for n in range(2, 10)], version=2)
    # e2 and e3 are made anew under the same names: their old length is in the old feed until the new one is there
    known = {f"episodes/e{n}/e{n}.mp3" for n in (2, 3)}
    for audio in sorted(folder.rglob("*.mp3")):
        other = target / audio.relative_to(folder)
        before = other.stat().st_mtime_ns if other.exists() else None
        process = subprocess.Popen([sys.executable, "-c", PUBLISH, str(folder), str(target)])
        while process.poll() is None and (other.stat().st_mtime_ns if other.exists() else None) == before:
            pass
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert set(promises_kept(target)) <= known
    sent = publish(folder, str(target)).sent
    assert len(sent) < len(files_of(folder))
    assert promises_kept(target) == []
    assert files_of(folder).items() <= files_of(target).items()
    assert not list((target / ".qa2audio").rglob("incoming/*"))


def test_two_at_once_on_one_machine_are_one_and_a_clear_word(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one"])
    first = publish_show(folder, parse_place(str(target)))
    next(first)
    with pytest.raises(UploadError, match="another run"):
        publish(folder, str(target))
    first.close()
    publish(folder, str(target))
    assert files_of(target) == files_of(folder)


def test_an_interrupted_run_leaves_the_old_feed_and_the_next_goes_on(workshop: Workshop, target: Path) -> None:
    publish(workshop.build(["one"]), str(target))
    old = (target / "feed.xml").read_bytes()
    folder = workshop.build(["one", "two", "three"])
    work = publish_show(folder, parse_place(str(target)), jobs=1)
    while not list((target / "episodes").rglob("two.mp3")):
        next(work)
    work.close()  # as Ctrl-C does
    assert (target / "feed.xml").read_bytes() == old
    assert promises_kept(target) == []
    rest = publish(folder, str(target))
    assert "episodes/two/two.mp3" not in rest.sent
    assert Reason.FOREIGN not in rest.sent.values()
    assert files_of(target) == files_of(folder)


def test_a_file_that_changes_while_it_is_sent_is_noticed(
    workshop: Workshop, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qa2audio.show.upload.store._DELAYS", (0.01,))
    folder = workshop.build(["one"])
    work = publish_show(folder, parse_place(str(target)), jobs=1)
    while next(work).stage != "upload":
        pass
    (folder / "index.html").write_text("somebody builds")
    with pytest.raises(UploadError, match=r"not what was sent \(index\.html\)"):
        done(work)
    assert not (target / "feed.xml").exists()


def test_a_show_without_any_pages_is_published_and_that_is_said(workshop: Workshop, target: Path) -> None:
    folder = workshop.build(["one", "two"])
    for page in folder.rglob("*.html"):
        page.unlink()
    published = publish(folder, str(target))
    assert published.without_pages
    assert files_of(target) == files_of(folder)
    assert not publish(workshop.build(["one", "two"]), str(target)).without_pages
