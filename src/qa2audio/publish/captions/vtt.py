"""WebVTT: captions with a voice on every cue (https://www.w3.org/TR/webvtt1/)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.publish.captions.phrases import Caption, captions
from qa2audio.publish.milliseconds import timestamp

if TYPE_CHECKING:
    from qa2audio.model import Timeline

MIME = "text/vtt"
ROOM = 65
"""Characters on a line."""


def webvtt(timeline: Timeline) -> str:
    """Return the captions of `timeline` as a WebVTT file."""
    return "\n".join(["WEBVTT\n", *map(_cue, captions(timeline, ROOM))])


def _cue(caption: Caption) -> str:
    start, end = (timestamp(ms, ".") for ms in caption.span)
    text = "\n".join(map(_escape, caption.lines))
    return f"{start} --> {end}\n{_voice(caption.speaker)}{text}\n"


def _voice(speaker: str) -> str:
    # Readers end the annotation at the first ">", escaped or not; the name goes without angle brackets.
    name = speaker.translate({ord("<"): None, ord(">"): None}).strip() or "Speaker"
    return f"<v {_escape(name)}>"


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
