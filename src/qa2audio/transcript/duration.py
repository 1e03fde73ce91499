"""How long a text takes to say, before anybody says it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.model import Heading, Pause, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Part, Utterance

# Seconds at an engine's normal rate (170 words a minute), fitted to 190 utterances of espeak in three voices: within
# 6 % of the sum, where a constant number of words a minute was 20 % off.
_LETTER = 0.058
_DIGIT = 0.28
_WORD = 0.02
_STOP = 0.36  # punctuation inside an utterance
_IDEOGRAPH = 0.28
# Seconds of silence, as an episode usually has them; these need only be near.
_SENTENCE, _PARAGRAPH, _TURN, _SECTION, _EDGES = 0.3, 0.6, 0.5, 1.4, 1.3

_IDEOGRAPHS = re.compile("[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_STOPS = re.compile(r"[,;:.?!…—](?=\W{0,3}\s)|[、，；：。？！]")


def count_words(text: str) -> int:
    """Return the number of words; two characters of a script without spaces count as one."""
    rest, ideographs = _IDEOGRAPHS.subn(" ", text)
    return len(rest.split()) + (ideographs + 1) // 2


def estimate_seconds(utterances: Sequence[Utterance], parts: Sequence[Part] = ()) -> float:
    """Return about how long `utterances` last with the pauses around them, in seconds.

    `parts` are the transcript's; without them, what stands between two turns can only be guessed.
    """
    if not utterances:
        return 0.0
    speech = sum(_seconds(utterance.spoken) / utterance.voice.rate for utterance in utterances)
    return _EDGES + speech + sum(_silence(before, after, parts) for before, after in pairwise(utterances))


def _seconds(text: str) -> float:
    rest, ideographs = _IDEOGRAPHS.subn(" ", text)
    digits = sum(map(str.isdigit, rest))
    letters = sum(map(str.isalpha, rest))
    stops = len(_STOPS.findall(text.rstrip()))
    return (
        ideographs * _IDEOGRAPH
        + digits * _DIGIT
        + letters * _LETTER
        + len(rest.split()) * _WORD
        + stops * _STOP
    )


def _silence(before: Utterance, after: Utterance, parts: Sequence[Part]) -> float:
    if after.part == before.part:
        return _PARAGRAPH if after.paragraph else _SENTENCE
    if not parts:
        return _TURN if after.part == before.part + 1 else _SECTION
    between = parts[before.part + 1 : after.part]
    asked = sum(part.seconds or 0.0 for part in between if isinstance(part, Pause))
    if any(isinstance(part, Heading) or (isinstance(part, Pause) and part.seconds is None) for part in between):
        return asked + _SECTION
    if after.part >= len(parts):  # the show's words
        return asked + _SECTION
    begun = parts[after.part]
    return asked + (_SENTENCE if isinstance(begun, Turn) and begun.continues else _TURN)
