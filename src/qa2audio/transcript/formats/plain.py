"""The plain reader: names and colons at the start of a line, as people paste them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Heading, Role, Transcript
from qa2audio.transcript.turns import diagnosis
from qa2audio.transcript.turns.acknowledgement import Mark, settle
from qa2audio.transcript.turns.draft import NARRATOR, Draft
from qa2audio.transcript.turns.labels import find_labels
from qa2audio.transcript.turns.line_kinds import Kind, Line, lay_out
from qa2audio.transcript.turns.names import Name, name_labels
from qa2audio.transcript.turns.roles import speakers_of
from qa2audio.transcript.turns.titles import Head, find_head

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa2audio.model import Problem
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.candidates import Candidate

Names = dict[tuple[str, str], Name]


class PlainReader:
    """Reads labelled plain text, and text without labels, which the narrator reads."""

    name = "plain"

    def __init__(self, find: Callable[[Sequence[Line]], dict[int, Candidate]] = find_labels) -> None:
        """`find` tells which rows are labels; another reader may know it better."""
        self._find = find

    def recognises(self, source: Source) -> float:
        """Return a little: it reads what nobody else does."""
        return 0.1 if source.rows else 0.0

    def read(self, source: Source) -> Transcript:
        """Return the transcript of `source`."""
        lines = lay_out(source.rows)
        labels = self._find(lines)
        head = find_head(lines, labels)
        first = min(labels, default=len(lines))
        names = name_labels(labels.values(), "\n".join(line.span.text for line in lines[:first]))
        draft = _write(lines, labels, head, names)
        speakers = speakers_of(draft.parts, _known_roles(names))
        title, series = _title(source, head, lines, draft), head.text(lines, "series")
        problems = [*source.problems, *_problems(lines, labels, head, draft), *draft.findings()]
        problems += diagnosis.odd_names(
            draft.parts, speakers, {name.speaker for name in names.values() if not name.role}
        )
        still, known = settle(problems, _marks(lines, draft))
        return Transcript(
            source.name, title, series, speakers, tuple(draft.parts), tuple(draft.omitted), still, known
        )


def _write(lines: Sequence[Line], labels: dict[int, Candidate], head: Head, names: Names) -> Draft:
    draft = Draft()
    paragraph = False
    for index, line in enumerate(lines):
        if index in head.reasons:
            _omit(draft, line, head.reasons[index])
        elif index in labels:
            label = labels[index]
            name = names[label.key, label.aside]
            draft.label(label.label, name.speaker, act=name.act)
            if label.rest.text:
                draft.say(label.rest, paragraph=False)
        else:
            _add(draft, line, paragraph=paragraph)
        for span, reason in ((line.closing, "mark"), (line.mark, "acknowledgement")):
            if span:
                draft.omit(span, reason, inside=True)
        if line.kind not in (Kind.COMMENT, Kind.DIRECTION, Kind.NOTE):  # those part no paragraph
            paragraph = line.kind is not Kind.TEXT
    draft.give_back()
    return draft


def _add(draft: Draft, line: Line, *, paragraph: bool) -> None:
    if line.kind is Kind.RULE or (line.kind is Kind.SPACER and draft.waiting is None):
        draft.section(line.span)  # but a spacer between a label and its text breaks nothing
    elif line.kind is Kind.HEADING:
        draft.give_back()
    if line.sign:
        draft.omit(line.sign, "mark")
    match line.kind:
        case Kind.TEXT:
            draft.say(line.span, paragraph=paragraph)
        case Kind.HEADING:
            draft.heading(line.span)
        case Kind.RULE | Kind.COMMENT:
            draft.omit(
                line.span, "mark" if line.kind is Kind.RULE else "comment", inside=line.kind is Kind.COMMENT
            )
        case Kind.DIRECTION:
            draft.direct(line.span)


def _omit(draft: Draft, line: Line, reason: str) -> None:
    if line.sign:
        draft.omit(line.sign, "mark")
    draft.omit(line.span, reason)


def _known_roles(names: Names) -> dict[str, Role]:
    return {NARRATOR: Role.NARRATOR} | {name.speaker: name.role for name in names.values() if name.role}


def _title(source: Source, head: Head, lines: Sequence[Line], draft: Draft) -> str:
    """Return the title: the document's, its first heading, or the file's name."""
    headings = (part.title for part in draft.parts if isinstance(part, Heading))
    return head.text(lines, "title") or next(headings, None) or source.stem.replace("_", " ")


def _problems(lines: Sequence[Line], labels: dict[int, Candidate], head: Head, draft: Draft) -> list[Problem]:
    titles = [lines[index].span.regular() for index in head.titles]
    spoken = [
        labels[index].rest if index in labels else line.span
        for index, line in enumerate(lines)
        if line.kind is Kind.TEXT and index not in head.reasons
    ]
    return [*diagnosis.glued(spoken, titles), *diagnosis.silent(draft.silent)]


def _spoken_from(draft: Draft) -> tuple[int, int]:
    """Return the line and column at which the head ends."""
    labels = [(omitted.line, omitted.column) for omitted in draft.omitted if omitted.reason == "label"]
    return min([(part.line, part.column) for part in draft.parts] + labels, default=(1, 1))


def _marks(lines: Sequence[Line], draft: Draft) -> list[Mark]:
    head = _spoken_from(draft)
    marks = [(line.mark, line.kind is Kind.NOTE) for line in lines if line.mark]
    marks += [(mark, False) for mark in draft.marks]
    return [Mark(mark, alone, (mark.line, mark.column) < head) for mark, alone in marks]
