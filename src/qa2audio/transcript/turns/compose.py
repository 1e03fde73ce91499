"""The one middle and end of all readers: from a format's rows to a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Heading, Role, Speaker, Transcript, Turn
from qa2audio.transcript.rows import Form, Kind
from qa2audio.transcript.turns import diagnosis
from qa2audio.transcript.turns.acknowledgement import Mark, settle, split_mark
from qa2audio.transcript.turns.draft import NARRATOR
from qa2audio.transcript.turns.label_search import as_candidate, search_labels
from qa2audio.transcript.turns.names import name_labels
from qa2audio.transcript.turns.places import placed
from qa2audio.transcript.turns.roles import speakers_of
from qa2audio.transcript.turns.titles import Head, find_head
from qa2audio.transcript.turns.writer import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa2audio.transcript.rows import Row, Span
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.candidates import Candidate
    from qa2audio.transcript.turns.draft import Draft
    from qa2audio.transcript.turns.names import Name

_NO_LINES = frozenset(
    (Kind.LEFT_OUT, Kind.MARK, Kind.TITLE, Kind.SERIES, Kind.LANGUAGE, Kind.SPEAKER, Kind.PART)
)


class _Found(NamedTuple):
    """What the rows together give away."""

    labels: dict[int, Candidate]
    """By index into the rows."""
    head: dict[int, str]
    """Which rows are a title, a series or a byline, by index into the rows."""
    title: str | None
    series: str | None
    titles: list[str]
    """What stands in the head, for whoever finds it again further down."""
    opening: str
    """What stands above the first label."""


def compose(source: Source, rows: Sequence[Row]) -> Transcript:
    """Return the transcript that `rows`, of `source`, are."""
    found = _find(rows)
    names = name_labels(found.labels.values(), found.opening)
    draft = write(rows, found.labels, found.head, names)
    if not draft.parts and any(row.form is Form.CAPTION for row in rows):
        raise TranscriptError(
            "nothing is said in these captions.",
            location=Location(source.name),
            hint="Check that it is the right file.",
        )
    speakers = _speakers(rows, draft, names)
    named = {name.speaker for name in names.values() if not name.role} | _undeclared(rows)
    problems = [
        *source.problems,
        *diagnosis.glued(_spoken(rows, found), found.titles),
        *diagnosis.silent(draft.silent),
        *draft.findings(),
        *diagnosis.odd_names(draft.parts, speakers, named),
    ]
    still, known = settle(problems, list(_marks(rows, draft)))
    transcript = Transcript(
        source.name,
        found.title or _heading(draft) or source.stem.replace("_", " "),
        found.series,
        speakers,
        tuple(draft.parts),
        tuple(draft.omitted),
        still,
        known,
        _fact(rows, Kind.LANGUAGE),
    )
    return placed(transcript, source.places) if source.places else transcript


def _find(rows: Sequence[Row]) -> _Found:
    at = [i for i, row in enumerate(rows) if row.form is not Form.SPEECH and row.kind not in _NO_LINES]
    lines = [rows[index] for index in at]
    searched = search_labels(lines) if lines else {}
    page = bool(lines) and lines[0].form is Form.PAGE
    head = find_head(lines, searched) if page else Head()
    first = min(searched, default=len(lines)) if page else 0
    labels = {at[index]: label for index, label in searched.items()}
    labels |= {i: as_candidate(row) for i, row in enumerate(rows) if row.label and i not in labels}
    return _Found(
        labels,
        {at[index]: reason for index, reason in head.reasons.items()},
        _fact(rows, Kind.TITLE) or head.text(lines, "title"),
        _fact(rows, Kind.SERIES) or head.text(lines, "series"),
        [lines[index].span.regular() for index in head.titles],
        "\n".join(line.span.text for line in lines[:first] if line.kind is not Kind.NOTE),
    )


def _fact(rows: Sequence[Row], kind: Kind) -> str | None:
    """Return what the format says of the whole transcript; None if it says nothing."""
    said = (row.span.regular() if row.value is None else row.value for row in rows if row.kind is kind)
    return " ".join(filter(None, said)) or None


def _heading(draft: Draft) -> str | None:
    return next((part.title for part in draft.parts if isinstance(part, Heading)), None)


def _speakers(rows: Sequence[Row], draft: Draft, names: Mapping[tuple[str, str], Name]) -> tuple[Speaker, ...]:
    exact = tuple(row.exact for row in rows if row.kind is Kind.SPEAKER and isinstance(row.exact, Speaker))
    said = {name.speaker: name.role for name in names.values() if name.role}
    return exact or speakers_of(draft.parts, {NARRATOR: Role.NARRATOR} | said)


def _undeclared(rows: Sequence[Row]) -> set[str]:
    """Return who says exact parts, and is not among those of whom the format knows all."""
    if any(row.kind is Kind.SPEAKER for row in rows):
        return set()
    turns = (row.exact for row in rows if isinstance(row.exact, Turn))
    return {turn.speaker for turn in turns if not turn.act and turn.speaker != NARRATOR}


def _spoken(rows: Sequence[Row], found: _Found) -> Iterator[Span]:
    for index, row in enumerate(rows):
        if row.kind is Kind.TEXT and index not in found.head:
            yield found.labels[index].rest if index in found.labels else row.span


def _marks(rows: Sequence[Row], draft: Draft) -> Iterator[Mark]:
    """Yield the acknowledgements; those above the first word speak of the whole file."""
    head = _spoken_from(draft)
    for row in rows:
        if row.kind in (Kind.NOTE, Kind.MARK):
            yield _mark(row.span, head, alone=row.kind is Kind.NOTE)
        elif row.reason == "comment" and (mark := split_mark(row.span)[1]):
            yield _mark(mark, head, alone=True)
    for mark in draft.marks:
        yield _mark(mark, head, alone=False)


def _mark(span: Span, head: tuple[int, int], *, alone: bool) -> Mark:
    return Mark(span, alone, (span.line, span.column) < head)


def _spoken_from(draft: Draft) -> tuple[int, int]:
    """Return the line and column at which the head ends."""
    labels = [(omitted.line, omitted.column) for omitted in draft.omitted if omitted.reason == "label"]
    return min([(part.line, part.column) for part in draft.parts] + labels, default=(1, 1))
