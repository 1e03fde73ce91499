"""The one middle and end of all readers: from a format's rows to a transcript."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Heading, OmissionReason, Speaker, Transcript, Turn
from qa2audio.transcript.rows import Form, Kind
from qa2audio.transcript.turns import diagnosis
from qa2audio.transcript.turns.acknowledgement import Mark, settle, split_mark
from qa2audio.transcript.turns.columns import placed
from qa2audio.transcript.turns.draft import NARRATOR
from qa2audio.transcript.turns.furniture.set_apart import set_apart
from qa2audio.transcript.turns.heads.introduced_people import introduced
from qa2audio.transcript.turns.heads.introductions import introductions
from qa2audio.transcript.turns.labels.bold_headings import bold_headings
from qa2audio.transcript.turns.labels.label_search import as_candidate, search_labels
from qa2audio.transcript.turns.labels.proceedings import presented, proceedings
from qa2audio.transcript.turns.labels.said_labels import SaidLabels, said_labels
from qa2audio.transcript.turns.names import name_labels
from qa2audio.transcript.turns.people import NOTHING, Named, who_is_who
from qa2audio.transcript.turns.skipping import skip
from qa2audio.transcript.turns.titles import Head, find_head
from qa2audio.transcript.turns.understanding.measure import measure
from qa2audio.transcript.turns.understanding.report import doubts
from qa2audio.transcript.turns.writer import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa2audio.model import Facts
    from qa2audio.transcript.rows import Row, Span
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.candidates import Candidate
    from qa2audio.transcript.turns.draft import Draft
    from qa2audio.transcript.turns.names import Name
    from qa2audio.transcript.turns.people import People

_NO_LINES = frozenset(
    (Kind.LEFT_OUT, Kind.MARK, Kind.TITLE, Kind.SERIES, Kind.LANGUAGE, Kind.SPEAKER, Kind.PART)
)

_NEARLY_ALL = 0.9
"""Of what is said, how much a format must be sure of to know who speaks."""


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


def compose(source: Source, rows: Sequence[Row], known: Facts = NOTHING) -> Transcript:
    """Return the transcript that `rows`, of `source`, are; `known` is what is said of people elsewhere."""
    rows, unskipped = skip(rows, known.skips)
    rows, apart = set_apart(rows)
    author = said_labels(rows, known)
    rows = author.rows
    found = _find(author)
    rows, labels = proceedings(rows, found.labels)
    found = found._replace(labels=labels)
    rows = bold_headings(rows, labels, found.head)
    said = name_labels(found.labels.values(), found.opening)
    declared = [row.exact for row in rows if row.kind is Kind.SPEAKER and isinstance(row.exact, Speaker)]
    named = [*_named(rows, found, said, declared)]
    people = who_is_who(named, known, introduced=[*introduced(found.opening), *presented(rows)])
    names = {label: name._replace(speaker=people.names[name.speaker]) for label, name in said.items()}
    draft = write(rows, found.labels, found.head, names)
    if not draft.parts and any(row.form is Form.CAPTION for row in rows):
        raise TranscriptError(
            "nothing is said in these captions.",
            location=Location(source.name),
            hint="Check that it is the right file.",
        )
    parts = people.renamed(draft.parts)
    speakers = people.speakers(parts, declared)
    unknown = _unknown(rows, said, people, known, declared)
    understood = measure(parts, draft.omitted, NARRATOR, known=_is_told(rows))
    problems = [
        *source.problems,
        *unskipped,
        *author.problems,
        *diagnosis.glued(_spoken(rows, found), found.titles),
        *diagnosis.silent(draft.silent),
        *draft.findings(),
        *apart,
        *people.problems,
        *diagnosis.odd_names(parts, speakers, unknown),
        *(() if known.only_labels else doubts(understood, speakers)),  # somebody said who is a speaker
    ]
    still, acknowledged = settle(problems, list(_marks(rows, draft)))
    transcript = Transcript(
        source.name,
        found.title or _heading(draft, author.rows) or source.stem.replace("_", " "),
        found.series,
        speakers,
        parts,
        tuple(draft.omitted),
        still,
        acknowledged,
        _fact(rows, Kind.LANGUAGE),
        labels=tuple(dict.fromkeys(_meanings(found, names, people))),
        understood=understood,
    )
    return placed(transcript, source.places) if source.places else transcript


def _find(author: SaidLabels) -> _Found:
    rows = author.rows
    at = [i for i, row in enumerate(rows) if row.form is not Form.SPEECH and row.kind not in _NO_LINES]
    lines = [rows[index] for index in at]
    labels = {at[index]: label for index, label in (search_labels(lines) if lines else {}).items()}
    labels |= {i: as_candidate(row) for i, row in enumerate(rows) if row.label and i not in labels}
    labels = author.settled(labels)
    searched = {index: labels[row] for index, row in enumerate(at) if row in labels}
    for index in introductions(lines, searched) if author.labels else ():
        labels.pop(at[index])  # `IM: Ilse Marin` says who is who
        searched.pop(index)
    page = bool(lines) and lines[0].form is Form.PAGE
    head = find_head(lines, searched, _timed(rows, at)) if page else Head()
    first = min(searched, default=len(lines)) if page else 0
    return _Found(
        labels,
        {at[index]: reason for index, reason in head.reasons.items()},
        _fact(rows, Kind.TITLE) or head.text(lines, "title"),
        _fact(rows, Kind.SERIES) or head.text(lines, "series"),
        [lines[index].span.regular() for index in head.titles],
        "\n".join(line.span.text for line in lines[:first] if line.kind is not Kind.NOTE),
    )


def _is_told(rows: Sequence[Row]) -> bool:
    """Return whether the format knows who says nearly all of it: several people, and what each of them says."""
    said = [row for row in rows if row.kind is Kind.TEXT]
    told = [row.label.key for row in said if row.label and row.form is Form.SPEECH]
    sure = sum(row.form is Form.SPEECH for row in said)
    return len(set(told)) > 1 and sure >= _NEARLY_ALL * len(said)


def _timed(rows: Sequence[Row], at: Sequence[int]) -> int | None:
    """Return the index into `at` of the first row that is said right behind a time; None where there are none."""
    behind = False
    for index, row in enumerate(rows):
        if row.kind is Kind.LEFT_OUT:
            behind = row.reason == "time" or (behind and row.reason != "navigation")
        elif row.kind is Kind.TEXT and behind:
            return bisect_left(at, index)
        elif row.kind in (Kind.TEXT, Kind.HEADING):
            behind = False
    return None


def _fact(rows: Sequence[Row], kind: Kind) -> str | None:
    """Return what the format says of the whole transcript; None if it says nothing."""
    said = (row.span.regular() if row.value is None else row.value for row in rows if row.kind is kind)
    return " ".join(filter(None, said)) or None


def _heading(draft: Draft, rows: Sequence[Row]) -> str | None:
    """Return the first heading that the author wrote; `EXAMINATION` is one, and no title."""
    if not any(row.kind is Kind.HEADING for row in rows):
        return None
    return next((part.title for part in draft.parts if isinstance(part, Heading) and not part.listed), None)


def _named(
    rows: Sequence[Row],
    found: _Found,
    said: Mapping[tuple[str, str], Name],
    declared: Sequence[Speaker],
) -> Iterator[Named]:
    """Yield everybody whom the rows name, in their order."""
    for one in declared:
        yield Named(one.name, None if one.inferred else one.role)
    for index, row in enumerate(rows):
        if label := found.labels.get(index):
            name = said[label.key, label.aside]
            yield Named(name.speaker, name.role, label.label.line, label.key)
        elif isinstance(row.exact, Turn):
            yield Named(row.exact.speaker, None, row.exact.line)


def _unknown(
    rows: Sequence[Row],
    said: Mapping[tuple[str, str], Name],
    people: People,
    known: Facts,
    declared: Sequence[Speaker],
) -> set[str]:
    """Return those of whom nothing is known but what a label calls them: it may be misspelt, or no name."""
    exact = () if declared else (row.exact for row in rows if isinstance(row.exact, Turn))
    turns = (turn for turn in exact if not turn.act and turn.speaker != NARRATOR)
    names = [name.speaker for name in said.values() if not name.role] + [turn.speaker for turn in turns]
    return {people.names[name] for name in names} - people.stated - set(known.people)


def _meanings(
    found: _Found, names: Mapping[tuple[str, str], Name], people: People
) -> Iterator[tuple[str, str]]:
    """Yield what the file calls people, in lower case, and who it is."""
    for label in found.labels.values():
        name = names[label.key, label.aside].speaker
        yield label.key, name
        yield label.label.text.rstrip(" :：").strip("[]").casefold(), name
    yield from ((called.casefold(), name) for called, name in people.names.items())


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
    labels = [
        (omitted.line, omitted.column) for omitted in draft.omitted if omitted.reason is OmissionReason.LABEL
    ]
    return min([(part.line, part.column) for part in draft.parts] + labels, default=(1, 1))
