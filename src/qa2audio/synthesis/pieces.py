"""The pieces of an utterance that was too long for its engine, put together as one recording."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.engines.hosted.engine_host import SpeechError
from qa2audio.engines.hosted.messages import Recording
from qa2audio.model import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_BREATH = 0.15  # seconds between two pieces; each keeps a few hundredths of its own silence


def join(pieces: Sequence[Recording]) -> Recording:
    """Return `pieces` in a row with a breath between them."""
    first = pieces[0]
    if len(pieces) == 1:
        return first
    if any(piece.rate != first.rate for piece in pieces):
        raise SpeechError("the engine changed its rate within one utterance")
    gap = round(_BREATH * first.rate)
    words: list[Word] = []
    offset = 0
    for piece in pieces:
        words.extend(Word(text, start + offset, end + offset) for text, start, end in piece.words or ())
        offset += len(piece.pcm) // 2 + gap
    known = all(piece.words is not None for piece in pieces)
    pcm = bytes(2 * gap).join(piece.pcm for piece in pieces)
    return Recording(pcm, first.rate, tuple(words) if known else None)
