"""What the tools that make transcripts write around them: who attended, keywords, "Transcribed by …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.timed.moments import is_when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.rows import Span

_NOTICE = re.compile(
    r"(?:transcription (?:started|ended|paused|resumed)\b"
    r"|(?:meeting|recording) (?:started|ended|stopped) (?:at|after|on)\b.{0,40}\Z"
    r"|(?:.{1,40} )?(?:started|stopped) (?:the )?(?:transcription|recording)\.?\Z"
    r"|this (?:editable )?transcript was (?:computer|automatically|auto-?|machine)[ -]?generated\b"
    r"|this transcript (?:was exported on|is auto-?generated|has been edited|may contain errors)\b"
    r"|(?:auto-?|automatically |machine[- ])(?:generated|transcribed)\b.{0,60}\Z"
    r"|(?:transcribed|transcription|transcript|captions?|subtitles?|exported) (?:provided )?(?:by|from|with) "
    r"(?:https?://|(?:otter|rev|descript|zoom|sonix|trint|temi|happy ?scribe|fireflies|riverside|castmagic|scribie"
    r"|gotranscript|speechmatics|assemblyai|deepgram|whisper|google|microsoft|youtube|amara)\b).{0,60}\Z)",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"(?:summary keywords|keywords|speakers|attendees|participants|invited|attachments|meeting records)\s*:?\Z",
    re.IGNORECASE,
)
_TITLE_ROW = re.compile(
    r"(?:(?:full |automatic |auto-generated )?transcript(?:ion)?(?: text)?)\s*:?\Z", re.IGNORECASE
)
_WHEN = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s+)?(?:[a-z]{3,9}\.?\s+\d{1,2},?|\d{1,2}\.?\s+[a-z]{3,9}\.?,?)\s+\d{4}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]m)?)?(?:\s*[•·|–-]\s*[\d:]{4,8})?(?:\s+[A-Z+\d:]{2,6})?\s*\Z",
    re.IGNORECASE,
)


def notices(rows: Sequence[Span], begins: int) -> Iterator[int]:
    """Yield the indices of the rows that a tool wrote about the transcript; speaking begins at index `begins`."""
    listed = heading = False
    for index, row in enumerate(rows):
        text = row.text.strip()
        listed = index < begins and (bool(_LISTS.match(text)) or (listed and (heading or bool(text))))
        heading = listed and (not text or bool(_LISTS.match(text)))  # a blank row may follow it
        head = index < begins and bool(_TITLE_ROW.match(text) or _WHEN.match(text) or is_when(text))
        if text and (listed or head or (text[0].isalpha() and _NOTICE.match(text))):
            yield index
