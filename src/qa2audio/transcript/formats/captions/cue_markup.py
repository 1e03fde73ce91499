"""What stands in a cue's text besides words: tags, override codes, entities, dashes, signs for another speaker."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.entities import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source

_TAG = re.compile(
    r"<v(?:\.[^\s<>]*)?[ \t]+(?P<voice>[^<>]+)>|<[/A-Za-z][^<>]*>|<[\d:.]+>|<>|\{\\[^{}]*\}|\{[\\/]?[ibuyn]\}"
    r"|\[[Bb][Rr]\]"  # a line's end in SubViewer
)
_BREAK = re.compile(r"\[br\]|<br\s?/?>", re.IGNORECASE)
_TURN = re.compile(r"(?:[-‐](?=\s?[^\s\d-])|[–—](?=\s)|(?:>|&gt;){2,3})\s*")
_VISIBLE = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff]")


class Piece(NamedTuple):
    """A stretch of a row."""

    span: Span
    """As the file has it."""
    voice: str | None = None
    """Who speaks from here on, if it is a voice tag."""
    text: bool = False
    """True if it is said; otherwise it is a sign."""


def pieces(row: Span) -> Iterator[Piece]:
    """Yield the tags of `row` and what is between them, in order, without blanks."""
    if "<" not in row.text and "{" not in row.text and "[" not in row.text:  # nearly always, and quicker
        yield from _text(row)
        return
    start = 0
    for tag in _TAG.finditer(row.text):
        yield from _text(row.cut(start, tag.start()))
        voice = decoded(tag["voice"]) if tag["voice"] else None
        yield Piece(row.cut(tag.start(), tag.end()), " ".join(voice.split()) if voice else None)
        start = tag.end()
    yield from _text(row.cut(start))


def is_break(sign: Span) -> bool:
    """Return whether `sign` ends a line on the screen: the words around it are two, whatever stands between."""
    return bool(_BREAK.fullmatch(sign.text))


def plain(row: Span) -> str:
    """Return the words of `row` without tags, one space between them."""
    return " ".join(decoded(_TAG.sub("", _BREAK.sub(" ", row.text))).split())


def split_turn(span: Span) -> tuple[Span | None, Span]:
    """Return the sign at the beginning of `span` that says that somebody else speaks (`- `, `>>`), and the rest."""
    sign = _TURN.match(span.text)
    return (span.cut(0, sign.end()), span.cut(sign.end())) if sign else (None, span)


def readable(source: Source) -> Source:
    """Return `source` with its entities decoded."""
    return replace(source, rows=tuple(map(_readable, source.rows)))


def _readable(row: Span) -> Span:
    return row._replace(text=decoded(row.text)) if "&" in row.text else row


def _text(span: Span) -> Iterator[Piece]:
    if span.text:
        yield Piece(span, text=bool(_VISIBLE.search(decoded(span.text))))
