"""SubRip: two short lines, the speaker's name where it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.publish.captions.phrases import captions
from qa2audio.publish.milliseconds import timestamp

if TYPE_CHECKING:
    from qa2audio.model import Timeline

MIME = "application/x-subrip"
ROOM = 32
"""Characters on a line, as Apple and the Podcasting 2.0 documents have it."""
_ARROW = "-->"


def subrip(timeline: Timeline) -> str:
    """Return the captions of `timeline` as a SubRip file with LF line ends."""
    blocks = []
    for number, caption in enumerate(captions(timeline, ROOM, named=True), 1):
        start, end = (timestamp(ms, ",") for ms in caption.span)
        # SubRip has no escapes; an arrow in the text would read as a time line.
        text = "\n".join(caption.lines).replace(_ARROW, "->")
        blocks.append(f"{number}\n{start} {_ARROW} {end}\n{text}\n")
    return "\n".join(blocks)
