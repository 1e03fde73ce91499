"""Which kinds of captions an episode has: the one list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.publish.captions import json_transcript, srt, vtt

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.model import Timeline


class Captions(NamedTuple):
    """One kind of captions."""

    part: str
    """What it is called among an episode's files."""
    suffix: str
    """How its files' names end."""
    mime: str
    """The media type that the feed gives it; no other kind's."""
    write: Callable[[Timeline], str]
    """Return the text of the file."""


TRANSCRIPT = Captions("json", ".json", json_transcript.MIME, json_transcript.json_transcript)
"""The one that is read again: what the soundbites are picked from."""
CAPTIONS = (
    Captions("vtt", ".vtt", vtt.MIME, vtt.webvtt),
    Captions("srt", ".srt", srt.MIME, srt.subrip),
    TRANSCRIPT,
)
"""In the order in which a release lists them."""
