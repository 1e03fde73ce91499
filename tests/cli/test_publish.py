"""`qa2audio new`, `build` and `publish`: from nothing to a show that subscribers can fetch."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.show.show_lock import show_locked

if TYPE_CHECKING:
    from collections.abc import Callable

INVOKE = "Callable[..., Any]"


@pytest.fixture
def show(qa2audio: Callable[..., Any], folder: Path) -> Path:
    assert qa2audio("new", "clocks", "--title", "Clocks", "--url", "https://example.org/clocks").status == 0
    home = folder / "clocks"
    settings = (home / "show.toml").read_text(encoding="utf-8")
    settings = settings.replace('# engine = "pyttsx3"', 'engine = "tone"').replace('host = "claire"', "")
    (home / "show.toml").write_text(settings.replace("# publish_to =", "publish_to ="), encoding="utf-8")
    build(qa2audio, home, "2026-05-01")
    return home


def build(qa2audio: Callable[..., Any], home: Path, day: str) -> None:
    """Build the show, and the pages of those who made it without any."""
    assert qa2audio("build", "clocks", "--now", f"{day}T08:00:00Z").status == 0
    episodes = home / "output/episodes"
    pages = [
        episodes / f"{folder.name}.html" for folder in episodes.iterdir() if (folder / "release.json").is_file()
    ]
    for page in (home / "output/index.html", *pages):
        if not page.exists():
            page.write_text("<title>Clocks</title>", encoding="utf-8")


def point_at(show: Path, target: str) -> None:
    text = (show / "show.toml").read_text(encoding="utf-8")
    (show / "show.toml").write_text(
        text.replace("sftp://ana@example.org/srv/www/show", target), encoding="utf-8"
    )


def test_what_was_built_is_published_and_its_feed_is_sound(qa2audio: Callable[..., Any], show: Path) -> None:
    point_at(show, "../www")
    planned = qa2audio("publish", "--show", "clocks", "--dry-run")
    assert planned.status == 0
    assert "would be sent" in planned.out
    assert not Path("www").exists()
    sent = qa2audio("publish", "--show", "clocks", "--json").json
    assert [row["path"] for row in sent["sent"]][-1] == "feed.xml"
    built = {path.relative_to(show / "output").as_posix() for path in (show / "output").rglob("*.*")}
    there = {path.relative_to("www").as_posix() for path in Path("www").rglob("*.*")}
    assert {name for name in built if "/." not in f"/{name}"} == {
        name for name in there if not name.startswith(".qa2audio")
    }
    again = qa2audio("publish", "--show", "clocks", "--json").json
    assert again["sent"] == []
    assert again["kept"] == len(sent["sent"])
    assert qa2audio("feed", "check", "www/feed.xml").status == 0


def test_a_change_of_one_episode_sends_little(qa2audio: Callable[..., Any], show: Path) -> None:
    qa2audio("publish", "www", "--show", "clocks")
    text = "A Second Talk\n\nAna: Here is another talk.\n\nBen: It is short.\n"
    (show / "transcripts/second.txt").write_text(text, encoding="utf-8")
    build(qa2audio, show, "2026-05-08")
    sent = {
        row["path"]: row["reason"]
        for row in qa2audio("publish", "www", "--show", "clocks", "--json").json["sent"]
    }
    assert sent["episodes/second/second.mp3"] == "new"
    assert sent["feed.xml"] == "changed"
    assert not [path for path in sent if path.endswith(".mp3") and "second" not in path]


def test_while_it_is_built_it_is_not_published(qa2audio: Callable[..., Any], show: Path) -> None:
    with show_locked(show):
        refused = qa2audio("publish", "www", "--show", "clocks")
    assert refused.status == 1
    assert "building this show" in refused.err


def test_without_a_target_or_a_show_it_says_what_is_missing(qa2audio: Callable[..., Any], folder: Path) -> None:
    assert "no show.toml" in qa2audio("publish").err
    (folder / "show.toml").write_text('title = "T"\n')
    missing = qa2audio("publish")
    assert missing.status == 2
    assert "publish_to" in missing.err
    assert "build first" in qa2audio("publish", "www").err


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("ftp://example.org/www", 'Write "sftp://…"'),
        ("sfpt://example.org/www", 'Did you mean "sftp"?'),
        ("ana@example.org:www", "Write sftp://"),
        ("sftp://ana:hunter2@example.org/www", "QA2AUDIO_SFTP_PASSWORD"),
        ("sftp://ana:hun/ter2@example.org/www", "sftp://"),
        ("sftp://ana:hun#ter2@example.org/www", "sftp://"),
        ("sftp://example.org/a/../b", "Write it out"),
        ("s3://AKIA:hunter2@bucket/x", "environment"),
        ("s3://bucket/x?secret=hunter2", "environment"),
        ("s3://B/x", "name of a bucket"),
    ],
)
def test_a_target_that_is_none_is_told_without_its_secrets(
    qa2audio: Callable[..., Any], folder: Path, target: str, said: str
) -> None:
    refused = qa2audio("publish", target)
    assert refused.status == 2
    assert said in refused.err
    assert "hunter2" not in refused.err + refused.out
    assert "ter2" not in refused.err + refused.out


def test_json_names_everything(qa2audio: Callable[..., Any], show: Path) -> None:
    told = json.loads(qa2audio("publish", "www", "--show", "clocks", "--json", "--dry-run").out)
    assert set(told) == {
        "schema", "target", "dry_run", "sent", "bytes", "kept", "removed", "gone", "left_out",
        "without_pages",
    }  # fmt: skip
    assert told["dry_run"] is True
