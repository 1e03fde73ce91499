"""The format of chats: `10:02 <ilse> text`, as IRC logs are; `09:12:01 From Ilse Marin to Everyone: text` of Zoom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, left_out
from qa2audio.transcript.turns.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source

_TIME = r"\s*[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp][Mm])?[\])]?"
_MESSAGE = re.compile(
    rf"(?P<time>{_TIME})\s+(?:<[@+%&~ ]?(?P<nick>[^\W\d_][^<>:]{{0,39}})>"
    r"|From\s+(?P<who>[^\W\d_][^:]{0,39}?)(?:\s+to\s+[^:]{1,60}?)?\s*:)(?=\s|\Z)"
)
_EVENT = re.compile(
    rf"{_TIME}\s+(?:\*|-!-|-->|<--|--\s)"
    r"|[-*]{3,4} (?:Log (?:opened|closed)|Day changed|(?:BEGIN|ENDING) LOGGING)|Session (?:Start|Close|Ident):"
)
"""Who came, went, or waves (`10:03 -!- tom has joined`, `10:04 * ilse waves`), and where the log begins."""


class ChatFormat:
    """Reads chats whose every message begins with its time and who wrote it."""

    name = "chat"

    def recognises(self, source: Source) -> float:
        """Return much if a message stands in the first rows, and a good part of the rest are such."""
        texts = [row.text for row in source.rows[:2_000] if row.text.strip()]
        messages = sum(1 for text in texts if _MESSAGE.match(text))
        return (
            0.7 if messages >= 2 and 4 * messages >= len(texts) and any(map(_MESSAGE.match, texts[:5])) else 0.0
        )

    def rows(self, source: Source) -> list[Row]:
        """Return who writes what; the times, and what is no message, are left out."""
        return [row for span in source.rows for row in _rows(span)]


def _rows(span: Span) -> Iterator[Row]:
    if message := _MESSAGE.match(span.text):
        yield left_out(span.cut(0, message.end("time")), "time", Cut.NONE)
        label = Label(message["nick"] or message["who"], span.cut(message.end("time"), message.end()))
        yield Row(Kind.TEXT, span.cut(message.end()), label, form=Form.SPEECH)
    elif _EVENT.match(span.text):
        yield left_out(span.cut(0), "notice", Cut.ENDS)
    else:
        yield from lay_out([span])
