"""The format of chats: whoever wrote a message, and when, stand beside it, in whatever order and punctuation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.chat.habit import Chat
from qa2audio.transcript.formats.chat.messages import Messages
from qa2audio.transcript.formats.timed.timed import has_times
from qa2audio.transcript.rows import Span
from qa2audio.transcript.turns.candidates import candidate

if TYPE_CHECKING:
    from qa2audio.transcript.formats.chat.heads import Head
    from qa2audio.transcript.rows import Row
    from qa2audio.transcript.source import Source

_MARKUP = re.compile(r"\s*\||.{0,80}(?:\*\*|__)")
"""A table of Markdown, or something bold."""
_SEEN = 2_000  # rows that are enough to know the habit


class ChatFormat:
    """Reads logs and chats of every program, and transcripts in which names and times are written as there."""

    name = "chat"

    def recognises(self, source: Source) -> float:
        """Return much if messages with their time and sender are the document's habit."""
        chat = Chat(source.rows[:_SEEN])
        if not chat.is_habit():
            return 0.0
        if any(_MARKUP.match(source.rows[index].text) for index in chat.heads):
            return 0.0
        recorded = not chat.names and all(map(_is_timed, chat.heads.values()))
        return 0.0 if recorded and has_times(source.rows) else 0.7

    def rows(self, source: Source) -> list[Row]:
        """Return who writes what; the times, and what programs wrote, are left out."""
        return Messages(Chat(source.rows)).read()


def _is_timed(at: Head) -> bool:
    """Return whether `at` is as transcripts of recordings have it: a plain name beside a length of time."""
    if at.moment.dated or at.moment.halves or at.shape.ends not in ("", ":", "]"):
        return False
    return candidate(Span(1, 1, f"{at.sender.name}:")) is not None
