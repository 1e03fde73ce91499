"""What stands in an item, and what does not."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa2audio.model import EpisodeKind, Imported, Listing, Person, Role, Speaker
from qa2audio.show.feed import render_feed
from qa2audio.show.feed.description import LIMIT
from qa2audio.show.feed.persons import credited
from qa2audio.show.foreign_feed.feed_document import read_document
from qa2audio.show.foreign_feed.feed_source import Fetched
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.model import Show
    from qa2audio.show.foreign_feed.tree import Node

GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"


def item_of(show: Show, listing: Listing | Imported) -> Node:
    content = render_feed(show, [listing], podcast_guid=GUID)["feed.xml"]
    [item] = read_document(Fetched("", "", content)).items
    return item


def with_people(listing: Listing, *people: Person, speakers: tuple[Speaker, ...] = ()) -> Listing:
    episode = replace(listing.release.episode, people=people, speakers=speakers)
    return replace(listing, release=replace(listing.release, episode=episode))


def names(show: Show, listing: Listing) -> list[tuple[str, str]]:
    return [(person.name, person.role) for person in credited(show, listing.release.episode)]


def test_notes_fit_and_the_disclosure_stays(show: Show, hostile_listing: Listing) -> None:
    words = item_of(show, hostile_listing).words("description")
    assert LIMIT - 100 < len(words.encode()) <= LIMIT
    assert words.endswith(show.disclosure)
    rows = [row for row in words.splitlines() if row[:2] == "00" and row[2] == ":"]
    assert rows[0].startswith("00:00:00 Part 1")
    assert len(rows) == 30
    assert "<script" not in words


def test_two_chapters_are_no_list(
    show: Show, make_listing: Callable[..., Listing], make_release: Callable[..., object]
) -> None:
    listing = make_listing(1)
    few = replace(listing, release=replace(listing.release, chapters=listing.release.chapters[:2]))
    assert "00:00:00" not in item_of(show, few).words("description")
    assert "00:00:00 Part 1" in item_of(show, listing).words("description")


def test_without_a_disclosure_nothing_is_said(show: Show, make_listing: Callable[..., Listing]) -> None:
    quiet = replace(show, disclosure="")
    content = render_feed(quiet, [make_listing(1)], podcast_guid=GUID)["feed.xml"]
    assert b"ai-content" not in content
    assert b"synthetic" not in content
    said = item_of(show, make_listing(1))
    assert [txt.attributes for txt in said.all("podcast:txt")] == [{"purpose": "ai-content"}]
    assert show.disclosure in said.words("content:encoded")


def test_the_shows_people_are_said_again(show: Show, make_listing: Callable[..., Listing]) -> None:
    guest = with_people(make_listing(1), Person("Gus", "guest"))
    assert names(show, guest) == [("Ana Brandt", "host"), ("Gus", "guest"), ("Cleo Lund", "audio editor")]


def test_a_host_of_its_own_takes_the_place_of_the_shows(
    show: Show, make_listing: Callable[..., Listing]
) -> None:
    other = with_people(make_listing(1), Person("Dora", "Host"))
    assert names(show, other) == [("Dora", "Host"), ("Cleo Lund", "audio editor")]


def test_a_label_is_nobodys_name_and_a_name_is_credited(
    show: Show, make_listing: Callable[..., Listing]
) -> None:
    labels = (Speaker("Host", Role.HOST), Speaker("Guest", Role.GUEST), Speaker("Visitor", Role.AUDIENCE))
    assert names(show, with_people(make_listing(1), speakers=labels)) == []
    heard = (Speaker("ana brandt", Role.HOST), Speaker("Gus", Role.GUEST))
    [ana, *rest] = credited(show, with_people(make_listing(1), speakers=heard).release.episode)
    assert (ana.name, ana.href) == ("ana brandt", "https://example.org/ana")
    assert [person.name for person in rest] == ["Gus", "Cleo Lund"]


def test_only_web_addresses_of_people_are_handed_on(show: Show, hostile_listing: Listing) -> None:
    people = list(item_of(show, hostile_listing).all("podcast:person"))
    assert all("href" not in p.attributes for p in people if p.attribute("role") == "guest")


def test_other_formats_have_the_hash_of_their_files(show: Show, hostile_listing: Listing) -> None:
    item = item_of(show, hostile_listing)
    found = list(item.all("podcast:alternateEnclosure"))
    assert [each.attribute("type") for each in found] == ["audio/mpeg", "audio/mp4", "audio/ogg"]
    slug = hostile_listing.release.episode.slug
    digest = base64.b64encode(hashlib.sha256(f"{slug}.m4b".encode()).digest()).decode()
    integrity = found[1].first("podcast:integrity")
    assert integrity
    assert integrity.attributes == {"type": "sri", "value": f"sha256-{digest}"}
    alone = item_of(show, replace(hostile_listing, release=one_format(hostile_listing)))
    assert not alone.first("podcast:alternateEnclosure")


def one_format(listing: Listing):  # type: ignore[no-untyped-def]
    kept = [f for f in listing.release.files if not f.mime.startswith("audio/") or f == listing.release.audio]
    return replace(listing.release, files=tuple(kept))


def test_addresses_are_ascii(show: Show, hostile_listing: Listing) -> None:
    abroad = replace(show, url="https://bücher.example/ünï/")
    content = render_feed(abroad, [hostile_listing], podcast_guid=GUID)["feed.xml"].decode()
    document = read_document(Fetched("", "", content.encode()))
    url = document.items[0].first("enclosure")
    assert url
    assert url.attribute("url").startswith(
        "https://xn--bcher-kva.example/%C3%BCn%C3%AF/episodes/k%C3%B6ln%20%26%20"
    )
    assert url.attribute("url").isascii()


def test_a_trailer_is_offered_to_those_who_do_not_know_the_show(
    show: Show, make_listing: Callable[..., Listing]
) -> None:
    listings = [make_listing(1, kind=EpisodeKind.TRAILER), make_listing(2)]
    content = render_feed(show, listings, podcast_guid=GUID)["feed.xml"]
    document = read_document(Fetched("", "", content))
    assert document.channel
    [trailer] = document.channel.all("podcast:trailer")
    assert trailer.text == "How 1 clocks ring"
    assert trailer.attribute("pubdate") == "Mon, 01 Jan 2024 06:00:00 +0000"
    kinds = [item.words("itunes:episodeType") for item in document.items]
    assert kinds == ["full", "trailer"]


def test_an_imported_episode_is_listed_where_its_files_are(show: Show) -> None:
    old = Imported(
        guid="https://old.example/?p=1",
        published="2011-02-03T04:05:06-05:00",
        title="Old & <gold>",
        audio="http://old.example/1.mp3",
        size=7,
        html="<p>Fine <b>words</b></p>",
        description="Fine words",
        seconds=61,
    )
    item = item_of(show, old)
    guid, enclosure = item.first("guid"), item.first("enclosure")
    assert guid
    assert enclosure
    assert (guid.text, guid.attributes) == (old.guid, {"isPermaLink": "false"})
    assert enclosure.attributes == {"url": old.audio, "length": "7", "type": "audio/mpeg"}
    assert item.words("pubDate") == "Thu, 03 Feb 2011 04:05:06 -0500"
    assert (item.words("title"), item.words("content:encoded")) == (old.title, old.html)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org", "https://example.org"),
        (
            " https://exämple.org:8080/ü ü?q=ö#ß ",
            "https://xn--exmple-cua.org:8080/%C3%BC%20%C3%BC?q=%C3%B6#%C3%9F",
        ),
        ("https://example.org/a%20b?x=%2F&y=1", "https://example.org/a%20b?x=%2F&y=1"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("javascript:alert(1)", ""),
        ("//example.org/x", ""),
        ("example.org/x", ""),
        ("https://", ""),
        ("https://exa mple.org/", ""),
        ("https://[::1", ""),
        ("https://example.org:port/", ""),
        ("", ""),
    ],
)
def test_web_addresses(text: str, address: str) -> None:
    assert web_address(text) == address
