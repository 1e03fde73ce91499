"""Names that lines begin or end with, again and again, and that take turns."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.understanding import Reason, Sign
from qa2audio.transcript.turns.understanding.edges import beginning, ending, marks, parts
from qa2audio.transcript.turns.understanding.units import excerpt, openers, ramp, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.turns.understanding.edges import Edge
    from qa2audio.transcript.turns.understanding.units import Unit

_MOST_NAMES = 24
_SHOWN = 6
_SURE = 0.8
"""The share of lines in which a sign makes a name of their first words."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
Key = tuple[str, ...]


class _Names(NamedTuple):
    """Which line begins with which name."""

    of: dict[int, Key]
    """By index into the lines."""
    marked: float
    """The share of them behind, or around, which a sign stands that prose seldom has."""


def names_at_edges(rows: Sequence[Unit], blocks: Sequence[Unit], words: Counter[str]) -> list[Reason]:
    """Return what recurs where lines and paragraphs begin, and where they end; `words` are all, counted."""
    reasons = []
    begin = [
        _at_edges(Sign.BEGINNINGS, units, words) for units in (blocks, rows, openers(rows), sentences(rows))
    ]
    end = [_at_edges(Sign.ENDINGS, units, words) for units in (blocks, rows)]
    for found in (begin, end):
        reasons += [max(filter(None, found), key=lambda reason: reason.doubt, default=None)]
    return [reason for reason in reasons if reason]


def _at_edges(sign: Sign, units: Sequence[Unit], words: Counter[str]) -> Reason | None:
    edges = _edges(sign, units)
    names = _names(edges, words)
    if len(set(names.of.values())) < 2:
        return None
    doubt = _doubt(names, len(units))
    first = units[min(names.of)]
    text = first.text if sign is Sign.BEGINNINGS else f"…{first.text[-39:]}"
    return Reason(
        sign,
        first.line,
        excerpt(text),
        len(names.of),
        len(names.of) / len(units),
        doubt,
        _written(names, edges, sign),
    )


def _written(names: _Names, edges: Sequence[Edge | None], sign: Sign) -> tuple[str, ...]:
    """Return the names as they are written where they come first."""
    first: dict[Key, Sequence[str]] = {}
    for index, key in names.of.items():
        edge = edges[index]
        if edge and key not in first:
            first[key] = edge.written[: len(key)]
    some = [first[key] for key, count in Counter(names.of.values()).most_common(_SHOWN) if count > 1]
    return tuple(" ".join(name if sign is Sign.BEGINNINGS else reversed(name)) for name in some)


def _edges(sign: Sign, units: Sequence[Unit]) -> list[Edge | None]:
    """Return how `units` begin or end; None where no name can be."""
    if sign is Sign.ENDINGS:
        ends = [ending(unit.text) for unit in units]
        return [edge if edge and parts(edge) else None for edge in ends]
    edges = [beginning(unit.text) for unit in units]
    numbers = [edge.number for edge in edges if edge and edge.number is not None]
    rising = sum(one <= other for one, other in pairwise(numbers))
    if rising >= 0.85 * (len(numbers) - 1):  # times, or numbers of lines
        return edges
    return [edge if edge and edge.number is None else None for edge in edges]  # measures: `2 cups of milk`


def _doubt(names: _Names, of_all: int) -> float:
    keys = [names.of[index] for index in sorted(names.of)]
    share = len(keys) / of_all
    changes = sum(one != other for one, other in pairwise(keys)) / max(1, len(keys) - 1)
    counts = Counter(keys)
    second = counts.most_common(2)[1][1] / len(keys)
    low, high = (0.04, 0.15) if names.marked > _SURE else (0.25, 0.5)
    in_turn = ramp(changes, 0.6, 0.8) * ramp(share, low, high)
    everywhere = ramp(changes, 0.05, 0.2) * ramp(share, 0.6, 0.85)  # as where each line says who speaks
    return (
        max(in_turn, everywhere)
        * ramp(second, 0.02, 0.12)
        * ramp(len(keys), 3, 8)
        * ramp(len(keys) / len(counts), 1.2, 2.5)
    )


def _names(edges: Sequence[Edge | None], words: Counter[str]) -> _Names:
    """Return the names: what recurs at the edge and stands hardly anywhere else."""
    at: defaultdict[str, list[int]] = defaultdict(list)
    for index, edge in enumerate(edges):
        if edge:
            at[edge.words[0]].append(index)
    found: dict[int, Key] = {}
    marked = 0
    for first, indexes in sorted(at.items(), key=lambda item: -len(item[1]))[:_MOST_NAMES]:
        if len(indexes) < 2:
            continue
        sure = sum(_has_mark(edges[index]) for index in indexes)
        if _counts(edges, indexes):
            continue
        if sure < _SURE * len(indexes) and len(indexes) < 0.5 * words[first]:
            continue
        marked += sure
        found |= _longest(edges, indexes)
    return _Names(found, marked / len(found) if found else 0.0)


def _counts(edges: Sequence[Edge | None], indexes: Sequence[int]) -> bool:
    """Return whether the word is a thing that is numbered: `Article 1`, `2. Section`."""
    some = [edge for index in indexes if (edge := edges[index])]
    behind = [number for edge in some if (number := next((w for w in edge.words[1:] if w[0].isdigit()), None))]
    if len(behind) > 0.6 * len(some) and len(set(behind)) > 0.6 * len(behind):
        return True
    before = [edge.number for edge in some if edge.number is not None]
    numbered = sum(edge is not None and edge.number is not None for edge in edges)
    return len(before) > 0.6 * len(some) and len(before) > 0.7 * numbered


def _has_mark(edge: Edge | None) -> bool:
    return edge is not None and (any(map(marks, edge.signs)) or marks(edge.before.replace("9", "")))


def _longest(edges: Sequence[Edge | None], indexes: Sequence[int]) -> dict[int, Key]:
    """Return which name stands at each of `indexes`, all with the same first word: `Speaker 1`, `Mr. Aker`."""
    keys: dict[int, Key] = {}
    for index in indexes:
        edge = edges[index]
        keys[index] = edge.words if edge else ()
    for length in (3, 2):
        cut = {index: key[:length] for index, key in keys.items()}
        counts = Counter(cut.values())
        often = sum(count for count in counts.values() if count >= 2)
        if often >= 0.8 * len(indexes) and len(counts) <= max(2, len(indexes) // 2):
            return cut
    return {index: key[:1] for index, key in keys.items()}


def count_words(rows: Sequence[Unit]) -> Counter[str]:
    """Return how often each word is said, in lower case."""
    return Counter(_WORD.findall("\n".join(row.text for row in rows).casefold()))
