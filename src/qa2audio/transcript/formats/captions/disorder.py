"""Captions that do not stand in the order of their times: a layer, a person or a channel after the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.captions.cues import Cue


def disorder(cues: Sequence[Cue]) -> Iterator[Problem]:
    """Yield a problem where times go back by more than people who interrupt each other make them."""
    said = [cue for cue in cues if cue.rows]
    back = [
        (before.start - after.start, after) for before, after in pairwise(said) if after.start < before.start
    ]
    length = max((cue.start for cue in said), default=0.0) - min((cue.start for cue in said), default=0.0)
    if back and 2 * sum(far for far, _ in back) > length:
        yield Problem(
            "order",
            back[0][1].rows[0].line,
            "",
            "what is said does not stand in the order of its times; it is read as it stands.",
            "Sort it by its times.",
        )
