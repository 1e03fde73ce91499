"""What each row of a screenplay is, after Fountain's syntax (fountain.io)."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa2audio.transcript.formats.fountain.screenplay_text import ScriptRow


class Element(Enum):
    """What a row is."""

    BLANK = auto()
    COMMENT = auto()
    TITLE = auto()
    BYLINE = auto()
    """The rest of the title page."""
    SCENE = auto()
    SECTION = auto()
    SYNOPSIS = auto()
    CUE = auto()
    DIALOGUE = auto()
    PARENTHETICAL = auto()
    TRANSITION = auto()
    PAGE = auto()
    ACTION = auto()


_TITLE_KEYS = (
    "title",
    "credit",
    "author",
    "authors",
    "source",
    "notes",
    "draft date",
    "date",
    "contact",
    "copyright",
)
_KEY = re.compile(rf"(?P<key>{'|'.join(_TITLE_KEYS)}|[A-Z][A-Za-z ]{{0,30}}):", re.IGNORECASE)
_SCENE = re.compile(r"(?:INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E)[. ]", re.IGNORECASE)
_TRANSITION = re.compile(r"(?:[^a-z]{0,80} TO|(?:FADE|CUT|SMASH|DISSOLVE)\b[^a-z]{0,60})[:.]?\Z")
# A run of spaces is looked at once, from its start.
_EXTENSION = re.compile(r"(?<!\s)(?:\s*\([^()]{0,60}\)){0,3}(?:\s*\^)?\s*\Z")
_FORCED = {
    "!": Element.ACTION,
    "#": Element.SECTION,
    "=": Element.SYNOPSIS,
    ">": Element.ACTION,
    "~": Element.ACTION,
}
_MAX_CUE = 60


def may_be_screenplay(texts: Iterable[str]) -> bool:
    """Return whether the rows `texts` may have a scene's heading or a title page: quick, and often wrong."""
    first = True
    for text in map(str.lstrip, texts):
        if _SCENE.match(text) or text[:1] == "." or "/*" in text or "[[" in text:
            return True
        if first and (key := _KEY.match(text)) and key["key"].casefold() in _TITLE_KEYS:
            return True
        first = False
    return False


def cue_name(text: str) -> str:
    """Return the name in a character's cue: without `@`, `(V.O.)` and `^`."""
    return _EXTENSION.sub("", text).lstrip("@").strip()


def classify(rows: Sequence[ScriptRow]) -> list[Element]:
    """Return what each of `rows` is."""
    kinds = _title_page(rows)
    speaks = False
    blank = True
    following = _followed(rows)
    for index in range(len(kinds), len(rows)):
        row = rows[index]
        kind = _kind(row, after_blank=blank, before_text=following[index], speaks=speaks)
        kinds.append(kind)
        if kind is Element.COMMENT:
            continue
        blank = kind is Element.BLANK
        speaks = kind is Element.CUE or (speaks and kind in (Element.DIALOGUE, Element.PARENTHETICAL))
    return kinds


def _followed(rows: Sequence[ScriptRow]) -> list[bool]:
    """Return for each row whether text stands on the next one that is no comment."""
    followed, text = [], False
    for row in reversed(rows):
        followed.append(text)
        if row.is_blank() or row.visible():
            text = bool(row.visible())
    return followed[::-1]


def _title_page(rows: Sequence[ScriptRow]) -> list[Element]:
    """Return the kinds of the rows of the title page; none if there is no such page."""
    kinds: list[Element] = []
    current = Element.BYLINE
    for row in rows:
        text = row.visible()
        key = _KEY.match(row.text.text)
        known = key is not None and key["key"].casefold() in _TITLE_KEYS
        if not kinds and not known:
            return []
        if row.is_blank() or not (key or row.text.text[:1].isspace() or not text):
            break
        if key:
            current = Element.TITLE if key["key"].casefold() == "title" else Element.BYLINE
        kinds.append(current if text else Element.COMMENT)
    return kinds


def _kind(row: ScriptRow, *, after_blank: bool, before_text: bool, speaks: bool) -> Element:
    text = row.visible()
    if row.is_blank():
        # Two spaces keep a speech together across an empty line.
        return Element.DIALOGUE if speaks and len(row.whole.text) >= 2 else Element.BLANK
    if not text:
        return Element.COMMENT
    if speaks and text[0] not in "#=>@":
        return Element.PARENTHETICAL if text[0] == "(" and text[-1] == ")" else Element.DIALOGUE
    return _forced(text, before_text=before_text) or _natural(
        text, after_blank=after_blank, before_text=before_text
    )


def _forced(text: str, *, before_text: bool) -> Element | None:
    """Return what the first character says a row is."""
    if len(text) >= 3 and set(text) == {"="}:
        return Element.PAGE
    if text[0] == "." and text[1:2] not in ("", "."):
        return Element.SCENE
    if text[0] == ">" and not text.endswith("<"):
        return Element.TRANSITION
    if text[0] == "@" and before_text:
        return Element.CUE
    return _FORCED.get(text[0])


def _natural(text: str, *, after_blank: bool, before_text: bool) -> Element:
    if not after_blank:
        return Element.ACTION
    if _SCENE.match(text):
        return Element.SCENE
    if not before_text and _TRANSITION.match(text):
        return Element.TRANSITION
    name = cue_name(text)
    is_cue = before_text and len(name) <= _MAX_CUE and name == name.upper() and any(map(str.isalpha, name))
    return Element.CUE if is_cue and name[-1] not in ".!?:,;" else Element.ACTION
