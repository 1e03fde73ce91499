"""An episode that another program published, as an item: under the guid that subscribers have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.show.feed import description
from qa2audio.show.feed.persons import add_people
from qa2audio.show.feed.rfc822 import rfc2822
from qa2audio.show.feed.xml import add, line, text
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from qa2audio.model import Imported, Markup, Show


def add_imported(channel: Element, show: Show, episode: Imported) -> None:
    """Append the item of an episode from before the show moved here.

    Its guid is no permalink any more, even where it is an address: the string alone is what subscribers compare.
    """
    item = add(channel, "item")
    add(item, "title", line(episode.title))
    add(item, "guid", text(episode.guid), isPermaLink="false")
    add(item, "pubDate", rfc2822(episode.published))
    if link := web_address(episode.link):
        add(item, "link", link)
    url = web_address(episode.audio)
    add(item, "enclosure", url=url, length=str(episode.size), type=episode.mime)
    if episode.description:
        add(item, "description", description.summary(episode.description))
    if episode.html:
        add(item, "content:encoded", text(episode.html))
    _add_itunes(item, show, episode)
    add_people(item, episode.people)
    for element in episode.more:
        _add_markup(item, element)


def _add_markup(parent: Element, element: Markup) -> None:
    child = add(parent, element.name, text(element.text), **dict(element.attributes))
    for inner in element.children:
        _add_markup(child, inner)


def _add_itunes(item: Element, show: Show, episode: Imported) -> None:
    if episode.seconds:
        add(item, "itunes:duration", str(episode.seconds))
    if image := web_address(episode.image):
        add(item, "itunes:image", href=image)
    explicit = show.explicit if episode.explicit is None else episode.explicit
    add(item, "itunes:explicit", str(explicit).lower())
    if episode.number:
        add(item, "itunes:episode", str(episode.number))
    if episode.season:
        add(item, "itunes:season", str(episode.season))
    add(item, "itunes:episodeType", str(episode.kind))
