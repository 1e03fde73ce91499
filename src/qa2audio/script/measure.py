"""How long a text takes to say, before anybody says it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Utterance

WORDS_PER_MINUTE = 165
"""Of an engine at its normal rate."""
_BETWEEN = 0.3  # seconds of silence between utterances, about
_TURN = 0.6
_PARAGRAPH = 0.5
_SPACELESS_WORD = re.compile("[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def count_words(text: str) -> int:
    """Return the number of words; two characters of a script without spaces count as one."""
    unspaced, spaces = _SPACELESS_WORD.subn(" ", text)
    return len(unspaced.split()) + (spaces + 1) // 2


def estimate_seconds(utterances: Sequence[Utterance]) -> float:
    """Return about how long `utterances` last with the pauses between them, in seconds."""
    speech = sum(
        count_words(utterance.spoken) * 60 / WORDS_PER_MINUTE / utterance.voice.rate for utterance in utterances
    )
    return speech + sum(_silence(before, after) for before, after in pairwise(utterances))


def _silence(before: Utterance, after: Utterance) -> float:
    if before.part != after.part:
        return _TURN
    return _PARAGRAPH if after.paragraph else _BETWEEN
