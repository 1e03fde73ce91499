"""Names that lines begin or end with, again and again, and that take turns."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.understanding import Reason, Sign
from qa2audio.transcript.turns.understanding.edges import beginning, ending, marks, parts
from qa2audio.transcript.turns.understanding.no_names import ADDRESS, ADDRESS_BEHIND, BULLETS, letters_of_lists
from qa2audio.transcript.turns.understanding.spoken_units import excerpt, openers, ramp, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.turns.understanding.edges import Edge
    from qa2audio.transcript.turns.understanding.spoken_units import Unit

_MOST_NAMES = 24
_SHOWN = 6
_SLIPS = 0.05
"""Of how many of its places a name may stand in lower case."""
_NO_ADDRESS = 0.5
"""The share of turns from which on names at their beginning are nobody who is spoken to."""
_REFRAIN = 0.55
_ONLY_THERE = 0.7
"""The share of a name's places that are at the edge of a line, where no sign makes a name of it."""
_SURE = 0.8
"""The share of lines in which a sign makes a name of their first words."""
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_LABEL = 40
"""Characters of a line in brackets that may be a name."""
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
Key = tuple[str, ...]


class _Names(NamedTuple):
    """Which line begins with which name."""

    of: dict[int, Key]
    """By index into the lines."""
    marked: bool
    """True if a sign stands behind or around each of them that prose seldom has."""


def names_at_edges(
    rows: Sequence[Unit], blocks: Sequence[Unit], words: Counter[str], *, known: bool = False
) -> list[Reason]:
    """Return what recurs where lines and paragraphs begin, and where they end; `words` are all, counted.

    `known` says that the file's format knows who speaks: short answers are alike, and only a
    sign behind their first words makes names of these.
    """
    if _is_song(rows):
        return []
    opening = [row for row in rows if row.opens]
    apart = len({row.speaker for row in opening}) > 1
    ways = (True,) if known else (True, False)
    wholes = (blocks, rows) if len(blocks) < len(rows) else (rows,)
    begin = [
        _at_edges(Sign.BEGINNINGS, units, words, ways, apart=apart)
        for units in (*wholes, openers(rows), sentences(rows))
        if units
    ]
    if apart:
        at_turns = _at_edges(Sign.BEGINNINGS, opening, words, ways)
        begin += [at_turns] if at_turns and at_turns.share > _NO_ADDRESS else []
    end = [] if known else [_at_edges(Sign.ENDINGS, units, words, ways) for units in wholes]
    return [
        max(some, key=lambda reason: reason.doubt) for found in (begin, end) if (some := [*filter(None, found)])
    ]


def _is_song(rows: Sequence[Unit]) -> bool:
    """Return whether most lines come again as they are: with a refrain, and not with names."""
    counts = Counter(row.text for row in rows)
    return sum(count for count in counts.values() if count > 1) > _REFRAIN * len(rows)


def _at_edges(
    sign: Sign, units: Sequence[Unit], words: Counter[str], ways: Sequence[bool], *, apart: bool = False
) -> Reason | None:
    """Return what recurs at the edges of `units`.

    `ways` are whether a sign must make names of words: either, or both in turn. `apart` passes over the beginnings of
    turns: a name there is most often somebody who is spoken to.
    """
    edges = _edges(sign, units)
    if apart:
        edges = [None if unit.opens else edge for unit, edge in zip(units, edges, strict=True)]
    found = (_names(edges, words, marked=marked) for marked in ways)
    doubt, names = max(((_doubt(names, len(units)), names) for names in found), key=lambda pair: pair[0])
    if not doubt:
        return None
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
        ends = [None if ADDRESS_BEHIND.search(unit.text[-_LABEL:]) else ending(unit.text) for unit in units]
        return [edge if edge and parts(edge) else None for edge in ends]
    edges = [
        None if _is_enclosed(unit.text) or ADDRESS.match(unit.text) else beginning(unit.text) for unit in units
    ]
    numbers = [edge.number for edge in edges if edge and edge.number is not None]
    rising = sum(one <= other for one, other in pairwise(numbers))
    if rising >= 0.85 * (len(numbers) - 1):  # times, or numbers of lines
        return edges
    return [edge if edge and edge.number is None else None for edge in edges]  # measures: `2 cups of milk`


def _is_enclosed(text: str) -> bool:
    """Return whether all of `text` is in one pair of brackets, as a direction is, and no name alone on its line."""
    close = _BRACKETS.get(text[0])
    return close is not None and len(text) > _LABEL and text.find(close) == len(text) - 1


def _doubt(names: _Names, of_all: int) -> float:
    keys = [names.of[index] for index in sorted(names.of)]
    if len(set(keys)) < 2:
        return 0.0
    share = len(keys) / of_all
    changes = sum(one != other for one, other in pairwise(keys)) / max(1, len(keys) - 1)
    counts = Counter(keys)
    second = counts.most_common(2)[1][1] / len(keys)
    low, high = (0.04, 0.15) if names.marked else (0.6, 0.8) if _has_no_case(counts) else (0.25, 0.5)
    in_turn = ramp(changes, 0.6, 0.8) * ramp(share, low, high)
    few, many = (0.05, 0.2) if names.marked else (0.25, 0.45)
    everywhere = ramp(changes, few, many) * ramp(share, 0.6, 0.85)  # as where each line says who speaks
    return (
        max(in_turn, everywhere)
        * ramp(second, 0.02, 0.12)
        * ramp(len(keys), 3, 8)
        * ramp(len(keys) / len(counts), 1.2, 2.5)
    )


def _has_no_case(keys: Counter[Key]) -> bool:
    """Return whether most names are in a script without capitals, where no capital tells a name from `and`, `so`."""
    plain = sum(count for key, count in keys.items() if key[0].upper() == key[0].lower())
    return 2 * plain > keys.total()


def _names(edges: Sequence[Edge | None], words: Counter[str], *, marked: bool) -> _Names:
    """Return the names: what recurs at the edge, and has a sign there if `marked`, or stands hardly anywhere else."""
    at: defaultdict[str, list[int]] = defaultdict(list)
    for index, edge in enumerate(edges):
        if edge:
            at[edge.words[0]].append(index)
    found: dict[int, Key] = {}
    lettered = letters_of_lists(at)
    numbered = sum(edge is not None and edge.number is not None for edge in edges)
    for first, indexes in sorted(at.items(), key=lambda item: -len(item[1]))[:_MOST_NAMES]:
        if len(indexes) < 2 or first in lettered or _counts(edges, indexes, numbered):
            continue
        sure = sum(_has_mark(edges[index]) for index in indexes) >= _SURE * len(indexes)
        if sure or (not marked and _only_there(first, [edge for i in indexes if (edge := edges[i])], words)):
            found |= _longest(edges, indexes)
    return _Names(found, marked)


def _only_there(first: str, edges: Sequence[Edge], words: Counter[str]) -> bool:
    """Return whether the word `first`, with which `edges` begin, is seldom elsewhere; a name in no other case."""
    written = edges[0].written[0]
    if written.isupper() and len(written) > 1:  # `AS` is somebody, whatever `as` is
        return len(edges) >= _ONLY_THERE * words[written]
    lower = words[first] if written != first else 0
    elsewhere = words[first] + words[first.capitalize()] + words[first.upper()]
    return lower <= _SLIPS * len(edges) and len(edges) >= _ONLY_THERE * elsewhere


def _counts(edges: Sequence[Edge | None], indexes: Sequence[int], numbered: int) -> bool:
    """Return whether the word is a thing that is numbered: `Article 1`, `2. Section`; `numbered` lines there are."""
    some = [edge for index in indexes if (edge := edges[index])]
    behind = [number for edge in some if (number := next((w for w in edge.words[1:] if w[0].isdigit()), None))]
    if len(behind) > 0.6 * len(some) and len(set(behind)) > 0.6 * len(behind):
        return True
    before = [edge.number for edge in some if edge.number is not None]
    return len(before) > 0.6 * len(some) and len(before) > 0.7 * numbered


def _has_mark(edge: Edge | None) -> bool:
    return edge is not None and (
        any(map(marks, edge.signs)) or (marks(edge.before.replace("9", "")) and edge.before not in BULLETS)
    )


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
        if often >= 0.8 * len(indexes) and len(counts) <= min(max(2, len(indexes) // 2), _MOST_NAMES):
            return cut
    return {index: key[:1] for index, key in keys.items()}


def count_words(rows: Sequence[Unit]) -> Counter[str]:
    """Return how often each word is said, as it is written."""
    return Counter(_WORD.findall("\n".join(row.text for row in rows)))
