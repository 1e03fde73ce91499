"""Titles, descriptions and other words: there once, clean, and not too long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.show.feed.description import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark

_ONCE = frozenset(
    "title link description language pubDate guid lastBuildDate itunes:author itunes:explicit itunes:image "
    "itunes:type itunes:new-feed-url itunes:duration itunes:episode itunes:season itunes:episodeType "
    "podcast:guid podcast:locked podcast:medium podcast:chapters podcast:updateFrequency".split()
)
_BARE = frozenset(
    "title link language pubDate guid itunes:author itunes:explicit itunes:type itunes:duration itunes:episode "
    "itunes:season itunes:episodeType podcast:guid podcast:locked podcast:medium".split()
)
_LONGEST = {"title": 255, "itunes:author": 255, "itunes:title": 255} | dict.fromkeys(
    "podcast:person podcast:soundbite podcast:funding podcast:updateFrequency podcast:trailer".split(), 128
)
_OBSOLETE = {
    "itunes:keywords": "Take it away; apps search title and description.",
    "itunes:summary": "Take it away; description says it.",
    "itunes:subtitle": "Take it away; apps take the beginning of the description.",
}
_MARKUP = re.compile(
    r"</?(?:a|b|br|div|em|i|p|script|span|strong|u)\b[^<>]*>"
    r"|&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+);",
    re.IGNORECASE,
)


def check_texts(place: Place) -> Iterator[Remark]:
    """Say what is wrong with the words of the show or of an episode."""
    seen: set[str] = set()
    for child in place.node.children:
        name = child.name
        if name in seen and name in _ONCE:
            yield place.remark("repeated", name, at=child)
        seen.add(name)
        if name in _BARE and child.text != child.text.strip():
            yield place.remark("blank-edges", name, at=child)
        if len(child.text.strip()) > _LONGEST.get(name, 10**9):
            yield place.remark("too-long", name, at=child, more=f"{_LONGEST[name]} characters")
        if name in _OBSOLETE or name.startswith("googleplay:"):
            yield place.remark("obsolete", name, at=child, more=_OBSOLETE.get(name, "Take it away."))
    yield from _title_and_description(place)


def _title_and_description(place: Place) -> Iterator[Remark]:
    title, description = place.node.words("title"), place.node.words("description")
    if not title:
        yield place.remark("item-title-missing" if place.is_item else "title-missing")
    elif _MARKUP.search(title):
        yield place.remark("markup-in-title", title, at=place.node.first("title"))
    size = len(description.encode("utf-8", "replace"))
    if not description and not (place.is_item and place.node.words("content:encoded")):
        yield place.remark("item-description-missing" if place.is_item else "description-missing")
    elif size > LIMIT:
        yield place.remark("description-too-long", f"{size:,}", at=place.node.first("description"))
