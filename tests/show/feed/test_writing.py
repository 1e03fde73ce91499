from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from qa2audio.errors import ConfigError
from qa2audio.show.feed import render_feed, write_feed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qa2audio.model import Listing, Show

GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c"
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}


def channel_of(content: bytes) -> ET.Element:
    channel = ET.fromstring(content).find("channel")  # noqa: S314 - we wrote it
    assert channel is not None
    return channel


def titles(content: bytes) -> list[str | None]:
    return [item.findtext("itunes:episode", namespaces=NAMES) for item in channel_of(content).findall("item")]


def test_the_newest_comes_first_whatever_order_they_are_given_in(
    show: Show, make_listing: Callable[..., Listing]
) -> None:
    listings = [make_listing(2), make_listing(3), make_listing(1)]
    content = render_feed(show, listings, podcast_guid=GUID)["feed.xml"]
    assert titles(content) == ["3", "2", "1"]
    assert render_feed(show, reversed(listings), podcast_guid=GUID) == {"feed.xml": content}
    assert channel_of(content).findtext("lastBuildDate") == "Wed, 03 Jan 2024 06:00:00 +0000"


def test_a_long_feed_has_pages_that_know_each_other(show: Show, make_listing: Callable[..., Listing]) -> None:
    listings = [make_listing(number) for number in range(1, 8)]
    pages = render_feed(replace(show, page_size=3), listings, podcast_guid=GUID)
    assert [titles(page) for page in pages.values()] == [["7", "6", "5"], ["4", "3", "2"], ["1"]]
    links = [
        {
            link.get("rel"): str(link.get("href")).rsplit("/", 1)[-1]
            for link in channel.findall("atom:link", NAMES)
        }
        for channel in map(channel_of, pages.values())
    ]
    ends = {"first": "feed.xml", "last": "feed-3.xml"}
    assert links == [
        {**ends, "self": "feed.xml", "next": "feed-2.xml"},
        {**ends, "self": "feed-2.xml", "previous": "feed.xml", "next": "feed-3.xml"},
        {**ends, "self": "feed-3.xml", "previous": "feed-2.xml"},
    ]


def test_pages_that_are_no_more_are_taken_away_and_nothing_else_is(
    show: Show, make_listing: Callable[..., Listing], tmp_path: Path
) -> None:
    listings = [make_listing(number) for number in range(1, 6)]
    (tmp_path / "feed-notes.xml").write_text("mine")
    written = write_feed(replace(show, page_size=2), listings, podcast_guid=GUID, folder=tmp_path)
    assert [path.name for path in written] == ["feed.xml", "feed-2.xml", "feed-3.xml"]
    before = (tmp_path / "feed.xml").stat().st_mtime_ns
    write_feed(replace(show, page_size=2), listings, podcast_guid=GUID, folder=tmp_path)
    assert (tmp_path / "feed.xml").stat().st_mtime_ns == before
    write_feed(show, listings, podcast_guid=GUID, folder=tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"feed.xml", "feed-notes.xml"}


def test_a_show_without_an_address_has_no_feed_and_hears_why(show: Show) -> None:
    with pytest.raises(ConfigError, match=r'url = "https'):
        render_feed(replace(show, url=""), [], podcast_guid=GUID)


def test_a_show_without_an_episode_has_a_feed(show: Show) -> None:
    channel = channel_of(render_feed(show, [], podcast_guid=GUID)["feed.xml"])
    assert not channel.findall("item")
    assert channel.find("lastBuildDate") is None


def test_another_address_changes_no_guid(show: Show, make_listing: Callable[..., Listing]) -> None:
    def guids(shown: Show) -> list[str | None]:
        content = render_feed(shown, [make_listing(1), make_listing(2)], podcast_guid=GUID)["feed.xml"]
        channel = channel_of(content)
        named = [channel.findtext("podcast:guid", namespaces=NAMES)]
        return named + [item.findtext("guid") for item in channel.findall("item")]

    assert guids(show) == guids(replace(show, url="https://other.example/new")) == [GUID, "guid-2", "guid-1"]


def test_xmllint_reads_hostile_text(show: Show, hostile_listing: Listing, tmp_path: Path) -> None:
    [path] = write_feed(show, [hostile_listing], podcast_guid=GUID, folder=tmp_path)
    done = subprocess.run(["xmllint", "--noout", "--nonet", path], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
