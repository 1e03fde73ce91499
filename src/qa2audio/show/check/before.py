"""A feed beside the one that subscribers have: what they would download again, or lose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.show.check.position import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.show.check.remark import Remark
    from qa2audio.show.foreign_feed.feed_document import Document
    from qa2audio.show.foreign_feed.tree import Node


def check_against(pages: Sequence[Document], before: Sequence[Document]) -> list[tuple[Document, Remark]]:
    """Return what changed between the feed as it was, `before`, and its `pages` now, that must not; with its page."""
    if not (pages[0].channel and before[0].channel):
        return []
    return [*_show(pages[0], pages[0].channel, before[0].channel), *_episodes(pages, before)]


def _show(page: Document, channel: Node, old: Node) -> Iterator[tuple[Document, Remark]]:
    was, now = old.words("podcast:guid"), channel.words("podcast:guid")
    if was and was != now:
        show, found = Place(channel, is_item=False), channel.first("podcast:guid")
        yield page, show.remark("podcast-guid-changed", now, at=found, more=was)


def _episodes(pages: Sequence[Document], before: Sequence[Document]) -> Iterator[tuple[Document, Remark]]:
    had = [item for page in before for item in page.items if item.words("guid")]
    known = {item.words("guid") for item in had}
    have = {item.words("guid") for page in pages for item in page.items}
    new = [(page, item) for page in pages for item in page.items if item.words("guid") not in known]
    for item in had:
        guid = item.words("guid")
        if guid in have:
            continue
        page, again = next((pair for pair in new if _is_same(item, pair[1])), (pages[0], None))
        if again:
            place, found = Place(again, is_item=True), again.first("guid")
            yield page, place.remark("guid-changed", again.words("guid"), at=found, more=guid)
        elif page.channel:
            yield page, Place(page.channel, is_item=False).remark("episode-gone", item.words("title") or guid)


def _is_same(one: Node, other: Node) -> bool:
    """Whether two items with different guids are one episode: they have the same file, or title and date."""
    urls = [enclosure.attribute("url") for item in (one, other) for enclosure in item.all("enclosure")]
    if len(urls) == 2 and urls[0] == urls[1] != "":
        return True
    named = [(item.words("title").casefold(), item.words("pubDate")) for item in (one, other)]
    return named[0] == named[1] and all(named[0])
