"""The items of somebody's feed as episodes that stay listed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from qa2audio.model import EpisodeKind, Imported, Person
from qa2audio.show.check.media import enclosure_length, usual_type
from qa2audio.show.check.urls import image_of
from qa2audio.show.feed.xml import line, text
from qa2audio.show.foreign_feed.feed_dates import read_date, read_duration
from qa2audio.show.migration.elements import is_handed_on, markup_of
from qa2audio.show.migration.plaintext import is_html, plain_text
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qa2audio.show.foreign_feed.tree import Node

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NO, _YES = frozenset(["false", "no", "clean"]), frozenset(["true", "yes", "explicit"])
_CARRIED = frozenset(
    "title guid link pubDate description content:encoded enclosure itunes:title itunes:duration itunes:image "
    "itunes:episode itunes:season itunes:episodeType itunes:explicit podcast:person "
    "itunes:author itunes:summary itunes:subtitle itunes:keywords "
    "podcast:season podcast:episode".split()
)


@dataclass(slots=True)
class Episodes:
    """What was taken over of a feed's items."""

    found: list[Imported] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    """What could not be taken as it stood, for people."""
    left: set[str] = field(default_factory=set)
    """Elements that no feed of ours will have again."""


def read_episodes(items: Iterable[Node], slug: Callable[[str], str]) -> Episodes:
    """Return the episodes of `items`, the newest first as they stand; `slug` makes a file name of a title."""
    episodes = Episodes()
    guids: set[str] = set()
    slugs: set[str] = set()
    before: datetime | None = None
    for item in items:
        name = line(item.words("title") or item.words("itunes:title"))
        enclosure = next((e for e in item.all("enclosure") if web_address(e.attribute("url"))), None)
        if enclosure is None:
            episodes.remarks.append(f"line {item.line}: “{name}” has no enclosure and is no episode.")
            continue
        guid = text(item.words("guid")) or enclosure.attribute("url")
        if guid in guids:
            episodes.remarks.append(f"line {item.line}: “{name}” has a guid that was there before: {guid}.")
            continue
        if not item.words("guid"):
            episodes.remarks.append(f"line {item.line}: “{name}” has no guid; apps know it by {guid}.")
        before = _date(item, before, episodes)
        title = name or slug(guid)
        guids.add(guid)
        others = {child.name for child in item.children} - _CARRIED
        episodes.left |= {name for name in others if not is_handed_on(name)}
        read = _imported(item, enclosure, guid, title, before)
        episodes.found.append(replace(read, slug=_unique(slug(title), slugs)))
    return episodes


def _imported(item: Node, enclosure: Node, guid: str, title: str, date: datetime) -> Imported:
    rich = item.words("content:encoded") or item.words("description") or item.words("itunes:summary")
    return Imported(
        guid=guid,
        published=date.isoformat(),
        title=title,
        audio=web_address(enclosure.attribute("url")),
        size=enclosure_length(enclosure) or 0,
        mime=usual_type(enclosure.attribute("type").lower(), enclosure.attribute("url")),
        description=plain_text(item.words("description") or rich),
        html=text(rich) if is_html(rich) else "",
        link=web_address(item.words("link")),
        image=web_address(image_of(item)),
        seconds=read_duration(item.words("itunes:duration")),
        number=_number(item.words("itunes:episode")),
        season=_number(item.words("itunes:season")),
        kind=_kind(item.words("itunes:episodeType")),
        explicit=truth(item.words("itunes:explicit")),
        people=tuple(people_of(item)),
        more=tuple(markup_of(c) for c in item.children if is_handed_on(c.name) and c.name not in _CARRIED),
    )


def truth(words: str) -> bool | None:
    """Return what `yes`, `clean` and the like say; None if it is something else."""
    word = words.casefold()
    return True if word in _YES else False if word in _NO else None


def people_of(node: Node) -> Iterable[Person]:
    """Yield the persons of the show or an episode."""
    for person in node.all("podcast:person"):
        if name := line(person.text):
            role, group = person.attribute("role").lower(), person.attribute("group").lower()
            href, img = (web_address(person.attribute(key)) for key in ("href", "img"))
            yield Person(name, role or "host", group or "cast", href, img)


def _date(item: Node, before: datetime | None, episodes: Episodes) -> datetime:
    """Return when the episode came out; without a date, just before the one that stands above it."""
    words = item.words("pubDate")
    found = read_date(words)
    if found is None:
        found = before - timedelta(seconds=1) if before else _EPOCH
        said = f"the date “{words}” cannot be read" if words else "there is no date"
        episodes.remarks.append(f"line {item.line}: {said}; {found:%Y-%m-%d} is taken.")
    return found


def _number(words: str) -> int | None:
    return int(words) if re.fullmatch(r"[1-9]\d{0,8}", words) else None


def _kind(words: str) -> EpisodeKind:
    word = words.casefold()
    return EpisodeKind(word) if word in set(EpisodeKind) else EpisodeKind.FULL


def _unique(slug: str, taken: set[str]) -> str:
    found, number = slug, 1
    while found in taken:
        number += 1
        found = f"{slug}-{number}"
    taken.add(found)
    return found
