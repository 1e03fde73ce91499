"""Documents whose labels have no colon: `[Name]`, `<Name>`, `Name - text`, `Q. text`, a name alone on its row."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.candidates import Candidate, Shape, base, candidate, without_colon
from qa2audio.transcript.turns.labels.dotted_labels import acting, dotted, joined
from qa2audio.transcript.turns.vocabulary import GENERIC, PARTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_PLAIN_SIGNS = frozenset({Shape.BRACKET, Shape.ANGLE})
"""What stands in these at the start of a row is hardly ever anything else than a name or a direction."""
_DASHED = re.compile(r"(?:\([^()]{1,40}\)\s{0,3})?(?P<dash>[–—-])\s")
"""`– Thank you`, `(Ankara) – Thank you`"""
_SPELT_OUT = frozenset({Shape.COLON, Shape.COMMA})
_NEAR = frozenset({Shape.COLON, Shape.TIGHT, Shape.COMMA, Shape.BRACKET, Shape.ANGLE, Shape.DOT, Shape.TURNED})
"""What people who label with colons also write now and then."""


def count_blocks(lines: Sequence[Row], labels: Collection[int], first: int = 0) -> int:
    """Return how many rows from `first` on begin a paragraph or are in `labels`."""
    return sum(
        1
        for index in range(first, len(lines))
        if lines[index].kind is Kind.TEXT
        and (index == 0 or index in labels or lines[index - 1].kind is not Kind.TEXT)
    )


def shapes_without_colon(lines: Sequence[Row]) -> dict[int, list[Candidate]]:
    """Return what could be labels in any shape but a colon's, by index into `lines`."""
    texts = ((index, line.span) for index, line in enumerate(lines) if line.kind is Kind.TEXT)
    found = {index: some for index, span in texts if (some := list(without_colon(span)))}
    for index, broken in _broken(lines, found).items():
        found[index].append(broken)
    return found


def _broken(lines: Sequence[Row], others: Mapping[int, Sequence[Candidate]]) -> dict[int, Candidate]:
    """Return the names in capitals on rows of their own whose dash begins the row below: `CHAIR`, `– Thank you`.

    A hyphen is such a dash only for somebody who has a long one elsewhere: it begins the items of a list, too.
    """
    alone: dict[int, Candidate] = {}
    sure: set[str] = set()
    for index, found in others.items():
        name = next((each for each in found if each.shape is Shape.ALONE and each.name.isupper()), None)
        below = lines[index + 1] if index + 1 < len(lines) else None
        dash = _DASHED.match(below.span.text) if name and below and below.kind is Kind.TEXT else None
        if name and dash:
            alone[index] = name._replace(shape=Shape.DOT, formal=True)
            sure |= {name.key} if dash["dash"] != "-" else set()
    return {index: name for index, name in alone.items() if name.key in sure}


def other_habit(
    lines: Sequence[Row], colons: Mapping[int, Candidate], others: Mapping[int, Sequence[Candidate]]
) -> dict[int, Candidate]:
    """Return the labels of the shape that this document uses instead of colons, none if it uses none.

    `others` is what `shapes_without_colon` finds.
    """
    best: dict[int, Candidate] = {}
    shapes = _by_shape(others)
    dots = dotted(lines, shapes.pop(Shape.DOT, {}))
    if dots and (acting(dots) or len(dots) > len(colons)):
        return joined(lines, dots, colons)
    for shape, found_rows in shapes.items():
        rows = {
            index: found
            for index, found in found_rows.items()
            if shape is not Shape.ALONE or _heads_text(index, lines)
        }
        labels = _habitual(shape, rows, lines) if rows else {}
        turned = shape is Shape.TURNED and len(labels) == len(best)  # or a company each, as in `Ana, Netflix:`
        if len(labels) > max(len(best) - turned, len(colons)):
            best = labels
    return best


def near_misses(
    lines: Sequence[Row], labels: Mapping[int, Candidate], others: Mapping[int, Sequence[Candidate]]
) -> dict[int, Candidate]:
    """Return the rows that begin with somebody who is already known, in a shape near to the document's own.

    `others` is what `shapes_without_colon` finds.
    """
    known = {found.key for found in labels.values()}
    surnames = {key.split()[-1] for key in known} | {key.split()[0] for key in known}
    near = {}
    for index, line in enumerate(lines if known else ()):
        if line.kind is not Kind.TEXT or index in labels:
            continue
        colon = candidate(line.span)
        for found in [*([colon] if colon else []), *others.get(index, ())]:
            same = found.key in known or (found.shape in _SPELT_OUT and found.key in surnames)
            if found.shape in _NEAR and same:
                near[index] = found
                break
    return near


def _by_shape(others: Mapping[int, Sequence[Candidate]]) -> dict[Shape, dict[int, Candidate]]:
    shapes: dict[Shape, dict[int, Candidate]] = {}
    for index, candidates in others.items():
        for found in candidates:
            shapes.setdefault(found.shape, {})[index] = found
    return shapes


def _heads_text(index: int, lines: Sequence[Row]) -> bool:
    """Return whether a name alone on its row has something to say below, and is no piece of a paragraph."""
    above = index == 0 or lines[index - 1].kind is not Kind.TEXT
    below = [line for line in lines[index + 1 : index + 3] if line.kind is Kind.TEXT]
    return above and bool(below) and len(below[0].span.text) > len(lines[index].span.text)


def _habitual(shape: Shape, rows: Mapping[int, Candidate], lines: Sequence[Row]) -> dict[int, Candidate]:
    counts = Counter(found.key for found in rows.values())
    again = {key for key, count in counts.items() if count > 1}
    speaking = sum(counts[key] for key in again)
    share = count_blocks(lines, rows, min(rows)) / len(rows)
    if shape in _PLAIN_SIGNS:
        usual = share <= 3 and (len(counts) >= 2 or speaking >= 2)
    elif shape in (Shape.COMMA, Shape.TURNED):
        usual = bool(again) and len(counts) >= 2 and share <= 3
    else:
        usual = len(again) >= 2 and speaking >= 4 and share <= 3 and 2 * speaking >= len(rows)
    keep = {key for key in counts if key in again or base(key) in PARTS or base(key) in GENERIC}
    if shape in _PLAIN_SIGNS or shape in (Shape.COMMA, Shape.TURNED, Shape.TIGHT):
        keep |= set(counts)
    elif shape is not Shape.ALONE:
        keep |= {key for key in counts if " " in key}  # "Rain – that is all": no name by itself
    return {index: found for index, found in rows.items() if found.key in keep} if usual else {}
