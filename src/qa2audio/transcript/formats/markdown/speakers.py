"""Who speaks in a Markdown file: labels with and without a colon, headings that are names, bold questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.markdown.bold import (
    Place,
    bold_labels,
    bold_only,
    insisted,
    lone_speaker,
    place,
    without_terms,
)
from qa2audio.transcript.formats.markdown.markdown_rows import Block, Hole, Row
from qa2audio.transcript.rows import Span
from qa2audio.transcript.turns.candidates import Candidate, base, candidate
from qa2audio.transcript.turns.labels import find_labels
from qa2audio.transcript.turns.line_kinds import Kind, Line
from qa2audio.transcript.turns.vocabulary import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SEPARATORS = "-–—:："
_MAX_NAME = 60


def bare_labels(rows: Sequence[Row]) -> dict[Place, str]:
    """Return where rows begin with a name without a colon: bold, or a heading. The habit must say so."""
    linked = {index for index, row in enumerate(rows) if _take_colon(row)}
    first = {
        index: pieces[0]
        for index, row in enumerate(rows)
        if (pieces := row.pieces()) and pieces[0].text.strip()
    }
    seen = {index: name for index, piece in first.items() if (name := _bare_name(rows[index], piece))}
    keys = Counter(name.casefold() for name in seen.values())
    written = {found.key for piece in first.values() if (found := candidate(piece))}
    written |= {seen[index].casefold() for index in linked & seen.keys()}
    known = {key for key, count in keys.items() if count > 1 or key in written or base(key) in PARTS}
    names = Counter(rows[index].level for index, name in seen.items() if name.casefold() in known)
    levels = Counter(row.level for row in rows if row.block is Block.HEADING)
    return {
        (first[index].line, first[index].column): name
        for index, name in seen.items()
        if name.casefold() in known
        or (rows[index].level and " " in name and 4 * names[rows[index].level] >= 3 * levels[rows[index].level])
    }


def _take_colon(row: Row) -> bool:
    """Take the colon of `**[Name](address):** text` for a part of the label; return whether there is one."""
    pieces = row.pieces()
    if len(pieces) < 2 or pieces[1].text[0] not in ":：" or not row.strong or row.holes[0].reason == "mark":
        return False
    start = pieces[1].column - row.source.column
    row.holes = sorted([*row.holes, Hole(start, start + 1, "label")])
    return True


def _bare_name(row: Row, piece: Span) -> str | None:
    """Return the name that a row may begin with: all of a heading, or what is bold."""
    name = piece.text
    if row.block is not Block.HEADING:
        start = piece.column - row.source.column
        ends = [last - start for first, last in row.strong if first <= start < last]
        name = name[: ends[0]].strip() if ends else ""
    if not 0 < len(name) <= _MAX_NAME or name[-1] in ":：":
        return None
    found = candidate(Span(1, 1, f"{name}:"))
    return name if found and not found.rest.text else None


def labels_of(
    lines: Sequence[Line],
    bare: Mapping[Place, str],
    bold: set[Place],
    asked: Mapping[Place, str],
    listed: set[Place],
) -> dict[int, Candidate]:
    """Return the labels that count, by index into `lines`.

    `bare` are names without a colon, `bold` the places where something bold begins, `asked` the paragraphs that are a
    question or an answer by their looks, `listed` where a list's items begin.
    """
    named = {
        index: bare[place(line)] for index, line in enumerate(lines) if line.span.text and place(line) in bare
    }
    with_colons = [
        _with_colon(line, named[index]) if index in named else line for index, line in enumerate(lines)
    ]
    found = bold_only(lines, find_labels(with_colons) or bold_labels(lines, bold), bold)
    found |= insisted(lines, found, bold)
    found = without_terms(lines, found, listed) or lone_speaker(lines, bold)
    labels = {
        i: _without_colon(label, lines[i], named[i]) if i in named else label for i, label in found.items()
    }
    for index, line in enumerate(lines):
        if index not in labels and line.kind is Kind.TEXT and (act := asked.get(place(line))):
            labels[index] = Candidate(act, act.capitalize(), "", line.span.cut(0, 0), line.span)
    return labels


def _with_colon(line: Line, name: str) -> Line:
    """Return `line` as if its name had a colon behind it, for whoever looks for colons."""
    rest = line.span.text[len(name) :].lstrip().lstrip(_SEPARATORS).lstrip()
    return replace(line, kind=Kind.TEXT, span=line.span._replace(text=f"{name}: {rest}".rstrip()))


def _without_colon(label: Candidate, line: Line, name: str) -> Candidate:
    rest = line.span.text[len(name) :].lstrip()
    end = len(line.span.text) - len(rest.lstrip(_SEPARATORS).lstrip())
    return label._replace(label=line.span.cut(0, end), rest=line.span.cut(end))


def bold_places(rows: Sequence[Row]) -> set[Place]:
    """Return where something bold, or a heading, begins a row."""
    places = set()
    for row in rows:
        for piece in row.pieces()[:1]:
            start = piece.column - row.source.column
            if row.level or any(first <= start < last for first, last in (*row.strong, *row.slanted)):
                places.add((piece.line, piece.column))
        places |= {(row.source.line, row.source.column + first) for first, _ in row.strong}  # behind a time
    return places


def list_places(rows: Sequence[Row]) -> set[Place]:
    """Return where the items of lists begin."""
    return {
        (piece.line, piece.column)
        for row in rows
        if row.source.text[: row.body].strip(" \t>#")
        for piece in row.pieces()[:1]
    }
