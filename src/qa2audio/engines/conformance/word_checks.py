"""Whether word times can be believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydub import AudioSegment

    from qa2audio.model import Word


def astray(words: Sequence[Word], audio: AudioSegment) -> bool:
    """Return whether they leave the audio, overlap or go back."""
    times = [time for _, start, end in words for time in (start, end)]
    return times != sorted(times) or any(not 0 <= time <= audio.frame_count() for time in times)


def foreign(words: Sequence[Word], text: str) -> bool:
    """Return whether they are not the words of `text`, in order; some may be missing, but not most."""
    letters, at, found = _letters(text), 0, 0
    for word in map(_letters, (word.text for word in words)):
        where = letters.find(word, at)
        if where < 0:
            return True
        at, found = where + len(word), found + len(word)
    return found < len(letters) / 2


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
