"""What a feed's channel says, as settings of `show.toml`; what that would refuse is left out and named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qa2audio.model import APPLE_CATEGORIES, ShowKind
from qa2audio.show.feed.description import LIMIT
from qa2audio.show.feed.xml import line
from qa2audio.show.migration.episodes import people_of, truth
from qa2audio.show.migration.plaintext import plain_text
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.foreign_feed.tree import Node

_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_MEDIA = frozenset("podcast audiobook newsletter blog course".split())
_COPYRIGHT = re.compile(
    r"^(?:\s|©|&copy;|\(c\)|copyright|all rights reserved|\d{4}(?:\s*[-–]\s*\d{4})?|,|by\b)+", re.IGNORECASE
)
_CARRIED = frozenset(
    "item title description link language copyright itunes:author itunes:owner itunes:category itunes:explicit "
    "itunes:type itunes:complete itunes:block podcast:person podcast:funding podcast:locked podcast:medium "
    "podcast:updateFrequency podcast:guid podcast:txt itunes:image image atom:link generator lastBuildDate pubDate "
    "itunes:summary itunes:subtitle itunes:keywords itunes:new-feed-url managingEditor "
    "webMaster docs ttl category".split()
)


@dataclass(slots=True)
class Settings:
    """Settings for `show.toml`, in the order in which they are written; tables last."""

    values: dict[str, Any] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    left: set[str] = field(default_factory=set)
    """Elements that no feed of ours will have again."""


def read_settings(channel: Node) -> Settings:
    """Return what the channel says of the show."""
    settings = Settings(left={child.name for child in channel.children} - _CARRIED)
    for key, value in _values(channel, settings.remarks):
        if value not in ("", None, [], {}):
            settings.values[key] = value
    return settings


def _values(channel: Node, remarks: list[str]) -> Iterator[tuple[str, Any]]:
    yield "title", line(channel.words("title")) or "Untitled"
    about = plain_text(channel.words("description") or channel.words("itunes:summary"))
    yield "description", about.encode()[:LIMIT].decode("utf-8", "ignore")
    yield "author", line(channel.words("itunes:author"))
    yield "language", _language(channel.words("language"), remarks)
    yield "link", _https(channel.words("link"), remarks)
    yield "copyright", line(_COPYRIGHT.sub("", channel.words("copyright")))
    yield "categories", list(_categories(channel, remarks))
    yield "explicit", truth(channel.words("itunes:explicit"))
    kind = channel.words("itunes:type").casefold()
    yield "type", kind if kind in set(ShowKind) else ""
    yield "locked", False if channel.words("podcast:locked").casefold() == "no" else None
    medium = channel.words("podcast:medium")
    yield "medium", medium if medium in _MEDIA else ""
    frequency = channel.first("podcast:updateFrequency")
    yield "frequency", line(frequency.text) if frequency else ""
    yield "rrule", frequency.attribute("rrule") if frequency else ""
    yield "complete", channel.words("itunes:complete").casefold() == "yes" or None
    yield "blocked", channel.words("itunes:block").casefold() == "yes" or None
    yield from _tables(channel, remarks)


def _tables(channel: Node, remarks: list[str]) -> Iterator[tuple[str, Any]]:
    owner = channel.first("itunes:owner")
    if owner:
        name, email = line(owner.words("itunes:name")), line(owner.words("itunes:email"))
        if len(email) > 320 or (email and not _EMAIL.fullmatch(email)):
            remarks.append(f"The owner's “{email}” is no mail address.")
            email = ""
        yield "owner", {key: value for key, value in (("name", name), ("email", email)) if value}
    people = [
        {
            "name": p.name,
            "role": p.role,
            "group": p.group,
            "href": _https(p.href, remarks),
            "img": _https(p.img, remarks),
        }
        for p in people_of(channel)
    ]
    yield "people", [{key: value for key, value in person.items() if value} for person in people]
    given = [(_https(f.attribute("url"), remarks), line(f.text)[:128]) for f in channel.all("podcast:funding")]
    yield "funding", [{"url": url} | ({"text": words} if words else {}) for url, words in given if url]


def _language(words: str, remarks: list[str]) -> str:
    tag = words.replace("_", "-").lower()
    if tag and not _LANGUAGE.fullmatch(tag):
        remarks.append(f"The language “{line(words)}” is no language tag.")
        return ""
    return tag


def _https(address: str, remarks: list[str]) -> str:
    found = web_address(address)
    if found.startswith("http://"):
        remarks.append(f"{found} is not https and is left out of show.toml.")
        return ""
    return found


def _categories(channel: Node, remarks: list[str]) -> Iterator[str]:
    for category in channel.all("itunes:category"):
        name = category.attribute("text")
        if name not in APPLE_CATEGORIES:
            remarks.append(f"The category “{line(name)}” is not in Apple's list.")
            continue
        inner = [sub.attribute("text") for sub in category.all("itunes:category")]
        known = [f"{name} > {sub}" for sub in inner if sub in APPLE_CATEGORIES[name]]
        yield from known or [name]
