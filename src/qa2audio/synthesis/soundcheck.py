"""What can be told of a take by listening to it: whether it is speech, and all of it.

A false alarm would cost a line that is well spoken, so every limit stands far from what `scripts/measure-takes` found
in 8,450 takes of all 359 voices of espeak-ng (in brackets), and a text that is short is not judged by its pace.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.audio.soundness import damage, traits
from qa2audio.model.spans import plain

if TYPE_CHECKING:
    from pydub import AudioSegment

    from qa2audio.audio.soundness import Traits
    from qa2audio.model import Utterance

_FASTEST = 34.0
"""Letters in a second that sounds, at a voice's normal speed [at most 23.5, and 23.2 by Piper]."""
_HEARD_ANYWAY = 6
"""Letters that may be swallowed: a short word is soon said."""
_FEWEST_DIPS = 0.04
"""Share of the time between loud sounds [at least 0.16; the beeps of `tone` 0.058]."""
_STEADY = (4, 0.8)
"""Words and seconds from which on a sound must have dips: a long vowel has none."""
_ALONE = 3  # letters in what a single letter is called
_RUN = re.compile(r"(.)\1{2,}")


def letters(words: str) -> int:
    """Return about how many letters are heard: one that stands alone is a word, and ten in a row are a long one."""
    heard = [_RUN.sub(r"\1\1", "".join(filter(str.isalnum, word))) for word in words.split()]
    return sum(_ALONE if len(word) == 1 else len(word) for word in heard)


def unsound(audio: AudioSegment, utterance: Utterance) -> str | None:
    """Return why `audio`, trimmed, mono and of 16 bit, cannot be all of `utterance`, or None."""
    found = traits(audio)
    if found is None:
        return None
    reason = _hurried(found, utterance) or damage(found) or _steady(found, utterance)
    return reason and f"what the engine gave is no good: {reason}"


def _hurried(found: Traits, utterance: Utterance) -> str | None:
    said = letters(plain(utterance.spans))
    if (said - _HEARD_ANYWAY) / _FASTEST <= found.sounding * max(1.0, utterance.voice.rate):
        return None
    return f"{found.sounding:.2f} s of sound is too little for {said} letters, it was cut off or sped up"


def _steady(found: Traits, utterance: Utterance) -> str | None:
    words, seconds = _STEADY
    if found.dips >= _FEWEST_DIPS or found.sounding <= seconds or len(utterance.spoken.split()) < words:
        return None
    return "it is a steady sound, not speech"
