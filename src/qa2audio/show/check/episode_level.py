"""An episode: what its item must and should say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.show.check.urls import image_of
from qa2audio.show.foreign_feed.feed_dates import is_rfc2822, read_duration, suggestion, wrong_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png)(?:[?#].*)?$", re.IGNORECASE)


def check_item(place: Place) -> Iterator[Remark]:
    """Say what the item lacks or says wrongly, but for its media."""
    item = place.node
    if not item.words("link"):
        yield place.remark("item-link-missing")
    if not image_of(item):
        yield place.remark("item-image-missing")
    yield from _guid(place)
    if not item.words("pubDate"):
        yield place.remark("date-missing")
    yield from _duration(place)


def check_dates(place: Place) -> Iterator[Remark]:
    """Hold every date of the show or the episode against RFC 2822."""
    for date in place.node.all("pubDate", "lastBuildDate"):
        words = date.text.strip()
        if words and not is_rfc2822(words):
            yield place.remark("date-malformed", words, at=date, more=suggestion(words))
        elif day := wrong_weekday(words):
            yield place.remark("date-weekday", words, at=date, more=day)


def check_picture(place: Place) -> Iterator[Remark]:
    """Hold the suffix of a picture against what Apple reads."""
    address = image_of(place.node)
    if address and not _PICTURE.search(address):
        yield place.remark("image-type", address, at=place.node.first("itunes:image"))


def _guid(place: Place) -> Iterator[Remark]:
    guid = place.node.first("guid")
    value = guid.text.strip() if guid else ""
    if not guid or not value:
        yield place.remark("guid-missing", at=guid)
        return
    permalink = guid.attribute("isPermaLink") or "true"
    link = place.node.words("link")
    if permalink not in {"true", "false"}:
        yield place.remark("guid-permalink-value", permalink, at=guid)
    elif permalink == "true" and not _WEB.fullmatch(value):
        yield place.remark("guid-permalink", value, at=guid)
    elif permalink == "true" and link and link != value:
        yield place.remark("guid-permalink-moved", value, at=guid)


def _duration(place: Place) -> Iterator[Remark]:
    duration = place.node.first("itunes:duration")
    if not duration:
        yield place.remark("duration-missing")
    elif not read_duration(duration.text.strip()):
        yield place.remark("duration-malformed", duration.text.strip(), at=duration)
