"""Listening to the words of single takes: short ones together, since a few words alone mislead a recogniser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qa2audio.model import Line
from qa2audio.proof.comparison import compare
from qa2audio.proof.listener import RATE
from qa2audio.proof.passages import cut, passages, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from qa2audio.model import Finding
    from qa2audio.proof.listener import Listener

_GAP = 0.4
"""Seconds of silence between two takes."""


def hear(
    texts: Sequence[str],
    samples: Callable[[int], NDArray[np.float32]],
    language: str,
    listener: Listener,
    speak: Callable[[str], str],
) -> Iterator[Finding]:
    """Yield a finding for each of `texts`, whose samples at `RATE` `samples` gives; `speak` is as in `compare`.

    What is in doubt is heard once more by itself.
    """
    lines: list[Line] = []
    at = 0.0
    lengths = [len(samples(index)) / RATE for index in range(len(texts))]
    for text, seconds in zip(texts, lengths, strict=True):
        lines.append(Line(at, at + seconds, "", text))
        at += seconds + _GAP
    silence = np.zeros(round(RATE * _GAP), np.float32)
    blocks = (block for index in range(len(texts)) for block in (samples(index), silence))
    for passage, heard in cut(blocks, RATE, passages(lines)):
        some = lines[passage.first : passage.last]
        for found in compare(some, listener.hear(heard, language), speak):
            if found.errors and len(some) > 1:
                alone = listener.hear(within(heard, passage, found.line, RATE), language)
                (again,) = compare([found.line], alone, speak)
                yield min(found, again, key=lambda finding: finding.errors)
            else:
                yield found
