"""The format of scripts for speech models: `[S1] Good evening. [S2] Good evening.`, several to a line."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Form, Kind, Label, Row
from qa2audio.transcript.turns.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source

_TAG = re.compile(r"\[(?P<name>S\d{1,2}|Speaker[ _]?\d{1,2})\]\s*:?", re.IGNORECASE)
_SEEN = 500  # rows that are enough to know


class SpeakerTagsFormat:
    """Reads texts in which the tag of a speaker may also stand inside a line."""

    name = "speaker-tags"

    def recognises(self, source: Source) -> float:
        """Return much if the text begins with a tag, and a line has a second one behind a first."""
        texts = [row.text for row in source.rows[:_SEEN] if row.text.strip()]
        first = bool(texts) and _TAG.match(texts[0].lstrip())
        inside = any(len(_TAG.findall(text[:4_000])) > 1 for text in texts)
        return 0.7 if first and inside else 0.0

    def rows(self, source: Source) -> list[Row]:
        """Return who says what."""
        return [row for span in source.rows for row in _rows(span)]


def _rows(span: Span) -> Iterator[Row]:
    tags = list(_TAG.finditer(span.text))
    before = span.cut(0, tags[0].start() if tags else None)
    if before.text or not tags:
        yield from lay_out([before if tags else span])
    for tag, following in zip_longest(tags, tags[1:]):
        label = Label(tag["name"].upper(), span.cut(tag.start(), tag.end()))
        said = span.cut(tag.end(), following.start() if following else None)
        yield Row(Kind.TEXT, said, label, form=Form.SPEECH)
