"""Our good feed, broken in one way after the other: each time that finding is seen, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.show.check import Severity, rules
from qa2audio.show.check.before import check_against
from qa2audio.show.foreign_feed.feed_document import read_document
from qa2audio.show.foreign_feed.feed_source import Fetched

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.show.check import Remark

    Checked = Callable[..., list[Remark]]

# What has to do with the files themselves is tested with files (test_assets.py).
FILES = {"file-missing", "file-length", "file-type", "file-integrity", "image-size", "image-format"}
FILES |= {"server-head", "server-ranges"}

# Rule; what is looked for, as a regular expression; what stands there instead, the first time or all the times.
ONE, ALL = 1, 0
BREAKS: list[tuple[str, str, str, int]] = [
    ("xml-malformed", "&amp; Co", "& Co", ONE),
    ("xml-malformed", "</channel>", "", ONE),
    ("xml-malformed", "<language>", "<language>&nbsp;", ONE),
    ("xml-malformed", 'encoding="UTF-8"', 'encoding="bogus"', ONE),
    ("xml-late", "^", "\n ", ONE),
    ("xml-entity", "<rss ", '<!DOCTYPE rss [<!ENTITY a "b">]><rss ', ONE),
    ("xml-encoding", 'encoding="UTF-8"', 'encoding="ISO-8859-1"', ONE),
    ("not-rss", "<(/?)rss", r"<\1feed", ALL),
    ("rss-version", 'version="2.0"', 'version="0.91"', ONE),
    ("channel-missing", "<(/?)channel", r"<\1chanel", ALL),
    ("namespace-wrong", "itunes.com/dtds/podcast-1.0", "itunes.com/DTDs/Podcast-1.0", ONE),
    ("namespace-wrong", '"https://podcastindex.org/n', '"http://podcastindex.org/n', ONE),
    ("namespace-wrong", "2005/Atom", "2005/atom", ONE),
    ("namespace-alias", '"https://podcastindex.org/namespace/1.0"', '"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"', ONE),  # noqa: E501
    ("namespace-undeclared", ' xmlns:itunes="[^"]+"', "", ONE),
    ("title-missing", "<title>[^<]*</title>", "", ONE),
    ("description-missing", "<description>[^<]*</description>", "", ONE),
    ("link-missing", "<link>[^<]*</link>", "", ONE),
    ("language-missing", "<language>[^<]*</language>", "", ONE),
    ("language-malformed", "en-gb</language>", "British English</language>", ONE),
    ("language-malformed", "en-gb</language>", "en_GB</language>", ONE),
    ("category-missing", '<itunes:category text="(?:Soc|Lei).*?</itunes:category>', "", ALL),
    ("category-unknown", "Society &amp; Culture", "society &amp; culture", ONE),
    ("category-unknown", 'text="Documentary"', 'text="Documentaries"', ONE),
    ("category-unknown", 'text="Leisure"', 'text="Crafts"', ONE),
    ("explicit-missing", "<itunes:explicit>false</itunes:explicit>", "", ONE),
    ("explicit-value", "<itunes:explicit>false", "<itunes:explicit>no", ONE),
    ("explicit-value", "<itunes:explicit>false", "<itunes:explicit>clean", ALL),
    ("image-missing", "<itunes:image [^>]*>", "", ONE),
    ("image-type", "(<itunes:image [^>]*)jpg", r"\1webp", ONE),
    ("self-link-missing", 'rel="self"', 'rel="alternate"', ONE),
    ("author-missing", "<itunes:author>.*?</itunes:author>", "", ONE),
    ("owner-missing", "<itunes:owner>.*?</itunes:owner>", "", ONE),
    ("owner-email", "<itunes:email>[^<]*", "<itunes:email>Ana Brandt", ONE),
    ("show-type-missing", "<itunes:type>.*?</itunes:type>", "", ONE),
    ("show-type-value", "episodic", "weekly", ONE),
    ("podcast-guid-missing", "<podcast:guid>.*?</podcast:guid>", "", ONE),
    ("podcast-guid-malformed", "<podcast:guid>[^<]*", "<podcast:guid>my-show", ONE),
    ("podcast-guid-mismatch", "<podcast:guid>[^<]*", "<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c", ONE),
    ("locked-missing", "<podcast:locked .*?</podcast:locked>", "", ONE),
    ("locked-value", ">yes</podcast:locked>", ">true</podcast:locked>", ONE),
    ("medium-missing", "<podcast:medium>.*?</podcast:medium>", "", ONE),
    ("medium-value", "<podcast:medium>podcast", "<podcast:medium>radio", ONE),
    ("ai-content-missing", '<podcast:txt purpose="ai-content">true</podcast:txt>', "", ONE),
    ("ai-content-value", '"ai-content">true', '"ai-content">yes', ONE),
    ("funding-incomplete", '<podcast:funding url="[^"]*"', "<podcast:funding", ONE),
    ("update-frequency", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "every second Monday", ONE),
    ("trailer-incomplete", "<item>", "<podcast:trailer>Soon</podcast:trailer><item>", ONE),
    ("build-date-missing", "<lastBuildDate>.*?</lastBuildDate>", "", ONE),
    ("complete-value", "<itunes:type>", "<itunes:complete>no</itunes:complete><itunes:type>", ONE),
    ("block-value", "<itunes:type>", "<itunes:block>no</itunes:block><itunes:type>", ONE),
    ("block-value", "<podcast:medium>", "<podcast:block>Yes</podcast:block><podcast:medium>", ONE),
    ("blocked", "<itunes:type>", "<itunes:block>Yes</itunes:block><itunes:type>", ONE),
    ("blocked", "<itunes:duration>", "<itunes:block>yes</itunes:block><itunes:duration>", ONE),
    ("blocked", "<podcast:medium>", '<podcast:block id="google">yes</podcast:block><podcast:medium>', ONE),
    ("moved", "<itunes:type>", "<itunes:new-feed-url>https://example.com/f</itunes:new-feed-url><itunes:type>", ONE),
    ("copyright-sign", "<copyright>", "<copyright>© 2024 ", ONE),
    ("obsolete", "<itunes:type>", "<itunes:keywords>clocks</itunes:keywords><itunes:type>", ONE),
    ("repeated", "<language>", "<language>en</language><language>", ONE),
    ("repeated", "<podcast:chapters ([^>]*)>", r"<podcast:chapters \1><podcast:chapters \1>", ONE),
    ("blank-edges", "<language>en-gb", "<language> en-gb\n", ONE),
    ("blank-edges", "guid-2</guid>", "guid-2 </guid>", ONE),
    ("markup-in-title", "<title>How 2", "<title>How &amp;amp; 2", ONE),
    ("markup-in-title", "<title>How 2", "<title>How &lt;b&gt;2&lt;/b&gt;", ONE),
    ("too-long", "<title>How 2", f"<title>{'How ' * 64}2", ONE),
    ("too-long", ">Ana Brandt</podcast:person>", f">{'Ana ' * 33}</podcast:person>", ONE),
    ("description-too-long", "<description>A tale", f"<description>{'ä' * 2000} A tale", ONE),
    ("description-too-long", "<description>People", f"<description>{'x' * 4001} People", ONE),
    ("url-relative", 'enclosure url="https://example.org', 'enclosure url="', ONE),
    ("url-relative", "<link>https://example.org/clocks/</link>", "<link>example.org/clocks</link>", ONE),
    ("url-relative", 'href="https://example.org/clocks/cover', 'href="//example.org/clocks/cover', ONE),
    ("url-insecure", 'enclosure url="https', 'enclosure url="http', ONE),
    ("url-insecure", 'source uri="https', 'source uri="http', ONE),
    ("url-characters", "part2/part2.vtt", "part2/pärt2.vtt", ONE),
    ("url-characters", "part2/part2.srt", "part2/part 2.srt", ONE),
    ("episodes-missing", "<item>.*</item>", "", ONE),
    ("order", "Tue, 02 Jan 2024", "Sun, 02 Jan 2022", ALL),
    ("item-title-missing", "<title>How 2[^<]*</title>", "", ONE),
    ("item-link-missing", "(<item>.*?)<link>[^<]*</link>", r"\1", ONE),
    ("item-description-missing", "<description>A tale[^<]*</description>.*?<content:encoded>.*?</content:encoded>", "", ONE),  # noqa: E501
    ("item-image-missing", "(<item>.*?)<itunes:image [^>]*>", r"\1", ONE),
    ("enclosure-missing", "<enclosure [^>]*>", "", ONE),
    ("enclosure-length", 'length="9000123" type="audio/mpeg" />', 'length="0" type="audio/mpeg" />', ONE),
    ("enclosure-length", 'length="9000123" type="audio/mpeg" />', 'length="9 MB" type="audio/mpeg" />', ONE),
    ("enclosure-length", 'length="9000123" type="audio/mpeg" />', 'type="audio/mpeg" />', ONE),
    ("enclosure-type", 'type="audio/mpeg" />', 'type="audio/mp3" />', ONE),
    ("enclosure-type", 'type="audio/mpeg" />', "/>", ONE),
    ("enclosure-suffix", 'type="audio/mpeg" />', 'type="audio/mp4" />', ONE),
    ("enclosure-format", 'part2.mp3" length="9000123" type="audio/mpeg" />', 'part2.flac" length="9000123" type="audio/flac" />', ONE),  # noqa: E501
    ("enclosure-duplicate", 'enclosure url="([^"]*)part2/part2.mp3', r'enclosure url="\1part1/part1.mp3', ONE),
    ("enclosure-several", "(<enclosure [^>]*>)", r"\1\1", ONE),
    ("guid-missing", "<guid [^>]*>guid-2</guid>", "", ONE),
    ("guid-missing", "guid-2</guid>", "</guid>", ONE),
    ("guid-duplicate", "guid-2</guid>", "guid-1</guid>", ONE),
    ("guid-permalink", ' isPermaLink="false"', "", ONE),
    ("guid-permalink", ' isPermaLink="false"', ' isPermaLink="true"', ONE),
    ("guid-permalink-value", ' isPermaLink="false"', ' isPermaLink="no"', ONE),
    ("guid-permalink-moved", ' isPermaLink="false">guid-2', ">https://example.org/?p=2", ONE),
    ("date-missing", "<pubDate>[^<]*</pubDate>", "", ONE),
    ("date-malformed", "<pubDate>[^<]*", "<pubDate>2024-01-02T06:00:00Z", ONE),
    ("date-malformed", "<pubDate>[^<]*", "<pubDate>Tuesday, 02 January 2024 06:00:00 +0000", ONE),
    ("date-malformed", "<pubDate>[^<]*", "<pubDate>Tue, 02 Jan 2024 06:00:00", ONE),
    ("date-malformed", "<lastBuildDate>[^<]*", "<lastBuildDate>yesterday", ONE),
    ("date-weekday", "<pubDate>Tue,", "<pubDate>Wed,", ONE),
    ("date-weekday", "<lastBuildDate>Tue,", "<lastBuildDate>Mon,", ONE),
    ("duration-missing", "<itunes:duration>.*?</itunes:duration>", "", ONE),
    ("duration-malformed", "<itunes:duration>750", "<itunes:duration>12 minutes", ONE),
    ("duration-malformed", "<itunes:duration>750", "<itunes:duration>0", ONE),
    ("episode-number", "<itunes:episode>2", "<itunes:episode>0", ONE),
    ("episode-number", "<itunes:season>1", "<itunes:season>one", ONE),
    ("episode-number-repeated", "<itunes:episode>2", "<itunes:episode>1", ONE),
    ("episode-type", "<itunes:episodeType>full", "<itunes:episodeType>normal", ONE),
    ("transcript-missing", "(<item>.*?)(?:<podcast:transcript [^>]*>\\s*)+", r"\1", ONE),
    ("transcript-incomplete", '(<podcast:transcript [^>]*?)type="text/vtt"', r"\1", ONE),
    ("transcript-type", 'type="text/vtt"', 'type="application/vtt"', ONE),
    ("chapters-incomplete", ' type="application/json\\+chapters"', "", ONE),
    ("chapters-type", "application/json\\+chapters", "application/json", ONE),
    ("simple-chapters", 'start="00:03:07.500"', 'start="3 minutes"', ONE),
    ("simple-chapters", 'start="00:06:15.000"', 'start="00:00:01.000"', ONE),
    ("person-empty", "Ana Brandt</podcast:person>", "</podcast:person>", ONE),
    ("person-role", 'role="host"', 'role="moderator"', ALL),
    ("person-role", 'group="audio post-production"', 'group="sound"', ONE),
    ("person-host-missing", '(<item>.*?)role="host"', r'\1role="guest"', ONE),
    ("soundbite-incomplete", ' duration="42.500"', "", ONE),
    ("soundbite-incomplete", ' startTime="73.250"', ' startTime="1:13"', ONE),
    ("soundbite-length", ' duration="42.500"', ' duration="9.5"', ONE),
    ("soundbite-length", ' duration="42.500"', ' duration="121"', ONE),
    ("soundbite-outside", ' startTime="73.250"', ' startTime="749"', ONE),
    ("alternate-incomplete", "<podcast:source [^>]*>", "", ONE),
    ("alternate-incomplete", '<podcast:alternateEnclosure type="audio/mpeg"', "<podcast:alternateEnclosure", ONE),
    ("integrity", 'value="sha256-', 'value="md5-', ONE),
    ("integrity", 'value="sha256-....', 'value="sha256-', ONE),
    ("integrity", 'integrity type="sri"', 'integrity type="hash"', ONE),
    ("paging", '(<atom:link href="[^"]*") rel="self" ([^>]*)>', r'\1 rel="self" \2><atom:link href="https://example.org/clocks/feed.xml" rel="next" />', ONE),  # noqa: E501
]  # fmt: skip


def broken(good: str, find: str, put: str, count: int) -> str:
    changed, times = re.subn(find, put, good, count=count, flags=re.DOTALL)
    assert times, f"{find} is not in the good feed"
    return changed


def test_a_good_feed_has_no_finding(good: str, checked: Checked) -> None:
    assert [(remark.rule.name, remark.message) for remark in checked(good)] == []


@pytest.mark.parametrize("case", BREAKS, ids=[f"{case[0]}-{n}" for n, case in enumerate(BREAKS)])
def test_exactly_what_was_broken_is_found(good: str, checked: Checked, case: tuple[str, str, str, int]) -> None:
    rule, find, put, count = case
    remarks = checked(broken(good, find, put, count))
    assert {remark.rule.name for remark in remarks} == {rule}
    for remark in remarks:
        assert remark.at >= 1
        assert "{" not in remark.message + remark.remedy
        assert len(remark.message) > 10
        assert remark.rule.source


def test_a_serial_show_numbers_its_episodes(good: str, checked: Checked) -> None:
    serial = good.replace("episodic", "serial")
    assert checked(serial) == []
    remarks = checked(serial.replace("<itunes:episode>2</itunes:episode>", ""))
    assert [(remark.rule.name, remark.item) for remark in remarks] == [
        ("episode-number-missing", "How 2 clocks ring")
    ]


def test_a_namespace_that_nobody_uses_is_missed(good: str, checked: Checked) -> None:
    bare = re.sub("<podcast:alternateEnclosure .*?</podcast:alternateEnclosure>", "", good, flags=re.DOTALL)
    bare = re.sub("<podcast:[^>]*/>|<podcast:([a-zA-Z]+).*?</podcast:\\1>", "", bare, flags=re.DOTALL)
    names = {remark.rule.name for remark in checked(re.sub(' xmlns:podcast="[^"]*"', "", bare))}
    gone = {
        "podcast-guid-missing",
        "locked-missing",
        "medium-missing",
        "ai-content-missing",
        "transcript-missing",
    }
    assert names == {"namespace-missing", *gone}


def test_a_feed_that_was_fetched_elsewhere_is_told(good: str, checked: Checked) -> None:
    assert checked(good, "https://example.org/clocks/feed.xml") == []
    remarks = checked(good, "https://mirror.example/feed.xml")
    assert [remark.rule.name for remark in remarks] == ["self-link-elsewhere"]


def test_every_rule_is_tested() -> None:
    others = {"web-page", "guid-changed", "podcast-guid-changed", "episode-gone"}
    others |= {"episode-number-missing", "namespace-missing", "self-link-elsewhere"}
    assert {rule for rule, *_ in BREAKS} | others | FILES == set(rules())


def test_every_rule_says_who_asks_and_what_to_do() -> None:
    for rule in rules().values():
        assert rule.says.endswith((".", ":", "}"))
        assert rule.remedy.endswith((".", "}"))
        assert rule.source
        assert rule.severity in Severity


def test_a_finding_stands_at_its_line_and_names_its_episode(good: str, checked: Checked) -> None:
    changed = broken(good, "guid-1</guid>", "</guid>", ONE)
    [remark] = checked(changed)
    line = next(
        n for n, words in enumerate(changed.splitlines(), 1) if '<guid isPermaLink="false"></guid>' in words
    )
    assert (remark.at, remark.item) == (line, "How 1 clocks ring")


def test_a_category_that_is_nearly_right_is_named(good: str, checked: Checked) -> None:
    [remark] = checked(good.replace("Society &amp; Culture", "society and culture"))
    assert "Society & Culture" in remark.remedy
    [remark] = checked(good.replace('text="Leisure"', 'text="Crafts"'))
    assert '"Leisure"' in remark.remedy


def test_the_page_about_feeds_has_every_rule() -> None:
    page = (Path(__file__).parents[3] / "docs" / "feed.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (error|warning|note) \|", page, re.MULTILINE))
    assert rows == {rule.name: str(rule.severity) for rule in rules().values()}


def test_a_feed_beside_the_one_that_subscribers_have(good: str) -> None:
    def against(now: str) -> list[str]:
        new, old = (read_document(Fetched("", "", text.encode())) for text in (now, good))
        return [remark.rule.name for _, remark in check_against([new], [old])]

    assert against(good) == []
    assert against(good.replace("guid-1<", "other<")) == ["guid-changed"]
    moved = good.replace("/clocks/episodes/", "/new/").replace("guid-1<", "other<")
    assert against(moved) == ["guid-changed"]
    assert against(re.sub("<item>.*?</item>", "", good, count=1, flags=re.DOTALL)) == ["episode-gone"]
    assert against(re.sub("<podcast:guid>[^<]*", "<podcast:guid>x", good)) == ["podcast-guid-changed"]


@settings(deadline=None, max_examples=150)
@given(cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 400), st.text(max_size=12)), max_size=5))
def test_whatever_a_feed_holds_it_is_judged_and_never_believed(
    good: str, checked: Checked, cuts: list[tuple[float, int, str]]
) -> None:
    for where, length, put in cuts:
        at = int(where * len(good))
        good = good[:at] + put + good[at + length :]
    for remark in checked(good.encode("utf-8", "surrogatepass")):
        assert remark.message
        assert remark.remedy
