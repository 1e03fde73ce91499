"""What only shows when the feed is seen as a whole: order, doubles, its own address, its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from qa2audio.show.foreign_feed.feed_dates import read_date
from qa2audio.show.ledger import podcast_guid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark


def check_whole(show: Place, episodes: Sequence[Place], address: str) -> Iterator[Remark]:
    """Compare the episodes with each other, and the feed with where it stands."""
    if not episodes:
        yield show.remark("episodes-missing")
    yield from _order(episodes)
    yield from _doubles(episodes)
    yield from _numbers(episodes)
    yield from _links(show, address)
    yield from _identity(show, address)


def self_link(show: Place) -> str:
    """Return the address that the feed says it has."""
    links = (link for link in show.node.all("atom:link") if link.attribute("rel") == "self")
    return next((link.attribute("href") for link in links if link.attribute("href")), "")


def _order(episodes: Sequence[Place]) -> Iterator[Remark]:
    before = None
    for episode in episodes:
        date = read_date(episode.node.words("pubDate"))
        if before and date and date > before:
            yield episode.remark("order", at=episode.node.first("pubDate"))
        before = date or before


def _doubles(episodes: Sequence[Place]) -> Iterator[Remark]:
    seen: dict[tuple[str, str], int] = {}
    for episode in episodes:
        guid, enclosure = episode.node.first("guid"), episode.node.first("enclosure")
        for rule, node, value in (
            ("guid-duplicate", guid, guid.text.strip() if guid else ""),
            ("enclosure-duplicate", enclosure, enclosure.attribute("url") if enclosure else ""),
        ):
            if not node or not value:
                continue
            if (rule, value) in seen:
                yield episode.remark(rule, value, at=node, more=str(seen[rule, value]))
            seen.setdefault((rule, value), node.line)


def _numbers(episodes: Sequence[Place]) -> Iterator[Remark]:
    seen: dict[tuple[str, str], int] = {}
    for episode in episodes:
        number = episode.node.first("itunes:episode")
        full = (episode.node.words("itunes:episodeType") or "full").casefold() == "full"
        if not number or not number.text.strip() or not full:
            continue
        key = episode.node.words("itunes:season"), number.text.strip()
        if key in seen:
            yield episode.remark("episode-number-repeated", key[1], at=number, more=str(seen[key]))
        seen.setdefault(key, number.line)


def _links(show: Place, address: str) -> Iterator[Remark]:
    own = self_link(show)
    if not own:
        yield show.remark("self-link-missing")
    elif address and _bare(own) != _bare(address):
        yield show.remark("self-link-elsewhere", own)
    here = {_bare(own), _bare(address)} - {""}
    for link in show.node.all("atom:link"):
        rel = link.attribute("rel")
        if rel in {"next", "prev", "previous"} and _bare(link.attribute("href")) in here:
            yield show.remark("paging", rel, at=link)


def _identity(show: Place, address: str) -> Iterator[Remark]:
    guid, own = show.node.first("podcast:guid"), self_link(show) or address
    right = podcast_guid(own) if own else ""
    if not guid or not guid.text.strip():
        yield show.remark("podcast-guid-missing", more=right or "…")
        return
    value = guid.text.strip()
    try:
        UUID(value)
    except ValueError:
        yield show.remark("podcast-guid-malformed", value, at=guid)
        return
    if right and value.lower() != right:
        yield show.remark("podcast-guid-mismatch", value, at=guid, more=right)


def _bare(address: str) -> str:
    return address.partition("://")[2].rstrip("/").casefold()
