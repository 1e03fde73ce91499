"""The show as the feed's channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.show.feed import description
from qa2audio.show.feed.persons import add_people
from qa2audio.show.feed.xml import add, add_text, line
from qa2audio.show.locations import COVER, address
from qa2audio.version import __version__
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from qa2audio.model import Show

_LONGEST = 128
"""Characters of a free text that aggregators keep (podcast namespace)."""


def add_channel(root: Element, show: Show, *, podcast_guid: str, changed: str) -> Element:
    """Append the channel without its items; `changed` is an RFC 2822 date, or nothing while there is no episode."""
    channel = add(root, "channel")
    add(channel, "title", line(show.title))
    add(channel, "link", web_address(show.link) or address(show, ""))
    add(channel, "description", description.summary(show.description or show.title))
    add(channel, "language", show.language)
    add_text(channel, "copyright", show.copyright)
    add(channel, "generator", f"qa2audio {__version__}")
    if changed:
        add(channel, "lastBuildDate", changed)
    _add_image(channel, show)
    _add_itunes(channel, show)
    _add_podcast(channel, show, podcast_guid)
    return channel


def _add_image(channel: Element, show: Show) -> None:
    image = add(channel, "image")
    add(image, "url", address(show, COVER))
    add(image, "title", line(show.title))
    add(image, "link", web_address(show.link) or address(show, ""))


def _add_itunes(channel: Element, show: Show) -> None:
    add(channel, "itunes:image", href=address(show, COVER))
    add_text(channel, "itunes:author", show.author)
    if show.owner_email:
        owner = add(channel, "itunes:owner")
        add(owner, "itunes:name", line(show.owner_name or show.author or show.title))
        add(owner, "itunes:email", line(show.owner_email))
    _add_categories(channel, show)
    add(channel, "itunes:explicit", str(show.explicit).lower())
    add(channel, "itunes:type", str(show.kind))
    if show.complete:
        add(channel, "itunes:complete", "Yes")
    if show.blocked:
        add(channel, "itunes:block", "Yes")
    if moved := web_address(show.new_feed_url):
        add(channel, "itunes:new-feed-url", moved)


def _add_categories(channel: Element, show: Show) -> None:
    parents: dict[str, Element] = {}
    for category, inner in show.categories:
        if category not in parents:
            parents[category] = add(channel, "itunes:category", text=category)
        if inner:
            add(parents[category], "itunes:category", text=inner)


def _add_podcast(channel: Element, show: Show, podcast_guid: str) -> None:
    add(channel, "podcast:guid", podcast_guid)
    add(channel, "podcast:locked", "yes" if show.locked else "no", owner=show.owner_email)
    add(channel, "podcast:medium", show.medium)
    if line(show.disclosure):
        add(channel, "podcast:txt", "true", purpose="ai-content")
    add_people(channel, show.people)
    for funding in show.funding:
        if url := web_address(funding.url):
            add(channel, "podcast:funding", line(funding.text)[:_LONGEST], url=url)
    if show.frequency or show.rrule or show.complete:
        words = line(show.frequency)[:_LONGEST]
        complete = "true" if show.complete else ""
        add(channel, "podcast:updateFrequency", words, rrule=show.rrule, complete=complete)
