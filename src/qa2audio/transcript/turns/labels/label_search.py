"""Who speaks where: the labels that a format knows, and those that its rows' habits and looks give away."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import PLAIN, Form, Kind, Row
from qa2audio.transcript.turns.candidates import Candidate, Shape
from qa2audio.transcript.turns.formal.formal_names import leads
from qa2audio.transcript.turns.labels.bold_labels import (
    bold_labels,
    bold_only,
    insisted,
    lone_speaker,
    without_list_heads,
    without_terms,
)
from qa2audio.transcript.turns.labels.colon_labels import find_labels
from qa2audio.transcript.turns.labels.dialogue_signs import by_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNED = frozenset({Shape.COLON, Shape.COMMA, Shape.TURNED, Shape.TIGHT, Shape.BRACKET, Shape.ANGLE})
"""What a label in a caption may look like: there every row is short, and a name alone is no label."""
_AGAIN = 3
"""So often must a name come that no format vouches for, where it does for others."""
_EMPHASIS = 8
"""One in so many rows that ask by their looks must have somebody's label above it to be that person's."""
_SEPARATORS = "-–—:："
Labels = dict[int, Candidate]
"""By index into the rows."""


def search_labels(lines: Sequence[Row]) -> Labels:
    """Return the labels that count, by index into `lines`: rows as a page or captions have them."""
    known = {index: as_candidate(line) for index, line in enumerate(lines) if line.label}
    captions = any(line.form is Form.CAPTION for line in lines)
    if captions and known:
        return known  # who writes voice tags writes them everywhere
    written = (
        [line._replace(span=line.label.span) if line.label else line for line in lines] if known else lines
    )
    styled = any(line.looks is not PLAIN for line in lines)
    found = _by_looks(written) if styled else find_labels(written)
    if captions:
        return {index: label for index, label in found.items() if label.shape in _SIGNED}
    if not known and (signs := by_signs(lines)) and len(signs) > 2 * len(found):
        return signs
    return _vouched(found, known) | known if known else found


def as_candidate(row: Row) -> Candidate:
    """Return the label that the format gives `row`."""
    label = row.label
    if label is None:
        raise ValueError("the row has no label")
    return Candidate(label.key, label.name, label.aside, label.span, row.span)


def _vouched(found: Labels, known: Labels) -> Labels:
    """Return those of `found` that are of the same people as most: beside their names stands a time."""
    if len(known) < 2 or 2 * len(known) < len(found):
        return found
    counts = Counter(label.key for label in found.values())
    keys = {label.key for label in known.values()}
    keys |= {key for key, count in counts.items() if count >= max(_AGAIN, len(known) // 20) or leads(key)}
    return {index: label for index, label in found.items() if label.key in keys}


def _by_looks(lines: Sequence[Row]) -> Labels:
    """Return the labels of a text in which some rows begin with something bold, or a heading."""
    with_colons = [_with_colon(line) if line.looks.name else line for line in lines]
    found = bold_only(lines, find_labels(with_colons) or bold_labels(lines))
    found |= insisted(lines, found)
    found = without_list_heads(lines, without_terms(lines, found)) or lone_speaker(lines)
    labels = {
        i: _without_colon(label, lines[i]) if lines[i].looks.name else label for i, label in found.items()
    }
    for index in _acts(lines, labels):
        act, span = lines[index].looks.act, lines[index].span
        labels[index] = Candidate(act, act.capitalize(), "", span.cut(0, 0), span)
    return labels


def _acts(lines: Sequence[Row], labels: Labels) -> list[int]:
    """Return the rows that ask or answer by their looks; where labels stand right above some, bold is emphasis."""
    acts: list[int] = []
    named = 0
    above = False
    for index, line in enumerate(lines):
        if line.kind is not Kind.TEXT:
            continue
        label = labels.get(index)
        if not label and line.looks.act and not line.label:
            named += above
            acts += [] if above else [index]
        above = line.label is not None or (label is not None and not label.rest.text.strip())
    return acts if _EMPHASIS * named < len(acts) + named else []


def _with_colon(line: Row) -> Row:
    """Return `line` as if its name had a colon behind it, for whoever looks for colons."""
    name = line.looks.name
    rest = line.span.text[len(name) :].lstrip().lstrip(_SEPARATORS).lstrip()
    return line._replace(kind=Kind.TEXT, span=line.span._replace(text=f"{name}: {rest}".rstrip()))


def _without_colon(label: Candidate, line: Row) -> Candidate:
    rest = line.span.text[len(line.looks.name) :].lstrip()
    end = len(line.span.text) - len(rest.lstrip(_SEPARATORS).lstrip())
    return label._replace(label=line.span.cut(0, end), rest=line.span.cut(end))
