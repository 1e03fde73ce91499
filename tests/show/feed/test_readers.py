"""What others understand of our feed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.model import Episode, EpisodeKind, Imprint, Listing, Person, Role, Speaker
from qa2audio.show.feed import render_feed, write_feed
from qa2audio.show.feed.description import either, paragraphs, summary
from qa2audio.show.feed.xml import line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa2audio.model import Release, Show

GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
BASE = "https://example.org/clocks/episodes/part2/part2"


@pytest.fixture(scope="module")
def content(show: Show, make_listing: Callable[..., Listing], hostile_listing: Listing) -> bytes:
    listings = [make_listing(1, kind=EpisodeKind.TRAILER), make_listing(2), hostile_listing]
    return render_feed(show, listings, podcast_guid=GUID)["feed.xml"]


def test_podcastparser(content: bytes, podcastparser_reader: Callable[[bytes], dict[str, Any]]) -> None:
    feed = podcastparser_reader(content)
    assert feed["title"] == "The “Clock” & Co."
    assert feed["itunes_categories"] == [["Society & Culture", "Documentary"], ["Leisure", "Crafts", "Hobbies"]]
    assert (feed["explicit"], feed["type"], feed["import_prohibited"]) == (False, "episodic", True)
    assert feed["itunes_owner"] == {"name": "Ana Brandt", "email": "ana@example.org"}
    assert [episode["guid"] for episode in feed["episodes"]] == ["guid-hostile", "guid-2", "guid-1"]
    second = feed["episodes"][1]
    assert second["enclosures"] == [{"url": f"{BASE}.mp3", "file_size": 9_000_123, "mime_type": "audio/mpeg"}]
    assert (second["total_time"], second["number"], second["season"]) == (750, 2, 1)
    assert second["published"] == 1_704_175_200
    assert [chapter["start"] for chapter in second["chapters"]] == [0, 187, 375, 562]
    assert second["chapters_json_url"] == f"{BASE}.chapters.json"
    assert [person["name"] for person in second["persons"]] == ["Ana Brandt", "Cleo Lund"]
    assert "00:03:07 Part 2 & more" in second["description"].splitlines()


def test_feedparser(content: bytes) -> None:
    feed = feedparser.parse(content)
    assert not feed.bozo
    assert feed.feed.title == "The “Clock” & Co."
    assert [entry.id for entry in feed.entries] == ["guid-hostile", "guid-2", "guid-1"]
    assert all(not entry.guidislink for entry in feed.entries)
    assert feed.entries[1].published_parsed[:5] == (2024, 1, 2, 6, 0)
    assert [(e.href, e.length) for e in feed.entries[1].enclosures] == [(f"{BASE}.mp3", "9000123")]
    assert "<script" not in feed.entries[0].content[0].value


def test_partytime_and_feedsmith(
    content: bytes,
    hostile_listing: Listing,
    tmp_path: Path,
    javascript_readers: Callable[[Path], dict[str, Any]],
) -> None:
    (tmp_path / "feed.xml").write_bytes(content)
    parsed = javascript_readers(tmp_path / "feed.xml")
    party, smith = parsed["partytime"], parsed["feedsmith"]
    assert (party["guid"], party["medium"], party["locked"], party["explicit"]) == (
        GUID,
        "podcast",
        True,
        False,
    )
    assert party["pubsub"] == {"self": "https://example.org/clocks/feed.xml"}
    assert party["podcastFunding"] == [{"message": "Support the show", "url": "https://example.org/give"}]
    second = party["items"][1]
    kinds = [(each["type"], each["url"]) for each in second["podcastTranscripts"]]
    assert kinds == [
        ("text/vtt", f"{BASE}.vtt"),
        ("application/srt", f"{BASE}.srt"),
        ("application/json", f"{BASE}.json"),
    ]
    assert second["podcastSoundbites"] == [{"startTime": 73.25, "duration": 42.5, "title": "Why it rings"}]
    assert [(p["name"], p["role"]) for p in second["podcastPeople"]] == [
        ("Ana Brandt", "Host"),
        ("Cleo Lund", "Audio Editor"),
    ]
    hostile = party["items"][0]["alternativeEnclosures"]
    assert [(each["type"], each["default"]) for each in hostile] == [
        ("audio/mpeg", True),
        ("audio/mp4", False),
        ("audio/ogg", False),
    ]
    assert all(each["integrity"]["type"] == "sri" for each in hostile)
    assert smith["podcast"]["txts"] == [{"display": "true", "purpose": "ai-content"}]
    assert smith["podcast"]["updateFrequency"]["rrule"] == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
    assert smith["podcast"]["trailers"][0]["url"] == f"{BASE}.mp3".replace("part2", "part1")
    assert smith["items"][1]["itunes"]["duration"] == 750
    assert smith["items"][1]["psc"]["chapters"][1] == {"start": "00:03:07.500", "title": "Part 2 & more"}
    assert smith["items"][0]["title"] == line(hostile_listing.release.episode.title)


def test_every_reader_gets_the_hostile_title_back(
    content: bytes,
    hostile_listing: Listing,
    tmp_path: Path,
    podcastparser_reader: Callable[[bytes], dict[str, Any]],
) -> None:
    title = line(hostile_listing.release.episode.title)
    assert "\x0b" not in title
    assert podcastparser_reader(content)["episodes"][0]["title"] == title
    (tmp_path / "feed.xml").write_bytes(content)
    query = ["xmllint", "--xpath", "string(//item[1]/title)", str(tmp_path / "feed.xml")]
    said = subprocess.run(query, capture_output=True, check=True, encoding="utf-8")
    assert said.stdout.rstrip("\n") == title


class Words(HTMLParser):
    """What a browser shows."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said = ""
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the library's signature
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said += data


TEXTS = st.text(max_size=80) | st.text("<>&;]-![CDATAamplt#x0 \n\t/pb\"'", max_size=40)


@settings(deadline=None)
@given(texts=st.tuples(TEXTS, TEXTS, TEXTS))
def test_any_text_comes_back(
    show: Show, make_release: Callable[[Episode], Release], texts: tuple[str, str, str]
) -> None:
    title, description, name = texts
    episode = Episode(
        slug="x",
        title=title,
        show=Imprint("x"),
        speakers=(Speaker(name, Role.GUEST),),
        description=description,
        people=(Person(name, "guest"),),
        tags=(title,),
    )
    listing = Listing(make_release(episode), f"g{line(name)}", "2024-01-01T00:00:00+00:00")
    shown = replace(show, title=title or "x", description=description, author=name)
    content = render_feed(shown, [listing], podcast_guid=GUID)["feed.xml"]
    assert not feedparser.parse(content).bozo
    item = ET.fromstring(content).find("channel/item")  # noqa: S314 - we wrote it
    assert item is not None
    assert item.findtext("title") == (line(title) or "x")
    assert [category.text for category in item.findall("category")] == [line(title)] * bool(line(title))
    assert item.findtext("guid") == listing.guid


@given(TEXTS)
def test_a_description_reads_the_same_as_html(text: str) -> None:
    for paragraph in paragraphs(text):
        words = Words(either(paragraph))
        assert (words.said, words.tags) == (paragraph, [])


@pytest.mark.parametrize("words", ["Q&A with R&D", "1 < 2 && 3 > 2", "AT&T; and so on", "a<b", "x & y"])
def test_ordinary_text_stays_as_it_is_where_it_can(words: str) -> None:
    assert either(words) == words or "<b" in words


@given(st.text(max_size=300), st.integers(0, 400))
def test_a_summary_fits(text: str, room: int) -> None:
    assert len(summary(text, room).encode()) <= room


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback with Python's own server, in a process that can be ended."""
    command = [
        sys.executable,
        "-u",
        "-m",
        "http.server",
        "0",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(folder),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout
            port = server.stdout.readline().split(" port ")[1].split()[0]
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()


def test_gpodder_subscribes_pages_and_downloads(
    show: Show, make_listing: Callable[..., Listing], tmp_path: Path
) -> None:
    gpo = shutil.which("gpo")
    assert gpo, "gPodder is needed: apt-get install gpodder"
    audio = bytes(range(256)) * 40
    listings = [sized(make_listing(number), len(audio)) for number in range(1, 6)]
    web, home = tmp_path / "web", tmp_path / "home"
    for number in range(1, 6):
        folder = web / "episodes" / f"part{number}"
        folder.mkdir(parents=True)
        (folder / f"part{number}.mp3").write_bytes(audio)

    def run(*arguments: str) -> str:
        own = {"GPODDER_HOME": str(home), "GPODDER_DOWNLOAD_DIR": str(home / "downloads"), "LANG": "C.UTF-8"}
        done = subprocess.run(
            [gpo, *arguments], env={**os.environ, **own}, capture_output=True, check=True, encoding="utf-8"
        )
        return done.stdout

    with serving(web) as base:
        write_feed(replace(show, url=base, page_size=2), listings, podcast_guid=GUID, folder=web)
        run("subscribe", f"{base}/feed.xml")
        run("update")
        shown = run("episodes")
        assert all(f"How {number} clocks ring" in shown for number in range(1, 6))
        run("download")
    downloaded = sorted((home / "downloads").rglob("*.mp3"))
    assert downloaded
    assert {path.read_bytes() for path in downloaded} == {audio}


def sized(listing: Listing, size: int) -> Listing:
    release = listing.release
    audio = replace(release.audio, size=size)
    files = tuple(audio if file == release.audio else file for file in release.files)
    return replace(listing, release=replace(release, audio=audio, files=files))
