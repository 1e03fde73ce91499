"""A show moves: from our own feed and from feeds that other programs wrote."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa2audio.config.show_file import load_show
from qa2audio.errors import ConfigError, FeedError
from qa2audio.model import EpisodeKind, Listing
from qa2audio.publish.folder.slug import slugify
from qa2audio.show.check import check_feed
from qa2audio.show.feed import render_feed, write_feed
from qa2audio.show.foreign_feed.feed_document import read_document
from qa2audio.show.foreign_feed.feed_source import Fetched
from qa2audio.show.ledger import load_ledger
from qa2audio.show.migration import import_feed, still_listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qa2audio.model import Imported, Show
    from qa2audio.show.migration import Moved

GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
# As an old blog's plug-in writes them: guids that are addresses, no weekday, yes and clean, minutes, http, a cdata.
FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
     xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:x="https://example.org/x">
<channel>
  <title>Old &amp; Gold</title>
  <link>https://old.example/</link>
  <description><![CDATA[<p>Two friends <b>talk</b>.</p><p>And laugh.</p>]]></description>
  <language>en_US</language>
  <copyright>Copyright © 2009-2024 Old Friends</copyright>
  <itunes:author>Ana</itunes:author>
  <itunes:owner><itunes:name>Ana</itunes:name><itunes:email>ana@old.example</itunes:email></itunes:owner>
  <itunes:category text="Games &amp; Hobbies"/>
  <itunes:category text="Leisure"><itunes:category text="Hobbies"/></itunes:category>
  <itunes:explicit>clean</itunes:explicit>
  <x:secret>1</x:secret>
  <item>
    <title>Three</title><guid>https://old.example/?p=33</guid><link>https://old.example/three</link>
    <pubDate>7 Mar 2014 18:00:00 EST</pubDate>
    <enclosure url="http://cdn.old.example/3.mp3?source=feed&amp;x=1" length="333" type="audio/mp3"/>
    <description>Plain &amp;amp; simple</description>
    <content:encoded><![CDATA[<p>Plain &amp; <i>simple</i></p><script>alert(1)</script>]]></content:encoded>
    <itunes:duration>1:02:03</itunes:duration><itunes:explicit>yes</itunes:explicit><itunes:episode>3</itunes:episode>
  </item>
  <item>
    <title>A page</title><guid isPermaLink="false">blog-1</guid><pubDate>Thu, 06 Mar 2014 18:00:00 GMT</pubDate>
  </item>
  <item>
    <title>Two</title><pubDate>someday</pubDate>
    <enclosure url="https://cdn.old.example/2.m4a" length="0" type=""/>
    <itunes:episodeType>Bonus</itunes:episodeType>
  </item>
  <item>
    <title>Three</title><guid isPermaLink="false">one</guid><pubDate>Sat, 01 Mar 2014 18:00:00 +0100</pubDate>
    <enclosure url="https://cdn.old.example/1.mp3" length="111" type="audio/mpeg"/>
  </item>
</channel></rss>"""


def moved(where: Path, folder: Path, *, mine: bool = True) -> Moved:
    return import_feed(str(where), folder, slug=slugify, mine=mine)


def listed(folder: Path) -> list[Imported]:
    return still_listed(load_ledger(folder).entries, ())


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "old.xml"
    path.write_text(FOREIGN, encoding="utf-8")
    return path


def test_our_own_feed_moves_and_keeps_every_guid_and_date(
    show: Show, make_listing: Callable[..., Listing], tmp_path: Path
) -> None:
    listings = [make_listing(number) for number in range(1, 8)]
    write_feed(replace(show, page_size=3), listings, podcast_guid=GUID, folder=tmp_path / "old")
    moved(tmp_path / "old" / "feed.xml", tmp_path / "new")
    ledger, now = load_ledger(tmp_path / "new"), load_show(tmp_path / "new").show
    assert ledger.podcast_guid == GUID
    assert {e.guid: e.published for e in ledger.entries} == {x.guid: x.published for x in listings}
    kept = (
        "title description author language copyright owner_name owner_email categories explicit kind people funding "
        "frequency rrule medium complete blocked"
    ).split()
    assert {name: getattr(now, name) for name in kept} == {name: getattr(show, name) for name in kept}
    content = render_feed(
        replace(now, url="https://new.example"), listed(tmp_path / "new"), podcast_guid=ledger.podcast_guid
    )["feed.xml"]
    items = read_document(Fetched("", "", content)).items
    assert [item.words("guid") for item in items] == [f"guid-{number}" for number in range(7, 0, -1)]
    assert items[0].words("pubDate") == "Sun, 07 Jan 2024 06:00:00 +0000"
    urls = [enclosure.attribute("url") for item in items for enclosure in item.all("enclosure")]
    assert urls[0] == "https://example.org/clocks/episodes/part7/part7.mp3"
    assert {r.rule.name for r in check_feed(read_document(Fetched("", "", content)))} == {
        "podcast-guid-mismatch"
    }


def test_a_foreign_feed_moves_with_all_its_oddities(foreign: Path, tmp_path: Path) -> None:
    result = moved(foreign, tmp_path / "show", mine=False)
    three, two, one = result.episodes
    assert (three.guid, two.guid, one.guid) == (
        "https://old.example/?p=33",
        "https://cdn.old.example/2.m4a",
        "one",
    )
    assert three.published == "2014-03-07T18:00:00-05:00"
    assert (three.audio, three.mime, three.size) == (
        "http://cdn.old.example/3.mp3?source=feed&x=1",
        "audio/mpeg",
        333,
    )
    assert (three.seconds, three.explicit, three.number) == (3723, True, 3)
    assert three.description == "Plain & simple"
    assert (two.mime, two.size, two.kind) == ("audio/x-m4a", 0, EpisodeKind.BONUS)
    assert two.published == "2014-03-07T17:59:59-05:00"
    assert (three.slug, one.slug) == ("three", "three-2")
    assert result.left == ("x:secret",)
    said = " ".join(result.remarks)
    assert all(word in said for word in ("no enclosure", "no guid", "someday", "Games & Hobbies"))
    show = load_show(tmp_path / "show").show
    assert (show.title, show.language, show.copyright) == ("Old & Gold", "en-us", "Old Friends")
    assert (show.description, show.categories) == ("Two friends talk.\n\nAnd laugh.", (("Leisure", "Hobbies"),))
    assert {e.guid: e for e in listed(tmp_path / "show")} == {e.guid: e for e in result.episodes}


def test_an_import_again_changes_nothing_and_tells_what_is_new(foreign: Path, tmp_path: Path) -> None:
    moved(foreign, tmp_path / "show")
    before = [(tmp_path / "show" / name).read_bytes() for name in ("ledger.json", "show.toml")]
    again = moved(foreign, tmp_path / "show")
    assert (again.known, again.differing) == (3, ())
    assert [(tmp_path / "show" / name).read_bytes() for name in ("ledger.json", "show.toml")] == before
    foreign.write_text(
        FOREIGN.replace("7 Mar 2014", "9 Mar 2014").replace("Old &amp; Gold", "New"), encoding="utf-8"
    )
    changed = moved(foreign, tmp_path / "show")
    assert changed.differing == ("title",)
    assert {e.guid: e.published for e in listed(tmp_path / "show")}["https://old.example/?p=33"][
        :10
    ] == "2014-03-07"


def test_an_episode_that_is_made_anew_is_listed_once(
    show: Show, make_listing: Callable[..., Listing], foreign: Path, tmp_path: Path
) -> None:
    moved(foreign, tmp_path / "show")
    ledger = load_ledger(tmp_path / "show")
    anew = replace(make_listing(1), guid="one", published="2014-03-01T18:00:00+01:00")
    entries: list[Listing | Imported] = [anew, *still_listed(ledger.entries, {anew.guid})]
    content = render_feed(show, entries, podcast_guid=ledger.podcast_guid or GUID)["feed.xml"]
    items = read_document(Fetched("", "", content)).items
    assert [item.words("guid") for item in items][2:] == ["one"]
    assert len(items) == 3
    assert items[2].words("title") == "How 1 clocks ring"


def test_what_show_toml_says_stays(foreign: Path, tmp_path: Path) -> None:
    path = tmp_path / "show" / "show.toml"
    path.parent.mkdir()
    mine = '# my show\ntitle = "Mine" # yes\n# url = "…"\ncategories = [\n  "History",\n]\n\n[owner]\nname = "Bea"\n'
    path.write_text(mine, encoding="utf-8")
    result = moved(foreign, path.parent)
    assert result.differing == ("title", "categories", "owner")
    text = path.read_text(encoding="utf-8")
    assert text.startswith('# my show\ntitle = "Mine" # yes\n# url = "…"\ncategories = [\n  "History",\n]\n')
    content = tomllib.loads(text)
    assert (content["title"], content["owner"], content["author"]) == ("Mine", {"name": "Bea"}, "Ana")
    assert load_show(path.parent).show.title == "Mine"


def test_a_locked_feed_is_left_alone_unless_it_is_ours(foreign: Path, tmp_path: Path) -> None:
    locked = FOREIGN.replace(
        "<x:secret>", '<p:locked xmlns:p="https://podcastindex.org/namespace/1.0">yes</p:locked><x:secret>'
    )
    foreign.write_text(locked, encoding="utf-8")
    with pytest.raises(FeedError, match="--mine"):
        moved(foreign, tmp_path / "show", mine=False)
    assert not (tmp_path / "show").exists()
    assert len(moved(foreign, tmp_path / "show").episodes) == 3


def test_a_dry_run_writes_nothing(foreign: Path, tmp_path: Path) -> None:
    result = import_feed(str(foreign), tmp_path / "show", slug=slugify, dry_run=True)
    assert len(result.episodes) == 3
    assert not (tmp_path / "show").exists()


@pytest.mark.parametrize("content", ["<feed/>", "<rss/>", "nonsense", '<!DOCTYPE a [<!ENTITY b "c">]><rss/>'])
def test_what_is_no_feed_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.xml").write_text(content)
    with pytest.raises(FeedError):
        moved(tmp_path / "x.xml", tmp_path / "show")
    assert not (tmp_path / "show").exists()


def test_texts_from_a_stranger_make_no_setting_of_their_own(foreign: Path, tmp_path: Path) -> None:
    evil = 'x"\nurl = "https://evil.example"\n[[people]]\nname = "Eve\\'
    foreign.write_text(
        FOREIGN.replace("Old &amp; Gold", evil).replace("<itunes:author>Ana", f"<itunes:author>{evil}")
    )
    moved(foreign, tmp_path / "show")
    show = load_show(tmp_path / "show").show
    assert (show.url, show.people) == ("", ())
    assert show.title == " ".join(evil.split())


def test_a_damaged_entry_is_an_error_with_a_remedy(foreign: Path, tmp_path: Path) -> None:
    moved(foreign, tmp_path / "show")
    path = tmp_path / "show" / "ledger.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["episodes"]["one"]["imported"]["people"] = [{"nom": "x"}]
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ConfigError, match="Import the feed again"):
        listed(tmp_path / "show")


def test_what_apps_read_of_an_old_episode_is_handed_on(
    show: Show, make_listing: Callable[..., Listing], tmp_path: Path
) -> None:
    write_feed(show, [make_listing(1)], podcast_guid=GUID, folder=tmp_path)
    value = (
        '<podcast:value type="lightning" method="keysend"><podcast:valueRecipient name="Q&amp;A" split="1"/>'
        '<dc:x xmlns:dc="http://purl.org/dc/elements/1.1/">no</dc:x></podcast:value>'
    )
    path = tmp_path / "feed.xml"
    path.write_text(path.read_text(encoding="utf-8").replace("</item>", f"{value}</item>"), encoding="utf-8")
    result = moved(path, tmp_path / "show")
    assert result.left == ()
    content = render_feed(show, listed(tmp_path / "show"), podcast_guid=GUID)["feed.xml"]
    [before], [after] = (read_document(Fetched("", "", raw)).items for raw in (path.read_bytes(), content))
    for name in ("podcast:soundbite", "psc:chapters", "podcast:txt", "podcast:transcript", "podcast:person"):
        found = [[(n.name, n.attributes, n.text.strip()) for n in e.walk()] for e in before.all(name)]
        again = [[(n.name, n.attributes, n.text.strip()) for n in e.walk()] for e in after.all(name)]
        assert found == again
    recipient = next(e for e in after.walk() if e.name == "podcast:valueRecipient")
    assert recipient.attributes == {"name": "Q&A", "split": "1"}
    assert not [e for e in after.walk() if e.name.endswith(":x")]
