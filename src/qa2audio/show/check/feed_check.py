"""A feed held against Apple, PSP-1 and Podcasting 2.0."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from qa2audio.show.check.credits import check_people, names_a_host
from qa2audio.show.check.episode_level import check_dates, check_item, check_picture
from qa2audio.show.check.feed_level import check_whole
from qa2audio.show.check.media import check_media
from qa2audio.show.check.position import Place
from qa2audio.show.check.show_level import check_channel
from qa2audio.show.check.soundbite_limits import check_soundbites
from qa2audio.show.check.texts import check_texts
from qa2audio.show.check.urls import check_addresses
from qa2audio.show.check.values import check_ai_content, check_block, check_explicit, check_numbers
from qa2audio.show.check.xml_document import check_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.remark import Remark
    from qa2audio.show.foreign_feed.feed_document import Document


def check_feed(document: Document) -> list[Remark]:
    """Return what there is to say of a feed, in the order of its lines; nothing is fetched for it."""
    found = list(check_document(document))
    channel = document.channel
    if channel and document.tree and document.tree.root.name == "rss":
        show = Place(channel, is_item=False)
        serial = channel.words("itunes:type").casefold() == "serial"
        episodes = [Place(item, is_item=True, serial=serial) for item in document.items]
        hosts = names_a_host(show)
        found += chain(_show(show), *(_episode(episode, hosts=hosts) for episode in episodes))
        found += check_whole(show, episodes, document.address)
    return sorted(found, key=lambda remark: remark.at)


def _show(place: Place) -> Iterator[Remark]:
    yield from _everywhere(place)
    yield from check_channel(place)
    yield from check_people(place, hosts=False)


def _episode(place: Place, *, hosts: bool) -> Iterator[Remark]:
    yield from _everywhere(place)
    yield from check_item(place)
    yield from check_media(place)
    yield from check_numbers(place)
    yield from check_soundbites(place)
    yield from check_people(place, hosts=hosts)


def _everywhere(place: Place) -> Iterator[Remark]:
    yield from check_texts(place)
    yield from check_addresses(place)
    yield from check_dates(place)
    yield from check_picture(place)
    yield from check_explicit(place)
    yield from check_ai_content(place)
    yield from check_block(place)
