"""Values that are taken from a list: yes or no, true or false, a number, a kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark

_TRUTH = frozenset(["true", "false"])
_NUMBER = re.compile(r"[1-9]\d{0,8}")


def check_explicit(place: Place) -> Iterator[Remark]:
    """Hold itunes:explicit against true and false; a show must have it."""
    found = place.node.first("itunes:explicit")
    if not found:
        if not place.is_item:
            yield place.remark("explicit-missing")
    elif found.text.strip() not in _TRUTH:
        yield place.remark("explicit-value", found.text.strip(), at=found)


def check_ai_content(place: Place) -> Iterator[Remark]:
    """Hold the disclosure of AI against true and false; a show had better have it."""
    said = [t for t in place.node.all("podcast:txt") if t.attribute("purpose").casefold() == "ai-content"]
    for txt in said:
        if txt.text.strip().casefold() not in _TRUTH:
            yield place.remark("ai-content-value", txt.text.strip(), at=txt)
    if not said and not place.is_item:
        yield place.remark("ai-content-missing")


def check_block(place: Place) -> Iterator[Remark]:
    """Say what is hidden, and what only tries to be."""
    for block in place.node.all("itunes:block"):
        word = block.text.strip().casefold()
        rule = "blocked" if word == "yes" else "block-value"
        yield place.remark(rule, block.name if word == "yes" else block.text.strip(), at=block)
    for block in place.node.all("podcast:block"):
        word = block.text.strip()
        if word not in {"yes", "no"}:
            yield place.remark("block-value", word, at=block)
        elif word == "yes":
            name = block.attribute("id")
            yield place.remark("blocked", f"{block.name} for {name}" if name else block.name, at=block)


def check_numbers(place: Place) -> Iterator[Remark]:
    """Hold episode, season and type of an item against what they may be."""
    for name in ("itunes:episode", "itunes:season"):
        found = place.node.first(name)
        if found and not _NUMBER.fullmatch(found.text.strip()):
            yield place.remark("episode-number", found.text.strip(), at=found, more=name)
    kind = place.node.first("itunes:episodeType")
    if kind and kind.text.strip().casefold() not in {"full", "trailer", "bonus"}:
        yield place.remark("episode-type", kind.text.strip(), at=kind)
    is_full = not kind or kind.text.strip().casefold() == "full"
    if place.serial and is_full and not place.node.words("itunes:episode"):
        yield place.remark("episode-number-missing")
