"""Who speaks in a Markdown file: labels with and without a colon, headings that are names, bold questions."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.script.readers.candidates import Candidate, base, candidate
from qa2audio.script.readers.habits import count_blocks
from qa2audio.script.readers.labels import find_labels
from qa2audio.script.readers.layout import Kind, Line
from qa2audio.script.readers.markdown_text import Block, Hole, Row
from qa2audio.script.readers.vocabulary import GENERIC, NEVER, PARTS
from qa2audio.script.rows import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Place = tuple[int, int]
"""Line and column in the text."""
_SEPARATORS = "-–—:："
_MAX_NAME = 60
_LONG = 60  # characters: more than a date or a place
_INSISTS = 3
"""Times that a label of an unlikely shape must come."""
_ODD = re.compile(r"(?P<name>[^\s:：()\[\]\d*_.,;!?-][^:：\n]{0,48}[^\s:：,;!?]):(?=\s|\Z)")


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
    found = _bold_only(lines, find_labels(with_colons) or _bold_labels(lines, bold), bold)
    found |= _insisted(lines, found, bold)
    found = _without_terms(lines, found, listed) or _lone_speaker(lines, bold)
    labels = {
        i: _without_colon(label, lines[i], named[i]) if i in named else label for i, label in found.items()
    }
    for index, line in enumerate(lines):
        if index not in labels and line.kind is Kind.TEXT and (act := asked.get(place(line))):
            labels[index] = Candidate(act, act.capitalize(), "", line.span.cut(0, 0), line.span)
    return labels


def place(line: Line) -> Place:
    """Return where a line's text begins."""
    return line.span.line, line.span.column


def _with_colon(line: Line, name: str) -> Line:
    """Return `line` as if its name had a colon behind it, for whoever looks for colons."""
    rest = line.span.text[len(name) :].lstrip().lstrip(_SEPARATORS).lstrip()
    return replace(line, kind=Kind.TEXT, span=line.span._replace(text=f"{name}: {rest}".rstrip()))


def _without_colon(label: Candidate, line: Line, name: str) -> Candidate:
    rest = line.span.text[len(name) :].lstrip()
    end = len(line.span.text) - len(rest.lstrip(_SEPARATORS).lstrip())
    return label._replace(label=line.span.cut(0, end), rest=line.span.cut(end))


def _bold_labels(lines: Sequence[Line], bold: set[Place]) -> dict[int, Candidate]:
    """Return the labels of two people or more whose bold names alone say that they are labels."""
    seen = {
        index: found
        for index, line in enumerate(lines)
        if line.kind is Kind.TEXT and place(line) in bold and (found := candidate(line.span))
    }
    return seen if len({found.key for found in seen.values()}) > 1 else {}


def _bold_only(lines: Sequence[Line], found: Mapping[int, Candidate], bold: set[Place]) -> dict[int, Candidate]:
    """Return the labels without those that are not bold where labels are: there a plain `Kernel:` is prose."""
    sure = {index for index in found if place(lines[index]) in bold}
    keys = {found[index].key for index in sure}
    if 4 * len(sure) < 3 * len(found):
        return dict(found)
    acts = any(base(key) in PARTS for key in keys)  # a bold question, and `A:` as it is
    return {
        i: label
        for i, label in found.items()
        if i in sure or label.key in keys or (acts and base(label.key) in PARTS)
    }


def _insisted(lines: Sequence[Line], found: Mapping[int, Candidate], bold: set[Place]) -> dict[int, Candidate]:
    """Return more labels where labels are bold: a name that comes once, and `sam boyer:` or `$STDOUT:` often.

    A single word that comes once must stand where nearly every paragraph has its label.
    """
    sure = sum(1 for index in found if place(lines[index]) in bold)
    if 4 * sure < 3 * max(len(found), _INSISTS):
        return {}
    left = {
        index: line.span
        for index, line in enumerate(lines)
        if index not in found and line.kind is Kind.TEXT and place(line) in bold
    }
    dense = 3 * len(found) >= 2 * count_blocks(lines, found, min(found))
    named = {
        i: one
        for i, span in left.items()
        if i > min(found) and (one := candidate(span)) and (dense or " " in one.name)
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


def _lone_speaker(lines: Sequence[Line], bold: set[Place]) -> dict[int, Candidate]:
    """Return the label of somebody who speaks alone: the first text begins with a bold first and last name."""
    index = next((index for index, line in enumerate(lines) if line.kind is Kind.TEXT), None)
    found = candidate(lines[index].span) if index is not None and place(lines[index]) in bold else None
    if index is None or found is None or " " not in found.name or len(found.rest.text) < _LONG:
        return {}
    return {index: found}


def _without_terms(
    lines: Sequence[Line], found: Mapping[int, Candidate], listed: set[Place]
) -> dict[int, Candidate]:
    """Return the labels without a list's in which hardly one comes again: `- **Privacy:** …` explains a term."""
    counts = Counter(label.key for label in found.values())
    terms = {
        index
        for index, label in found.items()
        if counts[label.key] <= 2
        and place(lines[index]) in listed
        and not {base(label.key)} & (PARTS.keys() | GENERIC)
    }
    others = count_blocks(lines, found) - len(found)
    return {i: label for i, label in found.items() if i not in terms or 2 * others < len(terms)}


def list_places(rows: Sequence[Row]) -> set[Place]:
    """Return where the items of lists begin."""
    return {
        (piece.line, piece.column)
        for row in rows
        if row.source.text[: row.body].strip(" \t>#")
        for piece in row.pieces()[:1]
    }


def bold_places(rows: Sequence[Row]) -> set[Place]:
    """Return where something bold, or a heading, begins a row."""
    places = set()
    for row in rows:
        for piece in row.pieces()[:1]:
            start = piece.column - row.source.column
            if row.level or any(first <= start < last for first, last in (*row.strong, *row.slanted)):
                places.add((piece.line, piece.column))
    return places


def questions(rows: Sequence[Row]) -> dict[Place, str]:
    """Return where questions that are bold (or in italics) from end to end begin, and the plain answers to them."""
    blocks = list(_blocks(rows))
    for style in ("strong", "slanted"):
        marked = {number for number, block in enumerate(blocks) if _all(block, style)}
        asked = {number for number in marked if _text(blocks[number]).endswith(("?", "？", "؟"))}
        if len(asked) >= 2 and 2 * len(asked) >= len(marked) and _plain_are_bare(blocks, marked):
            return dict(_acts(blocks, marked, asked))
    return {}


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows of each paragraph; headings and rules stand alone."""
    block: list[Row] = []
    for row in rows:
        text = row.block is Block.TEXT and bool(row.text.strip())
        if block and (not text or row.opens):
            yield block
            block = []
        if row.block in (Block.HEADING, Block.RULE):
            yield [row]
        elif text and row.pieces():
            block.append(row)
    if block:
        yield block


def _text(block: Sequence[Row]) -> str:
    return " ".join(piece.text for row in block for piece in row.pieces()).strip().rstrip("\"'”’»)")


def _all(block: Sequence[Row], style: str) -> bool:
    """Return whether a paragraph is of one style from end to end."""
    return block[0].block is Block.TEXT and all(_row_all(row, getattr(row, style)) for row in block)


def _row_all(row: Row, ranges: Sequence[tuple[int, int]]) -> bool:
    if not ranges:
        return False
    for piece in row.pieces():
        position, end = piece.column - row.source.column, piece.column - row.source.column + len(piece.text)
        for first, last in sorted(ranges):
            if last > position and row.text[position : min(end, max(position, first))].strip(" .,;:!?\t"):
                return False
            position = max(position, last)
        if row.text[position:end].strip(" .,;:!?…？؟\t"):
            return False
    return True


def _plain_are_bare(blocks: Sequence[Sequence[Row]], marked: set[int]) -> bool:
    """Return whether answers have no labels of their own."""
    plain = [
        block for number, block in enumerate(blocks) if number not in marked and block[0].block is Block.TEXT
    ]
    labelled = sum(1 for block in plain for piece in block[0].pieces()[:1] if candidate(piece))
    return bool(plain) and 4 * labelled < len(plain)


def _acts(blocks: Sequence[Sequence[Row]], marked: set[int], asked: set[int]) -> Iterator[tuple[Place, str]]:
    asking = answering = False
    for number, block in enumerate(blocks):
        if block[0].block is not Block.TEXT:
            asking = answering = False
            continue
        first = block[0].pieces()[0]
        if number in marked:
            question = number in asked or _text(block).endswith((".", "!", "…", ":", ","))
            yield (first.line, first.column), "question" if question else "narrator"
            asking, answering = question, False
        elif asking and not answering:
            yield (first.line, first.column), "answer"
            answering = True
