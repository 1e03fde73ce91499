"""Captions that roll: each cue shows again what the cue before it ended with, as automatic ones do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.captions.cue_markup import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.captions.cues import Cue

_NEAR = 0.5  # seconds between a cue and its repetition
_FEW = 3
_SHARE = 4  # one cue in so many


def repeated_words(cues: Sequence[Cue]) -> list[int]:
    """Return for each cue how many of its first words only repeat the cue before, where that is the file's habit.

    Somebody who says a thing twice does so now and then; a file that rolls does so all the time.
    """
    texts = [[plain(row).split() for row in cue.rows] for cue in cues]
    counts = [0] + [
        _overlap(texts[number - 1], texts[number]) if cue.start <= cues[number - 1].end + _NEAR else 0
        for number, cue in enumerate(cues[1:], start=1)
    ]
    rolling = sum(1 for count in counts if count)
    return counts if rolling >= _FEW and _SHARE * rolling >= len(cues) else [0] * len(cues)


def _overlap(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> int:
    """Return how many words the rows of `before` from one of them on share with the beginning of `after`."""
    words = [word for row in after for word in row]
    for first in range(len(before)):
        tail = [word for row in before[first:] for word in row]
        if tail and words[: len(tail)] == tail:
            return len(tail)
    return 0
