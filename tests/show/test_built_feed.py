"""The feed of a show that was really built: twelve transcripts that mean harm."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import feedparser
import podcastparser
import pytest
from mutagen.mp3 import MP3

from qa2audio.batch.reports import BuildOptions
from qa2audio.batch.show_build import build
from qa2audio.cli.program import run
from qa2audio.publish.folder.slug import slugify
from qa2audio.show.foreign_feed.feed_document import read_document
from qa2audio.show.foreign_feed.feed_source import fetch
from qa2audio.show.ledger import load_ledger
from qa2audio.show.migration import import_feed

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.show.foreign_feed.tree import Node


@pytest.fixture
def built(twelve: Path) -> Path:
    for _ in build(twelve, BuildOptions(now=datetime(2026, 11, 22, 12, tzinfo=UTC))):
        pass
    return twelve


def test_a_built_show_has_a_feed_in_which_nothing_is_wrong(
    built: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["feed", "check", "--show", str(built), "--strict", "--json"]) == 0
    said = json.loads(capfd.readouterr().out)
    assert (said["episodes"], said["findings"]) == (12, [])
    items = read_document(fetch(str(built / "output/feed.xml"))).items
    for item in items:
        _holds(built / "output", item)
    content = (built / "output/feed.xml").read_bytes()
    assert not feedparser.parse(content).bozo
    with (built / "output/feed.xml").open("rb") as file:
        assert len(podcastparser.parse("https://slow-machines.example/feed.xml", file)["episodes"]) == 12
    _moves(built, tmp_path / "elsewhere")


def _holds(output: Path, item: Node) -> None:
    """Hold an item against the files that it names."""
    audio = enclosure(item)
    path = output / audio["url"].removeprefix("https://slow-machines.example/")
    assert path.stat().st_size == int(audio["length"])
    length = MP3(path).info.length  # type: ignore[no-untyped-call, attr-defined] # mutagen's hints are few
    assert abs(length - int(item.words("itunes:duration"))) <= 1
    transcripts = {each.attribute("type") for each in item.all("podcast:transcript")}
    assert transcripts == {"text/vtt", "application/x-subrip", "application/json"}
    assert len(item.words("description").encode()) <= 4000
    assert "synthetic" in item.words("description")
    chapters = item.first("psc:chapters")
    assert chapters
    if len(list(chapters.all("psc:chapter"))) >= 3:
        assert "00:00:00 " in item.words("description")


def _moves(built: Path, folder: Path) -> None:
    """Let the show move into another one: every guid and date is there again."""
    import_feed(str(built / "output/feed.xml"), folder, slug=slugify, mine=True)
    old, new = load_ledger(built), load_ledger(folder)
    assert new.podcast_guid == old.podcast_guid
    assert {entry.guid: entry.published for entry in new.entries} == {
        entry.guid: entry.published for entry in old.entries
    }
    for _ in build(folder, BuildOptions(now=datetime(2027, 1, 1, tzinfo=UTC))):
        pass
    assert not (folder / "output" / "feed.xml").exists()  # it has no address yet
    text = (folder / "show.toml").read_text(encoding="utf-8")
    (folder / "show.toml").write_text('url = "https://new.example"\n' + text, encoding="utf-8")
    for _ in build(folder, BuildOptions(now=datetime(2027, 1, 1, tzinfo=UTC))):
        pass
    before, after = (read_document(fetch(str(f / "output/feed.xml"))).items for f in (built, folder))
    for name in ("guid", "pubDate", "title", "itunes:duration", "itunes:episode", "itunes:episodeType"):
        assert [item.words(name) for item in before] == [item.words(name) for item in after]
    assert [enclosure(item) for item in before] == [enclosure(item) for item in after]


def enclosure(item: Node) -> dict[str, str]:
    found = item.first("enclosure")
    assert found
    return found.attributes
