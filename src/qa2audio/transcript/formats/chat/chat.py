"""The format of chats: whoever wrote a message, and when, stand beside it, in whatever order and punctuation."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.chat.chat_messages import Messages
from qa2audio.transcript.formats.chat.habit import Chat
from qa2audio.transcript.formats.timed.timed import has_times
from qa2audio.transcript.rows import Span
from qa2audio.transcript.turns.candidates import candidate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.transcript.formats.chat.heads import Head
    from qa2audio.transcript.rows import Row
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.layout import Place

_BOLD = re.compile(r"\s*\||[^*]{0,80}\*\*\S|\s*__\S")
"""A table of Markdown, or something bold."""
_MARKUP = re.compile(r"#{1,6}\s|\s*[-*+] .{0,200}\]\(")
"""A heading of Markdown, or a link in a list."""
_SEEN = 2_000  # rows that are enough to know the habit


class ChatFormat:
    """Reads logs and chats of every program, and transcripts in which names and times are written as there."""

    name = "chat"

    def recognises(self, source: Source) -> float:
        """Return much if messages with their time and sender are the document's habit."""
        chat = _seen(source.rows)
        if chat is None or any(_BOLD.match(source.rows[index].text) for index in chat.heads):
            return 0.0
        return 0.0 if any(_MARKUP.match(row.text) for row in source.rows[: chat.begins]) else 0.7

    def rows(self, source: Source) -> list[Row]:
        """Return who writes what; the times, and what programs wrote, are left out."""
        return Messages(Chat(source.rows)).read()


def is_chat(rows: Sequence[Span]) -> bool:
    """Return whether `rows`, of whatever format, are a chat."""
    return _seen(rows) is not None


def chat_rows(rows: Sequence[Span], headings: Mapping[Place, int]) -> list[Row]:
    """Return what `rows` say, as a chat; `headings` are the places of headings and their levels."""
    return Messages(Chat(rows), headings).read()


def _seen(rows: Sequence[Span]) -> Chat | None:
    """Return the chat that the first of `rows` are; None if they are none, or a recording's transcript."""
    chat = Chat(rows[:_SEEN])
    if not chat.is_habit() or _is_labelled(chat):
        return None
    timed = sum(1 for index, at in chat.heads.items() if _is_timed(rows[index].text, at))
    recorded = not chat.names and 2 * timed > len(chat.heads)
    return None if recorded and _begins_early(chat) and has_times(rows) else chat


def _begins_early(chat: Chat) -> bool:
    """Return whether the first time may be a recording's, and not the day's.

    It has signs around it, hours, minutes and seconds, or is in the first minutes.
    """
    first = next(iter(chat.heads.values()))
    signs = first.shape.opens or first.shape.joint or first.shape.ends
    return bool(signs) or first.moment.exact or (first.moment.seconds or 0) < 5 * 3600  # 5:00 is read as hours


def _is_labelled(chat: Chat) -> bool:
    """Return whether rows that are no heads begin with a name and a colon, oftener than there are messages."""
    rows = (row for index, row in enumerate(chat.rows) if index not in chat.heads and index not in chat.names)
    counts = Counter(found.key for row in rows if (found := candidate(row.cut(0))))
    return sum(count for count in counts.values() if count > 1) > len(chat.heads) + len(chat.names)


def _is_timed(text: str, at: Head) -> bool:
    """Return whether the head of `text` is as recordings have it: a plain name beside a length of time."""
    if at.moment.dated or at.moment.halves or at.shape.ends not in ("", ":", "]"):
        return False
    if at.shape.order == "when who" and not at.shape.ends:
        return False  # there a name is part of what is said
    name = text[at.who[0] : at.who[1]].strip(" \t,:|-–—")
    return "," not in name and candidate(Span(1, 1, f"{at.sender.name}:")) is not None
