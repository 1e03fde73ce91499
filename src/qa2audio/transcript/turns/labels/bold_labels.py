"""What boldness says of labels: where some are bold, all are, however they are spelt."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.candidates import Candidate, base, candidate
from qa2audio.transcript.turns.labels.labels_without_colon import count_blocks
from qa2audio.transcript.turns.vocabulary import GENERIC, NEVER, PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LONG = 60  # characters: more than a date or a place
_INSISTS = 3
"""Times that a label of an unlikely shape must come."""
_ODD = re.compile(r"(?P<name>(?:\d{1,3}[^\W\d_]|[^\s:：()\[\]\d*_.,;!?-])[^:：\n]{0,48}[^\s:：,;!?]):(?=\s|\Z)")


def bold_labels(lines: Sequence[Row]) -> dict[int, Candidate]:
    """Return the labels of two people or more whose bold names alone say that they are labels."""
    seen = {
        index: found
        for index, line in enumerate(lines)
        if line.kind is Kind.TEXT and line.looks.bold and (found := candidate(line.span))
    }
    return seen if len({found.key for found in seen.values()}) > 1 else {}


def bold_only(lines: Sequence[Row], found: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Return the labels without those that are not bold where labels are: there a plain `Kernel:` is prose."""
    sure = {index for index in found if lines[index].looks.bold}
    keys = {found[index].key for index in sure}
    if 4 * len(sure) < 3 * len(found):
        return dict(found)
    acts = any(base(key) in PARTS for key in keys)  # a bold question, and `A:` as it is
    return {
        i: label
        for i, label in found.items()
        if i in sure or label.key in keys or (acts and base(label.key) in PARTS)
    }


def _is_habit(lines: Sequence[Row]) -> bool:
    """Return whether most paragraphs begin with something bold and a colon, and much of it comes again."""
    begins = {
        index: match["name"]
        for index, line in enumerate(lines)
        if line.kind is Kind.TEXT and line.looks.bold and (match := _ODD.match(line.span.text))
    }
    again = sum(count for count in Counter(begins.values()).values() if count >= _INSISTS)
    return again >= 2 * _INSISTS and 3 * again >= 2 * count_blocks(lines, begins)


def insisted(lines: Sequence[Row], found: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Return more labels where labels are bold: a name that comes once, and `sam boyer:` or `$STDOUT:` often.

    A single word that comes once must stand where nearly every paragraph has its label.
    """
    sure = sum(1 for index in found if lines[index].looks.bold)
    if 4 * sure < 3 * max(len(found), _INSISTS) and not _is_habit(lines):
        return {}
    left = {
        index: line.span
        for index, line in enumerate(lines)
        if index not in found and line.kind is Kind.TEXT and line.looks.bold
    }
    first = min(found, default=0)
    dense = 3 * len(found) >= 2 * count_blocks(lines, found, first)
    named = {
        i: one
        for i, span in left.items()
        if i > first and (one := candidate(span)) and (dense or " " in one.name)
    }
    odd = {index: match for index, span in left.items() if (match := _ODD.match(span.text))}
    counts = Counter(match["name"] for match in odd.values())
    often = {i: match["name"] for i, match in odd.items() if counts[match["name"]] >= _INSISTS}
    return named | {
        index: Candidate(
            name.casefold(), name, "", left[index].cut(0, len(name) + 1), left[index].cut(len(name) + 1)
        )
        for index, name in often.items()
        if name.casefold() not in NEVER
    }


def lone_speaker(lines: Sequence[Row]) -> dict[int, Candidate]:
    """Return the label of somebody who speaks alone: the first text begins with a bold first and last name."""
    index = next((index for index, line in enumerate(lines) if line.kind is Kind.TEXT), None)
    found = candidate(lines[index].span) if index is not None and lines[index].looks.bold else None
    if index is None or found is None or " " not in found.name or len(found.rest.text) < _LONG:
        return {}
    return {index: found}


def without_terms(lines: Sequence[Row], found: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Return the labels without a list's in which hardly one comes again: `- **Privacy:** …` explains a term."""
    counts = Counter(label.key for label in found.values())
    terms = {
        index
        for index, label in found.items()
        if counts[label.key] <= 2
        and lines[index].looks.item
        and not {base(label.key)} & (PARTS.keys() | GENERIC)
    }
    others = count_blocks(lines, found) - len(found)
    return {i: label for i, label in found.items() if i not in terms or 2 * others < len(terms)}


def without_list_heads(lines: Sequence[Row], found: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Return the labels without those that come once, alone on their row, above a list: `**Key findings:**`."""
    counts = Counter(label.key for label in found.values())
    return {
        index: label
        for index, label in found.items()
        if counts[label.key] > 1
        or label.rest.text.strip()
        or base(label.key) in PARTS
        or base(label.key) in GENERIC
        or not _heads_list(lines, index)
    }


def _heads_list(lines: Sequence[Row], index: int) -> bool:
    """Return whether two items of a list or more stand below a row, and nothing before them."""
    below = [line for line in lines[index + 1 : index + 6] if line.kind is Kind.TEXT][:2]
    return len(below) > 1 and all(line.looks.item for line in below)
