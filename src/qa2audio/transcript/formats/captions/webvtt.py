"""The WebVTT format: captions of Zoom, Teams, YouTube and the web."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.cue_markup import readable
from qa2audio.transcript.formats.captions.cues import read_cues
from qa2audio.transcript.rows import Kind, Row

if TYPE_CHECKING:
    from qa2audio.transcript.source import Source

_HEADER = re.compile(r"\s*\ufeff?\s*WEBVTT(?=[\s-]|\Z)", re.IGNORECASE)
_LANGUAGE = re.compile(r"Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*\Z")


class WebvttFormat:
    """Reads WebVTT."""

    name = "webvtt"

    def recognises(self, source: Source) -> float:
        """Return certainty for the header that every such file has."""
        first = next((row.text for row in source.rows if row.text.strip()), "")
        return 1.0 if _HEADER.match(first) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its entities decoded: `AT&amp;T` is one word of what is said."""
        return readable(source)

    def rows(self, source: Source) -> list[Row]:
        """Return what is said, and what is not; the header may give the language."""
        rows = rows_of(read_cues(source, blocks=True))
        first = next((index for index, row in enumerate(rows) if row.reason == "time"), 0)
        return [*map(_with_language, rows[:first]), *rows[first:]]


def _with_language(row: Row) -> Row:
    """Return `row` as the language that it gives, if it does."""
    match = _LANGUAGE.match(row.span.text)
    return row._replace(kind=Kind.LANGUAGE, value=match[1].lower()) if match else row
