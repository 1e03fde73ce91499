"""The format of exported messages with a head of their own: `From: Ana`, `Sent: …`, and below them what she wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, Span, left_out
from qa2audio.transcript.turns.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.source import Source

_FROM = re.compile(r"\s*(?:From|Von|De|Da|Van|Från|Fra|Od|От):\s+(?P<who>[^\s:][^:]{0,60}?)\s*\Z")
_WHEN = re.compile(
    r"\s*(?:Sent|Received|Date|Timestamp|Gesendet|Envoyé|Enviado|Inviato|Datum|Verzonden):\s.*\d"
)
_OTHER = re.compile(
    r"\s*(?:Type|To|Status|Conversation|Delivered|Read|Attachments?|Quote|Edited|Subject|Cc|CC):(?:\s|\Z)"
)
_ASIDE = re.compile(r"(?P<name>[^()]+?)\s*\((?P<aside>[^()]+)\)\Z")
_FEW = 3
"""Messages that make a habit."""
_HEAD = 6
"""Rows of a head at most."""


class MessageHeadsFormat:
    """Reads messages that each have who sent them, and when, in rows above them."""

    name = "messages"

    def recognises(self, source: Source) -> float:
        """Return much if heads with a sender and a time come again."""
        rows = source.rows
        heads = sum(1 for index, row in enumerate(rows) if _FROM.match(row.text) and _length(rows, index))
        return 0.8 if heads >= _FEW else 0.0

    def rows(self, source: Source) -> list[Row]:
        """Return who writes what; times and what else is in heads are left out."""
        return list(_rows(source.rows))


def _length(rows: Sequence[Span], index: int) -> int:
    """Return how many rows the head that begins at `index` has; 0 if no time is in it."""
    timed = False
    end = index + 1
    while end < min(len(rows), index + _HEAD):
        when = bool(_WHEN.match(rows[end].text))
        if not (when or _OTHER.match(rows[end].text)):
            break
        timed = timed or when
        end += 1
    return end - index if timed else 0


def _rows(rows: Sequence[Span]) -> Iterator[Row]:
    index, said = 0, list[Span]()
    while index < len(rows):
        sent = _FROM.match(rows[index].text)
        length = _length(rows, index) if sent else 0
        if sent is None or not length:
            said.append(rows[index])
            index += 1
            continue
        yield from lay_out(said)
        said = []
        yield _label(rows[index].cut(0), sent["who"])
        for row in rows[index + 1 : index + length]:
            yield left_out(row.cut(0), "time" if _WHEN.match(row.text) else "notice", Cut.NONE)
        index += length
    yield from lay_out(said)


def _label(span: Span, who: str) -> Row:
    named = _ASIDE.match(who)
    label = Label(named["name"], span, named["aside"]) if named else Label(who, span)
    return Row(Kind.TEXT, span.cut(len(span.text)), label, form=Form.SPEECH)
