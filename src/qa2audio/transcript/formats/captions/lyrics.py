"""The LRC format: `[00:12.00]text`, with or without tags such as `[ti:title]` above it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.cue_markup import readable
from qa2audio.transcript.formats.captions.cues import Cue
from qa2audio.transcript.rows import Kind, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source

_STAMPS = re.compile(r"(?:\[(\d{1,3}):(\d{1,2}(?:[.:]\d{1,3})?)\]){1,20}")
_TIGHT = re.compile(r"(?:\[\d{1,3}:\d{1,2}[.:]\d{2,3}\]){1,20}(?=\S|\Z)")
_TAG = re.compile(
    r"\ufeff?\[(?P<key>ti|ar|al|au|by|re|ve|lr|offset|length|tool|la|id|#)\s*:\s*(?P<value>[^\]]{0,200})\]\s*\Z",
    re.IGNORECASE,
)
_SEEN = 500
_WORDS_A_SECOND = 2.0


class LyricsFormat:
    """Reads LRC, as players and some recognisers write it."""

    name = "lrc"

    def recognises(self, source: Source) -> float:
        """Return much where most rows begin with stamps, and tags or stamps without a space say that it is LRC."""
        texts = [text for row in source.rows[:_SEEN] if (text := row.text.strip())]
        stamped = sum(1 for text in texts if _STAMPS.match(text))
        tags = sum(1 for text in texts[:20] if _TAG.match(text))
        tight = sum(1 for text in texts if _TIGHT.match(text))
        sure = tags > 0 or (stamped > 1 and 10 * tight >= 9 * stamped)
        return 0.8 if stamped and sure and 10 * stamped >= 6 * (len(texts) - tags) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its entities decoded."""
        return readable(source)

    def rows(self, source: Source) -> list[Row]:
        """Return what is said; a tag may give the title."""
        return [_with_title(row) for row in rows_of(_cues(source.rows))]


def _with_title(row: Row) -> Row:
    tag = _TAG.match(row.span.text) if row.kind is Kind.LEFT_OUT and row.reason == "mark" else None
    value = tag["value"].strip() if tag and tag["key"].casefold() == "ti" else ""
    return row._replace(kind=Kind.TITLE, value=value) if value else row


def _cues(rows: Sequence[Span]) -> list[Cue]:
    cues: list[Cue] = []
    left: list[tuple[Span, str]] = []
    for row in rows:
        span = row.cut(0)
        stamps = _STAMPS.match(span.text)
        if stamps:
            text = span.cut(stamps.end())
            start = 60 * int(stamps[1]) + float(stamps[2].replace(":", "."))
            cues.append(
                Cue(start, start, [text] if text.text else [], [*left, (span.cut(0, stamps.end()), "time")])
            )
            left = []
        elif _TAG.match(span.text):
            left.append((span, "mark"))
        elif span.text and cues and not left:
            cues[-1].rows.append(span)
        elif span.text:
            left.append((span, "notice"))
    for cue, after in pairwise(cues):
        cue.end = min(
            after.start, cue.start + 1 + sum(len(row.text.split()) for row in cue.rows) / _WORDS_A_SECOND
        )
    if cues:
        cues[-1].after += left
    return cues
