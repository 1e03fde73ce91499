"""The show: what its channel must and should say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.errors import nearest
from qa2audio.model import APPLE_CATEGORIES
from qa2audio.show.check.urls import image_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark
    from qa2audio.show.foreign_feed.tree import Node

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_RRULE = re.compile(r"(?:[A-Z]+=[A-Z0-9,+:.TZ-]+)(?:;[A-Z]+=[A-Z0-9,+:.TZ-]+)*;?")
_MEDIA = frozenset("podcast music video film audiobook newsletter blog publisher course".split())
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)


def check_channel(place: Place) -> Iterator[Remark]:
    """Say what the channel lacks or says wrongly."""
    channel = place.node
    if not channel.words("link"):
        yield place.remark("link-missing")
    yield from _language(place)
    yield from _categories(place)
    if not image_of(channel):
        yield place.remark("image-missing")
    yield from _people(place)
    yield from _kind(place)
    yield from _podcast(place)
    yield from _promises(place)
    yield from _odds(place)


def _language(place: Place) -> Iterator[Remark]:
    language = place.node.words("language")
    if not language:
        yield place.remark("language-missing")
    elif not _LANGUAGE.fullmatch(language):
        yield place.remark("language-malformed", language, at=place.node.first("language"))


def _categories(place: Place) -> Iterator[Remark]:
    found = list(place.node.all("itunes:category"))
    if not found:
        yield place.remark("category-missing")
    for category in found:
        name = category.attribute("text")
        if name not in APPLE_CATEGORIES:
            yield _unknown(place, category, name, tuple(APPLE_CATEGORIES))
            continue
        for inner in category.all("itunes:category"):
            if inner.attribute("text") not in APPLE_CATEGORIES[name]:
                yield _unknown(place, inner, inner.attribute("text"), APPLE_CATEGORIES[name])


def _unknown(place: Place, node: Node, name: str, known: tuple[str, ...]) -> Remark:
    near = nearest(name, known)
    inner = next((top for top, below in APPLE_CATEGORIES.items() if name in below), None)
    remedy = f'Write text="{near}".' if near else f"Choose one of: {', '.join(known)}."
    if not known:
        remedy = "Take it away: this category has none below it."
    if inner:
        remedy = f'"{name}" is a subcategory of "{inner}": put it inside that one.'
    return place.remark("category-unknown", name, at=node, more=remedy)


def _people(place: Place) -> Iterator[Remark]:
    if not place.node.words("itunes:author"):
        yield place.remark("author-missing")
    owner = place.node.first("itunes:owner")
    email = owner.words("itunes:email") if owner else ""
    if not email:
        yield place.remark("owner-missing", at=owner)
    elif len(email) > 320 or not _EMAIL.fullmatch(email):
        yield place.remark("owner-email", email, at=owner)


def _kind(place: Place) -> Iterator[Remark]:
    kind = place.node.first("itunes:type")
    if not kind:
        yield place.remark("show-type-missing")
    elif kind.text.strip().casefold() not in {"episodic", "serial"}:
        yield place.remark("show-type-value", kind.text.strip(), at=kind)


def _podcast(place: Place) -> Iterator[Remark]:
    locked, medium = place.node.first("podcast:locked"), place.node.first("podcast:medium")
    if not locked:
        yield place.remark("locked-missing")
    elif locked.text.strip().casefold() not in {"yes", "no"}:
        yield place.remark("locked-value", locked.text.strip(), at=locked)
    if not medium:
        yield place.remark("medium-missing")
    elif medium.text.strip().removesuffix("L") not in _MEDIA | {"mixed"}:
        yield place.remark("medium-value", medium.text.strip(), at=medium)


def _promises(place: Place) -> Iterator[Remark]:
    """Look at what listeners are offered: where to give, how often to expect an episode, a trailer."""
    for funding in place.node.all("podcast:funding"):
        if not funding.attribute("url"):
            yield place.remark("funding-incomplete", at=funding)
    for frequency in place.node.all("podcast:updateFrequency"):
        rule = frequency.attribute("rrule")
        if rule and not (_RRULE.fullmatch(rule) and "FREQ=" in rule):
            yield place.remark("update-frequency", rule, at=frequency)
    for trailer in place.node.all("podcast:trailer"):
        lacks = [name for name in ("url", "pubdate") if not trailer.attribute(name)]
        lacks += [] if trailer.text.strip() else ["a title"]
        if lacks:
            yield place.remark("trailer-incomplete", " and ".join(lacks), at=trailer)


def _odds(place: Place) -> Iterator[Remark]:
    channel = place.node
    if not channel.words("lastBuildDate"):
        yield place.remark("build-date-missing")
    complete, moved = channel.first("itunes:complete"), channel.first("itunes:new-feed-url")
    if complete and complete.text.strip().casefold() != "yes":
        yield place.remark("complete-value", complete.text.strip(), at=complete)
    if moved and moved.text.strip():
        yield place.remark("moved", moved.text.strip(), at=moved)
    owner = channel.first("copyright")
    if owner and _COPYRIGHT.search(owner.text):
        yield place.remark("copyright-sign", owner.text.strip(), at=owner)
