"""The head of a message: who and when, in either order, with whatever punctuation; and what is right behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa2audio.transcript.formats.chat.senders import FROM_TO, Sender, sender
from qa2audio.transcript.formats.timed.moments import Moment, find_moment

_GAP = r"[\s\u200b-\u200f\u202a-\u202e\ufeff]*"
_BLANKS = " \t\u00a0\u202f\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff"
_JOINT = re.compile(rf"{_GAP}[-–—|·•,:]?{_GAP}")
_EVENT = re.compile(r"\s*(?:\*{1,3}|-!-|-->|<--|--|←|→|={3}|ℹ)\s*(?:\||\s|\Z)")
"""Who came, went, or waves: `-!- tom has joined`, `* ilse waves`."""
_NICK = re.compile(r"\s*<(?P<who>[@+%&~!* ]{0,2}[^<>\s:!][^<>:!]{0,39})(?:![^<>\s]{1,100})?>(?=\s|\Z)")
_ENDS = re.compile(r"[:：](?=[\s\u200e\u200f]|\Z|(?<=：))|\t|\s?\|(?=\s|\Z)|\u200b|>(?=\s)|(?<=\S) {2,}(?=\S)")
"""What ends a name in front of a message."""
_EMOJI = re.compile(r"\A\s*:[a-z0-9_+-]{2,40}:\s")
"""What somebody feels like, before the time: `:palm_tree:  9:22 AM`."""
_TAGS = frozenset(
    """a b i u s p em li ul ol dl dt dd br hr td tr th h1 h2 h3 h4 h5 h6 div pre code span body head html table title
    strong blockquote""".split()
)
"""What stands in angle brackets in a page of the web, and is nobody's name."""
_BEHIND = re.compile(r"[ \u00a0]*(?P<sign>[:：>|–—-]|\t)(?=\s|\Z|(?<=[：\t]))\s*")
_BADGES = re.compile(
    r"[\s,•·]*(?:\(?(?:edited|bearbeitet|modifié|editado|modificato|bewerkt|изменено|edytowano|已编辑|編集済み|편집됨)\)?|APP|BOT|New)?"
    r"[\s:|]*",
    re.IGNORECASE,
)
_NOTHING = re.compile(rf"{_GAP}[:|–—,.)\]-]?{_GAP}(?:\([^()]{{1,64}}\))?{_GAP}")
_WORDS = re.compile(r"\w")
_REACH = 80
"""Characters in which a name behind a time must end."""


class Shape(NamedTuple):
    """How the heads of one program look, whatever they say."""

    order: str
    """`when who`, `who when`, or `apart` where both have rows of their own."""
    opens: str
    """The bracket before the time."""
    joint: str
    """The sign between the two."""
    ends: str
    """The sign before the text; nothing where the head is all of its row."""


class Head(NamedTuple):
    """A row that begins a message."""

    moment: Moment
    who: tuple[int, int]
    """From where to where who wrote it stands, with its brackets and signs."""
    sender: Sender
    text: int
    """Where the message begins; at the row's end if it is further down."""
    shape: Shape
    sure: bool
    """True if its signs alone say that it is a message."""


class Alone(NamedTuple):
    """A row that is a time and nothing else."""

    moment: Moment
    shape: Shape


class Event(NamedTuple):
    """A row that begins with a time and tells of no message: who joined, who left."""

    moment: Moment
    sure: bool
    """True if its signs alone say so."""


Found = Head | Alone | Event


@lru_cache(maxsize=8192)  # whoever asks whether it is a chat asks first
def head(text: str) -> Found | None:
    """Return what the row `text` begins with, if there is a time at its beginning or behind a name."""
    if text.lstrip()[:1] == "<":
        return _nick_alone(text)
    moment = find_moment(text)
    if moment is None:
        return None
    before = _EMOJI.sub("", text[: moment.start])
    if _WORDS.search(before):
        return _who_first(text, moment)
    return _when_first(text, moment)


def _nick_alone(text: str) -> Head | Alone | None:
    """Return the head of a message without a time: `<ilse> text`; or a time in such brackets."""
    nick = _NICK.match(text)
    found = sender(nick["who"]) if nick else None
    if nick is None or found is None or found.key in _TAGS or "</" in text:
        moment = find_moment(text)
        return (
            Alone(moment, Shape("apart", "<", "", ""))
            if moment and _NOTHING.fullmatch(text, moment.end)
            else None
        )
    none = Moment(nick.end(), nick.end(), dated=False, halves=False, seconds=None, exact=False)
    return Head(none, (0, nick.end()), found, nick.end(), Shape("who", "", "", "<>"), sure=False)


def _when_first(text: str, moment: Moment) -> Found | None:
    opens = text[moment.start] if text[moment.start] in "[(<{" else ""
    behind = text[moment.end :]
    if _NOTHING.fullmatch(behind):
        return Alone(moment, Shape("apart", opens, "", ""))
    if _EVENT.match(behind):
        return Event(moment, sure=True)
    if nick := _NICK.match(behind):
        shape = Shape("when who", opens, "", "<>")
        return _message(moment, (moment.end, moment.end + nick.end()), nick["who"], shape)
    joint = _JOINT.match(behind)
    gap, start = (joint[0], moment.end + joint.end()) if joint else ("", moment.end)
    sign = "\t" if "\t" in gap else gap.strip(_BLANKS)
    if told := FROM_TO.match(text, start, start + 2 * _REACH):
        return _message(moment, (start, told.end()), told["who"], Shape("when who", opens, "", "from"))
    end = _ENDS.search(text, start, start + _REACH)
    ends = (end[0].strip(" ") or "  ") if end else ""
    name = text[start : end.start() if end else None]
    who = start, end.end() if end else len(text)
    return _message(moment, who, name, Shape("when who", opens, sign, ends)) or Event(moment, sure=False)


def _message(moment: Moment, who: tuple[int, int], name: str, shape: Shape) -> Head | None:
    found = sender(name)
    if found is None:
        return None
    sure = (
        shape.ends in ("<>", "from") or (moment.dated and shape.ends in (":", "：")) or shape.ends == "\u200b"
    )
    sure = sure or (moment.dated and bool(shape.opens) and shape.ends == "")
    return Head(moment, who, found, who[1], shape, sure)


def _who_first(text: str, moment: Moment) -> Head | None:
    found = sender(text[: moment.start])
    if found is None:
        return None
    bare = text[: moment.start].rstrip(" \t\u00a0")
    joint = bare[-1] if bare[-1] in ",:|–—-·•]>" else "\t" if "\t" in text[len(bare) : moment.start] else ""
    opens = text[moment.start] if text[moment.start] in "[(<{" else ""
    badges = _BADGES.match(text, moment.end)
    if badges and badges.end() == len(text):
        ends = ":" if text[moment.end :].strip().endswith(":") else ""
        shape = Shape("who when", opens, joint, ends)
        return Head(
            moment, (0, moment.start), found, len(text), shape, moment.dated or joint in ("]", ">", "—")
        )
    behind = _BEHIND.match(text, moment.end)
    if behind is None and not (opens and text[moment.end].isspace()):
        return None
    sign = behind["sign"] if behind else "]"
    end = behind.end() if behind else moment.end
    shape = Shape("who when", opens, joint, sign)
    return Head(moment, (0, moment.start), found, end, shape, moment.dated or (joint == "]" and bool(opens)))
