"""Directions: what stands in a transcript for its making and not to be said.

Authors write some of their own (`[pause: 1s]`), transcribers write others (`(laughs)`, `[Music]`, `Break:`). Both are
found in any stretch of text, whatever the format; `Draft.say` obeys them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.turns.directions.author import Order
from qa2audio.transcript.turns.directions.direction import Direction, Kind
from qa2audio.transcript.turns.directions.enclosed_directions import in_round, in_square
from qa2audio.transcript.turns.directions.foreign_tags import understand_tag
from qa2audio.transcript.turns.directions.radio_cues import is_cue_line
from qa2audio.transcript.turns.directions.sounds import is_break, is_deed, is_interruption, is_sound, is_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.transcript.turns.directions.foreign_tags import Tag

COMMENT_MARK = "%%"
"""Begins a line that is never spoken. No prose begins so: `#` is a heading or a tag, `//` code or the rest of an
address, `--` and `*` rules and lists; Obsidian hides the same."""
# Marks of emphasis around the brackets go with them. All repetition is bounded: unclosed brackets cost little.
_BRACKETS = re.compile(
    r"(?P<marks>[*_]{0,3})"
    r"(?:\[\[(?P<speech>slnc \d{1,5})\]\]"
    r"|\\?\[(?P<two>\[(?=[^\[\]\n\\]{1,200}\]\]))?(?P<square>[^\[\]\n\\]{1,200})\\?\](?(two)\])"
    r"|\\?\((?P<both>\((?=[^()\n\\]{1,80}\)\)))?(?P<round>[^()\n\\]{1,80})\\?\)(?(both)\)))(?P=marks)"
    r"|\{(?P<brace>[^{}\n]{1,80})\}"
    r"|[（【［〔〈｛](?P<wide>[^（）【】［］〔〕〈〉｛｝\n]{1,60})[）】］〕〉｝]"
    r"|<(?P<tag>[^<>\n!]{1,400})>"
    r"|(?<!\S)(?P<star>[*_])(?P<starred>[^*_\n]{1,40})(?P=star)(?!\w)|(?P<comment><!--)"
    r"|[♪♫♬]+(?P<notes>[^♪♫♬\n]{0,80}[♪♫♬]+)?"
)
_DASHES = re.compile(r"(?P<sign>[-–—=~*#•_]{1,40})\s*(?P<words>[^-–—=~*#•_].{0,60}?)\s*[-–—=~*#•_]{1,40}\Z")
_LABEL = re.compile(r"[*_]{0,3}(?P<words>[^:*_]{1,40}?)[*_]{0,3}\s*:[*_]{0,3}\s*(?P<rest>.{0,80})\Z")
_SENTENCE = re.compile(r"[.!?…:—–。！？：」』]\W*\Z")
_SIGNS = frozenset("[(*_♪♫♬<{（【［〔〈｛")
_FIRST = _SIGNS | frozenset("\\ .,;")
_BETWEEN = " .,;。、"
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
        if text[position : direction.start].strip(_BETWEEN):
            return []
        found.append(direction)
        position = direction.end
    return found if found and not text[position:].strip(_BETWEEN) else []


def _whole_line(text: str) -> Kind | None:
    if (dashes := _DASHES.match(text)) and is_break(dashes["words"]):
        return Kind.BREAK
    return _labelled(text) or (Kind.SOUND if is_cue_line(text) else None)


def _labelled(text: str) -> Kind | None:
    """Return what `Break:` or `Music: theme plays` is."""
    label = _LABEL.match(text) if ":" in text[:60] else None
    if label is None or not (is_break(label["words"]) or is_sound(label["words"], alone=False)):
        return None
    rest = label["rest"].strip("\\[]()*_ ")
    if rest and not (is_sound(rest) or is_break(rest) or is_time(rest) or is_interruption(label["words"])):
        return None
    return Kind.BREAK if is_break(label["words"]) else Kind.SOUND


def _find(text: str) -> Iterator[Direction]:
    position, closes, edge = 0, True, 0
    respelled: tuple[int, str] | None = None
    while match := _BRACKETS.search(text, position):
        position = match.end()
        if match["comment"]:
            end = text.find("-->", match.end()) if closes else -1
            closes = end >= 0
            if closes:
                position = end + 3
                yield Direction(match.start(), position, Kind.COMMENT)
        elif match["tag"]:
            if tag := understand_tag(match["tag"].strip()):
                yield _tag(text, match, tag, respelled)
                edge = _edge(text, match, edge)
                respelled = (match.end(), tag.respells) if tag.respells else None
        elif found := _bracketed(text, match, edge):
            yield found
            edge = _edge(text, match, edge)
        elif match["marks"]:
            position = match.start() + 1  # `**[a](b)**`: the brackets may be read without them


def _tag(text: str, match: re.Match[str], tag: Tag, respelled: tuple[int, str] | None) -> Direction:
    order = tag.order
    if respelled and match["tag"].startswith("/"):
        one = len(text[respelled[0] : match.start()].split()) == 1
        order = Order("say", respelled[1]) if one else Order("foreign", hint="Only one word can be respelt.")
    return Direction(match.start(), match.end(), Kind.ORDER if order else Kind.SOUND, order)


def _edge(text: str, match: re.Match[str], edge: int) -> int:
    """Return the end of `match` if no sentence goes on before it, `edge` being the last such end; else -1."""
    return match.end() if _is_apart(text, match.start(), edge) else -1


def _is_apart(text: str, start: int, edge: int) -> bool:
    """Return whether no sentence goes on before `start`."""
    before = text[max(0, start - 40) : start].rstrip()
    return (
        not before
        or (0 <= edge <= start and not text[edge:start].strip())
        or bool(_SENTENCE.search(before[-8:]))
    )


def _bracketed(text: str, match: re.Match[str], edge: int) -> Direction | None:
    start, end = match.span()
    if match["square"] is not None and text[end : end + 1] in ("(", "["):
        return None  # a link
    if match["speech"]:
        return Direction(start, end, Kind.ORDER, Order("pause", seconds=int(match["speech"][5:]) / 1000))
    after, apart = text[end : end + 40].lstrip(), _is_apart(text, start, edge)
    if (starred := match["starred"]) is not None:
        ends = not after or not after[0].isalnum()
        return Direction(start, end, Kind.SOUND) if (apart or ends) and is_deed(starred) else None
    if words := match["square"] or match["brace"]:
        found = in_square(words, apart=apart)
    elif words := match["wide"]:
        found = (
            in_square(words, apart=apart) if match[0][0] != "（" else in_round(words, apart=True, ends=apart)
        )
    elif words := match["round"]:
        found = in_round(words, apart=apart, ends=not after or not after[0].islower())
    else:  # notes
        return Direction(start, end, Kind.BREAK) if is_sound(match["notes"] or "♪") else None
    return Direction(start, end, found.kind, found.order) if found else None
