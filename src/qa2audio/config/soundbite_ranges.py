"""`soundbites` of a front matter: stretches by their times, or how many to pick."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.config.scalars import parse_truth
from qa2audio.errors import ConfigError, Location
from qa2audio.model import Soundbite

if TYPE_CHECKING:
    from qa2audio.config.located_value import Item

_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:\.\d{1,3})?)\Z")
_SHORTEST, _LONGEST = 15, 120
"""Seconds that apps take (podcast:soundbite)."""
_MOST = 10


def soundbites(item: Item, where: str) -> tuple[tuple[Soundbite, ...], int]:
    """Return the soundbites that are given, and how many are to be picked from the script.

    `soundbites: 2` and `soundbites: auto` ask for some; a list of tables gives them, as `start: 1:05`, `seconds: 30`.
    """
    if isinstance(item.value, str):
        return (), _count(item, where)
    several = item.value if isinstance(item.value, list) else [item]
    return tuple(_one(each, where) for each in several), 0


def _count(item: Item, where: str) -> int:
    text = str(item.value).strip().casefold()
    if text.isdecimal() and int(text) <= _MOST:
        return int(text)
    wanted = True if text == "auto" else parse_truth(text)
    if wanted is None:
        hint = "Write soundbites: auto, or a list with start, seconds and title."
        raise _wrong(item, where, f'"{item.value}" is no number up to {_MOST}.', hint)
    return int(wanted)


def _one(item: Item, where: str) -> Soundbite:
    if not isinstance(item.value, dict):
        raise _wrong(item, where, "a soundbite must be a table.", "Give it start, seconds and title.")
    table = item.value
    unknown = next((key for key in table if key not in ("start", "seconds", "duration", "title")), None)
    if unknown:
        hint = "A soundbite has start, seconds and title."
        raise _wrong(table[unknown], where, f'unknown key "{unknown}".', hint)
    start = _seconds(table.get("start", item), where)
    length = _seconds(table.get("seconds") or table.get("duration") or item, where)
    if not _SHORTEST <= length <= _LONGEST:
        raise _wrong(item, where, f"a soundbite lasts {_SHORTEST} to {_LONGEST} seconds, not {length:g}.")
    title = table["title"].value if "title" in table else ""
    return Soundbite(start, length, " ".join(title.split())[:128] if isinstance(title, str) else "")


def _seconds(item: Item, where: str) -> float:
    found = _CLOCK.match(item.value.strip()) if isinstance(item.value, str) else None
    if not found:
        raise _wrong(item, where, "a soundbite needs start and seconds.", "Write start: 1:05 and seconds: 30.")
    hours, minutes, seconds = found.groups()
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds)


def _wrong(item: Item, where: str, message: str, hint: str | None = None) -> ConfigError:
    return ConfigError(message, location=Location(where, item.line), hint=hint)
