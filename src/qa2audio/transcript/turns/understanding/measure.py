"""How well a file was understood: what all the signs together say."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from qa2audio.model.understanding import Reason, Understanding
from qa2audio.transcript.turns.understanding.clocks import clocks, numbers
from qa2audio.transcript.turns.understanding.odd_names import glued_names, numbered_people
from qa2audio.transcript.turns.understanding.one_voice import (
    data_names,
    left_out,
    long_turn,
    many_names,
    names_alone,
    names_of_parts,
    nobody,
    questions,
    signs,
)
from qa2audio.transcript.turns.understanding.recurring import count_words, names_at_edges
from qa2audio.transcript.turns.understanding.spoken_markup import markup, twice
from qa2audio.transcript.turns.understanding.spoken_units import lines, openers, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Omission, Part

_FEWEST = 5
"""Lines in which something regular may show; one long line counts as several."""
_LINE = 80
"""Characters."""
_SLIGHT = 0.05
"""Doubts that are not worth a word."""


def measure(
    parts: Sequence[Part], omitted: Sequence[Omission], narrator: str, *, known: bool = False
) -> Understanding:
    """Return how well a file was understood of which `parts` are spoken and `omitted` left out.

    `narrator` says what nobody says. `known` says that the file's format itself knows who speaks.
    """
    rows = lines(parts)
    if sum(len(row.text) for row in rows) < _FEWEST * _LINE and len(rows) < _FEWEST:
        return Understanding()
    blocks = paragraphs(rows)
    speakers = len({row.speaker for row in rows if row.opens})
    reasons = [
        *names_at_edges(rows, blocks, count_words(rows), known=known),
        *([] if known else names_alone(rows)),
        *([] if known else _surest(numbered_people(rows), numbered_people(openers(rows)))),
        *([] if known else glued_names(rows)),
        *signs(blocks, speakers),
        *clocks(rows),
        *numbers(rows),
        *markup(rows),
        *twice(rows),
        *questions(blocks, speakers),
        *left_out(rows, omitted),
        *nobody(rows, narrator),
        *long_turn(rows),
        *many_names(rows),
        *names_of_parts(rows, narrator),
        *data_names(rows),
    ]
    reasons = [reason for reason in reasons if reason.doubt >= _SLIGHT]
    score = prod(1 - reason.doubt for reason in reasons)
    return Understanding(round(score, 3), tuple(sorted(reasons, key=lambda reason: -reason.doubt)))


def _surest(*found: list[Reason]) -> list[Reason]:
    """Return the weightiest of the same reasons, found in lines and where sentences begin."""
    return max(found, key=lambda some: sum(one.doubt for one in some))
