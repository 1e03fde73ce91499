"""The WebVTT reader: captions of Zoom, Teams, YouTube and the web."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.captions.caption_reader import transcript_of
from qa2audio.transcript.formats.captions.cues import read_cues

if TYPE_CHECKING:
    from qa2audio.model import Transcript
    from qa2audio.transcript.source import Source

_HEADER = re.compile(r"\ufeff?WEBVTT(?=\s|\Z)")
_LANGUAGE = re.compile(r"Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*\Z")


class WebvttReader:
    """Reads WebVTT."""

    name = "webvtt"

    def recognises(self, source: Source) -> float:
        """Return certainty for the header that every such file has."""
        first = next((row.text for row in source.rows if row.text.strip()), "")
        return 1.0 if _HEADER.match(first) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its entities decoded: `AT&amp;T` is one word of what is said."""
        return replace(source, rows=tuple(row._replace(text=decoded(row.text)) for row in source.rows))

    def read(self, source: Source) -> Transcript:
        """Return the transcript of `source`."""
        return transcript_of(read_cues(source, blocks=True), source, language=_language(source))


def _language(source: Source) -> str | None:
    """Return the language that the header gives, if it does."""
    for row in source.rows:
        if "-->" in row.text:
            break
        if match := _LANGUAGE.match(row.text):
            return match[1].lower()
    return None
