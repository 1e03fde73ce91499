"""What stands in the transcripts of courts and parliaments besides speech: who examines whom, what was done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.rows import Cut, Form, Kind, Row
from qa2audio.transcript.turns.candidates import base
from qa2audio.transcript.turns.formal.formal_names import formal_name
from qa2audio.transcript.turns.formal.ranks import CHAIRS
from qa2audio.transcript.turns.heads.introduced_people import key_of, people_of
from qa2audio.transcript.turns.labels.dotted_labels import is_broken
from qa2audio.transcript.turns.vocabulary import ANSWERS, PARTS
from qa2audio.transcript.turns.words.fact_words import LEADERS, LISTS, THINGS, TOPICS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from qa2audio.transcript.turns.candidates import Candidate
    from qa2audio.transcript.turns.heads.introduced_people import Introduced

_EXAMINES = re.compile(r"(?P<by>BY|By)\s{1,4}(?P<name>[^\W\d_][^:()]{2,50}?)\s{0,3}[:.]?\Z")
_EXAMINATION = re.compile(
    r"(?:(?:CONTINUED\s{1,3})?(?:FURTHER\s{1,3})?(?:DIRECT|CROSS|RE-?DIRECT|RE-?CROSS|VOIR DIRE)?"
    r"[\s-]{0,3}EXAMINATION"
    r"(?:\s{0,2}\(?(?:CONTINUED|RESUMED|CONTINUING)\)?)?)"
    r"(?:\s{1,3}(?P<by>BY)\s{1,4}(?P<name>[^\W\d_][^:()]{2,50}?))?\s{0,3}[:.]?\Z",
    re.IGNORECASE,
)
_SWORN = re.compile(r"\b(?:sworn|affirmed)\b", re.IGNORECASE)
_WITNESS = re.compile(r"(?P<name>(?:[A-Z][A-Z.'’-]{0,20}\s{1,3}){1,3}[A-Z][A-Z'’-]{1,20}),")
_DEPOSED = re.compile(
    r"(?:DEPOSITION|TESTIMONY|EXAMINATION) OF:?\s{1,4}"
    r"(?P<name>(?:[A-Z][A-Z.'’-]{0,20}\s{1,3}){1,3}[A-Z][A-Z'’-]{1,20})\b"
)
_PRESENTERS = frozenset(("presenter", "presenters"))
_WITNESS_LABELS = frozenset(("the witness", "witness", "the deponent", "deponent"))
_CLOSES_WITHIN = 4
"""Rows over which one bracket may go."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s{1,3}[^\W\d_]")
_FEW = 2
_HEAD = 60
"""Rows in which the people of a meeting are listed."""
_LONGEST_TOPIC = 120
_FORMAL = 3
"""So many labels of that kind make proceedings."""


class Proceedings(NamedTuple):
    """Rows and labels, once it is known who examines whom."""

    rows: list[Row]
    labels: dict[int, Candidate]


def proceedings(rows: Sequence[Row], labels: Mapping[int, Candidate]) -> Proceedings:
    """Return `rows` and `labels`; where they are of a court or a parliament, what is no speech is none any more.

    Who examines (`BY MR. AKER:`) asks the questions below, and the witness gives the answers; a row in brackets says
    what was done, and is left out.
    """
    rows, labels = _joined_names(*_presented(_minuted(rows, labels), labels))
    acts = {base(label.key) for label in labels.values()}
    examined = bool(acts & {"q"}) and bool(acts & {"a"})
    formal = _is_house(labels.values())
    if not (examined or formal):
        return Proceedings(rows, dict(labels))
    told = _without_notes(rows, labels)
    return _examined(told, labels) if examined else Proceedings(told, dict(labels))


def _is_house(labels: Collection[Candidate]) -> bool:
    """Return whether most people have a title or an office, and somebody leads them."""
    ranked = [label for label in labels if (name := formal_name(label.label.text)) and name.ranked]
    leading = any(not CHAIRS.isdisjoint(label.key.split()[:3]) for label in ranked)
    return leading and len(ranked) >= _FORMAL and 4 * len(ranked) >= len(labels)


def _presented(rows: list[Row], labels: Mapping[int, Candidate]) -> Proceedings:
    """Leave out who presents the parts of a meeting, `Presenter: Ana Smith (AS)`, where that is all they are."""
    said = {
        index
        for index, row in enumerate(rows)
        if row.kind is Kind.TEXT and key_of(row.span.text) in _PRESENTERS and row.form is Form.PAGE
    }
    if len(labels) < _FEW or not all(people_of(rows[index].span.text) for index in said):
        return Proceedings(rows, dict(labels))
    for index in said:
        rows[index] = rows[index]._replace(kind=Kind.LEFT_OUT, reason="byline", cut=Cut.ENDS)
    return Proceedings(rows, {index: label for index, label in labels.items() if index not in said})


def presented(rows: Sequence[Row]) -> Iterator[Introduced]:
    """Yield whom the rows name that only say who presents; it makes nobody a host."""
    for row in rows:
        if row.kind is Kind.LEFT_OUT and row.reason == "byline":
            for person in people_of(row.span.text):
                yield person._replace(role=None, key="") if person.role else person


def _minuted(rows: Sequence[Row], labels: Mapping[int, Candidate]) -> list[Row]:
    """Let the narrator say what a meeting did, and let its topics be headings: `RESOLVED: …`, `Topic: …`."""
    told = list(rows)
    if len({label.key for label in labels.values()}) < _FEW:
        return told
    minutes = any(
        key_of(row.span.text) in LISTS or key_of(row.span.text) in LEADERS
        for row in rows[:_HEAD]
        if row.kind is Kind.TEXT
    )
    first = min(labels)
    for index, row in enumerate(rows):
        if index <= first or row.kind is not Kind.TEXT or row.form is not Form.PAGE or index in labels:
            continue
        key = key_of(row.span.text)
        if key in THINGS and (minutes or row.span.text[: len(key)].isupper()):
            told[index] = row._replace(kind=Kind.NARRATION)
        elif minutes and len(row.span.text) <= _LONGEST_TOPIC and (key in TOPICS or _is_numbered(index, rows)):
            told[index] = row._replace(kind=Kind.HEADING, level=2)
    return told


def _is_numbered(index: int, rows: Sequence[Row]) -> bool:
    """Return whether a row such as `2. The roof` stands alone between what people say."""
    text = rows[index].span.text
    around = (rows[index - 1], rows[index + 1]) if 0 < index < len(rows) - 1 else ()
    alone = bool(around) and all(row.kind is Kind.BLANK for row in around)
    return alone and bool(_NUMBERED.match(text)) and text[-1] not in ".!?;:…"


def _joined_names(rows: list[Row], labels: Mapping[int, Candidate]) -> Proceedings:
    """Return labels with the first name that stands alone on the row above: `AYŞE`, `AKER (Bolu) – …`."""
    told = dict(labels)
    for index, label in labels.items():
        above = index - 1
        if (
            not label.formal
            or label.name.count(" ") > 1
            or above in labels
            or not is_broken(rows, above, label)
        ):
            continue
        named = formal_name(rows[index].span.text)
        if not label.name.isupper() or base(label.key) in PARTS or named is None or named.ranked:
            continue
        first = rows[above].span.text.strip()
        told[index] = label._replace(name=f"{first} {label.name}", key=f"{first} {label.name}".casefold())
        rows[above] = rows[above]._replace(kind=Kind.LEFT_OUT, reason="label", cut=Cut.NONE)
    return Proceedings(rows, told)


def _without_notes(rows: Sequence[Row], labels: Mapping[int, Candidate]) -> list[Row]:
    """Leave out the rows that stand in brackets from end to end: `(Recess taken.)`, `(Beifall bei der SPD)`."""
    told = list(rows)
    pending: list[int] = []
    for index, row in enumerate(rows):
        if row.kind is Kind.LEFT_OUT:
            continue
        pending = _bracket(pending, index, row) if row.kind is Kind.TEXT and index not in labels else []
        if pending and row.span.text.rstrip(".").endswith(")"):
            for at in pending:
                told[at] = rows[at]._replace(kind=Kind.LEFT_OUT, reason="direction", cut=Cut.CONTINUES)
            pending = []
    return told


def _bracket(pending: list[int], index: int, row: Row) -> list[int]:
    """Return the rows over which an open bracket goes, this one among them; none where it is no such row."""
    text = row.span.text.rstrip(".")
    if pending:
        return [*pending, index] if "(" not in text and len(pending) < _CLOSES_WITHIN else []
    return [index] if text.startswith("(") and text.find(")") in (-1, len(text) - 1) else []


def _examined(rows: list[Row], labels: Mapping[int, Candidate]) -> Proceedings:
    told = dict(labels)
    examiner = ""
    sworn = _Sworn()
    for index, row in enumerate(rows):
        if row.kind is not Kind.TEXT:
            continue
        text = row.span.text
        heading, by = _EXAMINATION.match(text), _EXAMINES.match(text)
        if heading or by:
            told.pop(index, None)
            rows[index] = _no_speech(row, heading=heading is not None)
            name = heading["name"] if heading else by["name"] if by else ""
            examiner = " ".join((name or examiner).split())
        elif index in told:
            told[index] = _named(told[index], examiner, sworn.witness)
        else:
            sworn.hear(text)
    return Proceedings(rows, told)


def _no_speech(row: Row, *, heading: bool) -> Row:
    if heading:
        return row._replace(kind=Kind.HEADING, level=2)
    return row._replace(kind=Kind.LEFT_OUT, reason="label", cut=Cut.ENDS)


class _Sworn:
    """Who is the witness, as the reporter notes it: `ILSE MARIN, having been first duly sworn, …`."""

    def __init__(self) -> None:
        self.witness = ""
        self._named = ""

    def hear(self, text: str) -> None:
        """Take note of a row that nobody says."""
        deposed, named = _DEPOSED.match(text), _WITNESS.match(text)
        if deposed:
            self.witness = " ".join(deposed["name"].split())
        self._named = " ".join(named["name"].split()) if named else self._named
        if self._named and _SWORN.search(text):
            self.witness, self._named = self._named, ""


def _named(label: Candidate, examiner: str, witness: str) -> Candidate:
    """Return the label of a question or an answer with the name of who says it, where that is known."""
    key = base(label.key)
    if label.key in _WITNESS_LABELS:
        return label._replace(key="a", name="A", aside=witness, formal=False)
    if key == "q" and examiner:
        return label._replace(aside=examiner)
    if key in ANSWERS and key in PARTS and witness:
        return label._replace(aside=witness)
    return label
