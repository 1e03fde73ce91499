"""A feed beside the one that subscribers have: what they would download again, or lose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.show.check.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.remark import Remark
    from qa2audio.show.intake.document import Document
    from qa2audio.show.intake.tree import Node


def check_against(document: Document, before: Document) -> list[Remark]:
    """Return what changed between the feed as it was, `before`, and as it is now, that must not."""
    if not document.channel or not before.channel:
        return []
    return sorted(_changes(document, before, document.channel, before.channel), key=lambda remark: remark.at)


def _changes(document: Document, before: Document, channel: Node, old_channel: Node) -> Iterator[Remark]:
    show = Place(channel, is_item=False)
    was, now = old_channel.words("podcast:guid"), channel.words("podcast:guid")
    if was and was != now:
        yield show.remark("podcast-guid-changed", now, at=channel.first("podcast:guid"), more=was)
    had = {item.words("guid") for item in before.items} - {""}
    have = {item.words("guid") for item in document.items}
    new = [item for item in document.items if item.words("guid") not in had]
    goes_on = any(link.attribute("rel") == "next" for link in channel.all("atom:link"))
    for item in before.items:
        guid = item.words("guid")
        if not guid or guid in have:
            continue
        again = next((other for other in new if _is_same(item, other)), None)
        if again:
            place = Place(again, is_item=True)
            yield place.remark("guid-changed", again.words("guid"), at=again.first("guid"), more=guid)
        elif not goes_on:
            yield show.remark("episode-gone", item.words("title") or guid)


def _is_same(one: Node, other: Node) -> bool:
    """Whether two items with different guids are one episode: they have the same file, or title and date."""
    urls = [enclosure.attribute("url") for item in (one, other) for enclosure in item.all("enclosure")]
    if len(urls) == 2 and urls[0] == urls[1] != "":
        return True
    named = [(item.words("title").casefold(), item.words("pubDate")) for item in (one, other)]
    return named[0] == named[1] and all(named[0])
