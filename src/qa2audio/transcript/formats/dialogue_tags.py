"""The format of dialogue tags: `<Person1>Hello.</Person1>`, as language models and podcastfy write conversations."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.transcript.entities import decoded
from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, Span, blank, left_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from qa2audio.transcript.source import Source

_TAG = re.compile(
    r"<(?P<end>/)?\s?(?P<name>[^\W\d][\w.-]{0,39}(?: [\w.-]{1,30}){0,2}?)"
    r"""(?P<facts>(?:\s[\w:-]{1,30}\s?=\s?(?:"[^"<>]{0,100}"|'[^'<>]{0,100}')){0,8})\s?(?P<empty>/)?>"""
)
_WHO = re.compile(r"""\s(?:name|who|speaker|id)\s?=\s?["']([^"'<>]{1,60})["']""", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}(?=\s)")
_MARKUP = frozenset(
    re.findall(
        r"\S+",
        """a abbr address article aside audio b big blockquote body br break button c caption center cite code
        dd del details div dl dt em emphasis figcaption figure font footer form h1 h2 h3 h4 h5 h6 head
        header hr html i iframe img input ins kbd lang li link main mark meta nav ol option p phoneme pre
        prosody q ruby s samp say-as script section select small source span speak strike strong style sub
        summary sup svg table tbody td textarea th thead time title tr tt u ul v var video voice w""",
    )
)
"""Tags of HTML, SSML and WebVTT: they say how something looks or sounds, not who says it."""


class DialogueTagsFormat:
    """Reads text in which tags say who speaks; other tags in it are left out."""

    name = "dialogue-tags"

    def recognises(self, source: Source) -> float:
        """Return much where most words stand between tags that name no markup."""
        rows = source.rows[:2000]
        return 0.85 if _labels(rows) and _is_mostly_tagged(rows) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its entities decoded."""
        return replace(source, rows=tuple(row._replace(text=decoded(row.text)) for row in source.rows))

    def rows(self, source: Source) -> list[Row]:
        """Return what is said between which tags."""
        tags = _Tags({label.key for label in _labels(source.rows)})
        return [row for span in source.rows for row in tags.rows(span)]


class _Tags:
    """Takes rows of the file apart, tag by tag."""

    def __init__(self, keys: AbstractSet[str]) -> None:
        self.keys = keys
        """Of those whose tags are closed somewhere."""
        self.inside = False

    def rows(self, span: Span) -> Iterator[Row]:
        """Yield what one row of the file is."""
        if not span.text.strip():
            yield blank(span)
            return
        sign = None if self.inside else _HEADING.match(span.text)
        if sign and span.text[sign.end() :].strip():
            yield left_out(span.cut(0, sign.end()), "mark", Cut.PARTS)
            yield Row(Kind.HEADING, _clean(span.cut(sign.end())), form=Form.SPEECH)
            return
        position = 0
        for tag in _TAG.finditer(span.text):
            yield from _text(span.cut(position, tag.start()))
            yield self._tag(span.cut(tag.start(), tag.end()), tag)
            position = tag.end()
        yield from _text(span.cut(position))

    def _tag(self, span: Span, tag: re.Match[str]) -> Row:
        label = _label(_clean(span), tag)
        names = _names(tag) and label.key in self.keys
        if not names and not (tag["end"] and self.inside and _key(tag) not in _MARKUP):
            return left_out(_clean(span), "mark")
        self.inside = not tag["end"]
        if tag["end"]:
            return left_out(_clean(span), "mark", Cut.ENDS)
        return Row(Kind.TEXT, span.cut(len(span.text)), label, form=Form.SPEECH)


def _text(span: Span) -> Iterator[Row]:
    if span.text:
        yield Row(Kind.TEXT, _clean(span), form=Form.SPEECH)


def _labels(rows: Iterable[Span]) -> list[Label]:
    """Return the opening tags that name speakers: somewhere in the file each of them is closed."""
    tags = [(row, tag) for row in rows if "<" in row.text for tag in _TAG.finditer(row.text)]
    closed = {_key(tag) for _, tag in tags if tag["end"]}
    return [
        _label(row.cut(tag.start(), tag.end()), tag)
        for row, tag in tags
        if not tag["end"] and _key(tag) in closed and _names(tag)
    ]


def _is_mostly_tagged(rows: Iterable[Span]) -> bool:
    """Return whether more words stand inside speakers' tags than outside."""
    words = [0, 0]
    inside = 0
    for row in rows:
        position = 0
        for tag in _TAG.finditer(row.text) if "<" in row.text else ():
            words[inside] += len(row.text[position : tag.start()].split())
            inside = inside if not _names(tag) else int(not tag["end"])
            position = tag.end()
        words[inside] += len(row.text[position:].split())
    return words[1] > words[0]


def _names(tag: re.Match[str]) -> bool:
    """Return whether a tag may name somebody."""
    return _key(tag) not in _MARKUP and not tag["empty"]


def _key(tag: re.Match[str]) -> str:
    return tag["name"].casefold()


def _label(span: Span, tag: re.Match[str]) -> Label:
    who = _WHO.search(tag["facts"])
    return Label(" ".join(decoded(who[1] if who else tag["name"]).replace("_", " ").split()), span)


def _clean(span: Span) -> Span:
    return span._replace(text=decoded(span.text)) if "&" in span.text else span
