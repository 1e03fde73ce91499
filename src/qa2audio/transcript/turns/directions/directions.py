"""Directions: what stands in a transcript for its making and not to be said.

Authors write some of their own (`[pause: 1s]`), transcribers write others (`(laughs)`, `[Music]`, `Break:`). Both are
found in any stretch of text, whatever the format; `Draft.say` obeys them.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.turns.directions.author import Order, understand
from qa2audio.transcript.turns.directions.sounds import is_break, is_deed, is_interruption, is_sound, is_time

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(Enum):
    """What a direction is."""

    ORDER = auto()
    """An author's: a pause, a voice."""
    SOUND = auto()
    """What is heard besides words: laughter, applause."""
    BREAK = auto()
    """Music, an advert, a break: a section's end where it stands alone."""
    COMMENT = auto()
    ACKNOWLEDGEMENT = auto()
    """`[ok: glued]` inside a line."""


class Direction(NamedTuple):
    """A direction in a text."""

    start: int
    """Index into the text."""
    end: int
    kind: Kind
    order: Order | None = None


COMMENT_MARK = "%%"
"""Begins a line that is never spoken. No prose begins so: `#` is a heading or a tag, `//` code or the rest of an
address, `--` and `*` rules and lists; Obsidian hides the same."""
# Marks of emphasis around the brackets go with them. All repetition is bounded: unclosed brackets cost little.
_BRACKETS = re.compile(
    r"(?P<marks>[*_]{0,3})"
    r"(?:\\?\[(?P<square>[^\[\]\n\\]{1,200})\\?\]|\\?\((?P<round>[^()\n\\]{1,80})\\?\))(?P=marks)"
    r"|(?<!\S)(?P<star>[*_])(?P<starred>[^*_\n]{1,40})(?P=star)(?!\w)|(?P<comment><!--)"
    r"|[♪♫♬]+(?P<notes>[^♪♫♬\n]{0,80}[♪♫♬]+)?"
)
_DASHES = re.compile(r"(?P<sign>[-–—=~*#•_]{1,40})\s*(?P<words>[^-–—=~*#•_].{0,60}?)\s*[-–—=~*#•_]{1,40}\Z")
_LABEL = re.compile(r"[*_]{0,3}(?P<words>[^:*_]{1,40}?)[*_]{0,3}\s*:[*_]{0,3}\s*(?P<rest>.{0,80})\Z")
_SENTENCE = re.compile(r"[.!?…:—–]\W*\Z")
_SIGNS = frozenset("[(*_♪♫♬<")
_FIRST = _SIGNS | frozenset("\\ .,;")
"""What a row begins with that is nothing but directions."""


def find(text: str) -> list[Direction]:
    """Return the directions in `text`, in order; they do not overlap."""
    if text.startswith(COMMENT_MARK):
        return [Direction(0, len(text), Kind.COMMENT)]
    return list(_find(text)) if not _SIGNS.isdisjoint(text) else []


def stands_alone(text: str) -> list[Direction]:
    """Return the directions in `text` if it has nothing else, as a line has: `[Music]`, `Break:`, `— advert —`."""
    bare = text.strip()
    if bare.startswith(COMMENT_MARK):
        return find(text)
    if not bare or len(bare) > 400:
        return []
    if kind := _whole_line(bare):
        start = text.index(bare)
        return [Direction(start, start + len(bare), kind)]
    if bare[0] not in _FIRST:
        return []
    found: list[Direction] = []
    position = 0
    for direction in _find(text):
        if text[position : direction.start].strip(" .,;"):
            return []
        found.append(direction)
        position = direction.end
    return found if found and not text[position:].strip(" .,;") else []


def _whole_line(text: str) -> Kind | None:
    if (dashes := _DASHES.match(text)) and is_break(dashes["words"]):
        return Kind.BREAK
    label = _LABEL.match(text) if ":" in text[:60] else None
    if label is None or not (is_break(label["words"]) or is_sound(label["words"], alone=False)):
        return None
    rest = label["rest"].strip("\\[]()*_ ")
    if rest and not (is_sound(rest) or is_break(rest) or is_time(rest) or is_interruption(label["words"])):
        return None
    return Kind.BREAK if is_break(label["words"]) else Kind.SOUND


def _find(text: str) -> Iterator[Direction]:
    position, closes = 0, True
    while match := _BRACKETS.search(text, position):
        position = match.end()
        if match["comment"]:
            end = text.find("-->", match.end()) if closes else -1
            closes = end >= 0
            if closes:
                position = end + 3
                yield Direction(match.start(), position, Kind.COMMENT)
        elif found := _bracketed(text, match):
            yield found
        elif match["marks"]:
            position = match.start() + 1  # `**[a](b)**`: the brackets may be read without them


def _bracketed(text: str, match: re.Match[str]) -> Direction | None:
    start, end = match.span()
    if match["square"] is not None:
        if text[end : end + 1] in ("(", "["):
            return None  # a link
        order = understand(match["square"])
        if order is not None:
            return Direction(start, end, Kind.ACKNOWLEDGEMENT if order.name == "ok" else Kind.ORDER, order)
    if match["notes"] is not None or match["square"] == match["round"] == match["starred"]:
        return Direction(start, end, Kind.BREAK) if is_sound(match["notes"] or "♪") else None
    before, after = text[max(0, start - 40) : start].rstrip(), text[end : end + 40].lstrip()
    apart = not before or bool(_SENTENCE.search(before[-8:]))
    if (starred := match["starred"]) is not None:
        ends = not after or not after[0].isalnum()
        return Direction(start, end, Kind.SOUND) if (apart or ends) and is_deed(starred) else None
    words = match["square"] or match["round"]
    alone = apart or match["square"] is not None
    if is_break(words, alone=alone):
        return Direction(start, end, Kind.BREAK)
    return Direction(start, end, Kind.SOUND) if is_sound(words, alone=alone) else None
