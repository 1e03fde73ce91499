"""What an author says of labels in front matter, cast or show: it beats whatever the file's habits suggest."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.model import Problem, Turn
from qa2audio.model.person_name import means, parsed
from qa2audio.transcript.rows import Cut, Form, Kind, Row, left_out
from qa2audio.transcript.turns.candidates import Candidate, base, candidate
from qa2audio.transcript.turns.labels.label_shapes import OPENING, Found, Shape, shape_of
from qa2audio.transcript.turns.line_starts import line_starts
from qa2audio.transcript.turns.vocabulary import GENERIC, PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa2audio.model import Facts

_BETWEEN = frozenset((Kind.BLANK, Kind.LEFT_OUT, Kind.MARK, Kind.NOTE, Kind.SPACER, Kind.SEAM, Kind.COMMENT))
"""What may stand between a name alone on its row and what is said below."""
_SEPARATORS = " -–—:："
_ENDS = tuple('.!?…。！？؟:："”»)')


@dataclass(frozen=True, slots=True)
class SaidLabels:
    """The rows of a document, and what is said of its labels."""

    rows: Sequence[Row]
    labels: Mapping[int, Candidate] = field(default_factory=dict)
    """By index into `rows`."""
    problems: Sequence[Problem] = ()
    nobody: frozenset[str] = frozenset()
    """What is no label, in lower case."""
    everybody: frozenset[str] | None = None
    """All labels and people there are, in lower case; None where there may be others."""

    def settled(self, found: Mapping[int, Candidate]) -> dict[int, Candidate]:
        """Return those that count of the labels `found` by the document's habits, and those that are said."""
        return {i: one for i, one in found.items() if self.counts(one.name, one.label.text)} | dict(self.labels)

    def counts(self, name: str, text: str) -> bool:
        """Return whether a label that names `name`, and is `text` in the file, may be one."""
        keys = {name.casefold(), text.strip(" :：[]").casefold()}
        if keys & self.nobody:
            return False
        everybody = self.everybody
        return everybody is None or bool(keys & everybody) or any(means(name, one) for one in everybody)


def said_labels(rows: Sequence[Row], known: Facts) -> SaidLabels:
    """Return what `known` says of the labels in `rows`; rows of which it says otherwise are written anew."""
    if not (known.labels or known.only_labels or known.speakers):
        return SaidLabels(rows)
    return _Reading(rows, known).said()


class _Reading:
    """Looks for the labels that somebody named."""

    def __init__(self, rows: Sequence[Row], known: Facts) -> None:
        self._rows, self._rules, self._only = rows, known.labels, known.only_labels
        self._starts = line_starts(rows)
        self._by_text = {rule.text.casefold(): index for index, rule in enumerate(self._rules)}
        order = sorted(range(len(self._rules)), key=lambda index: -len(self._rules[index].text))
        self._shapes = [(shape_of(self._rules[index].text), index) for index in order]
        self._beginning: dict[str, list[tuple[Shape, int]]] = {}
        """Those of `_shapes` that a row may have, by how it begins."""
        self._people = _speakers(known)
        self._short = tuple(dict.fromkeys(known.speakers))
        self._used: set[int] = set()
        self._times: dict[int, int] = {}
        """How often each rule with several people was met."""
        self._nobody = frozenset(rule.text.casefold() for rule in self._rules if not rule.people)
        self._known: dict[str, bool] = {}

    def said(self) -> SaidLabels:
        """Return everything that was found."""
        met = {index: label for index in range(len(self._rows)) if (label := self._met(index))}
        everybody = None
        if self._only and (self._used or not self._rules):
            everybody = frozenset(one.casefold() for rule in self._rules for one in (*rule.people, rule.text))
        counted = SaidLabels((), nobody=self._nobody, everybody=everybody)
        rows, labels = self._written(met, counted)
        return SaidLabels(rows, labels, list(self._unused()), self._nobody, everybody)

    def _met(self, index: int) -> Candidate | None:
        """Return the label that somebody named, where the row at `index` begins with one."""
        row = self._rows[index]
        if isinstance(row.exact, Turn):
            self._use(row.exact.speaker)
        elif row.label:
            return self._of_format(row, row.label.key)
        elif row.kind is Kind.LEFT_OUT and row.reason == "mark":
            return self._of_sign(row)
        elif self._starts[index] and (row.kind is Kind.TEXT or row.looks.name):
            return self._of_rules(index) or self._of_speakers(index)
        return None

    def _use(self, text: str) -> int | None:
        """Return the index of the rule about `text`, whole, after having noted that it was met."""
        found = self._by_text.get(text.casefold())
        if found is not None:
            self._used.add(found)
        return found

    def _of_format(self, row: Row, key: str) -> Candidate | None:
        label = row.label
        found = self._use(key)
        if label is None or found is None or not self._rules[found].people:
            return None
        name = self._person(found)
        return Candidate(name.casefold(), name, label.aside, label.span, row.span)

    def _of_sign(self, row: Row) -> Candidate | None:
        """Return the label that a mark is to the author: `>>` in captions, or the dash of a list."""
        found = self._use(row.span.text)
        if found is None or not self._rules[found].people:
            return None
        name = self._person(found)
        return Candidate(name.casefold(), name, "", row.span, row.span.cut(len(row.span.text)))

    def _of_rules(self, index: int) -> Candidate | None:
        row = self._rows[index]
        for shape, rule in self._shapes_of(row.span.text) if self._shapes else ():
            found = _match(shape, row)
            if found and not (found.alone and found.name and not self._heads(index)):
                self._used.add(rule)
                if not self._rules[rule].people:
                    return None
                return self._label(index, found, found.name or self._person(rule))
        return None

    def _shapes_of(self, text: str) -> list[tuple[Shape, int]]:
        """Return those that a row which begins as `text` may have: with hundreds of rules, trying all takes long."""
        begins = text[:1].casefold() + text.lstrip(OPENING)[:1].casefold()
        if begins not in self._beginning:
            firsts = {"", *begins}
            self._beginning[begins] = [each for each in self._shapes if each[0].first in firsts]
        return self._beginning[begins]

    def _of_speakers(self, index: int) -> Candidate | None:
        """Return the label of a listed speaker: the whole name with any sign, a part of it with a colon."""
        row = self._rows[index]
        if row.form is Form.SPEECH:
            return None
        text = row.span.text
        for shape, name in self._people.get(text.lstrip(OPENING)[:1].casefold(), ()):
            found = _match(shape, row)
            if found and not (found.alone and not self._heads(index)):
                return self._label(index, found, name)
        short = candidate(row.span) if self._short else None
        return short if short and self._is_short(short) else None

    def _is_short(self, found: Candidate) -> bool:
        if found.key not in self._known:
            word = base(found.key)
            whose = [name for name in self._short if means(found.name, name) and _is_part(found.name, name)]
            self._known[found.key] = (
                len(whose) == 1 and word not in PARTS and word not in GENERIC and found.key not in self._nobody
            )
        return self._known[found.key]

    def _heads(self, index: int) -> bool:
        """Return whether a name alone on its row has something to say below, and is no piece of a sentence."""
        above = self._rows[index - 1] if index else None
        if above is not None and above.kind is Kind.TEXT and not above.span.text.endswith(_ENDS):
            return False
        below = next((n for n in range(index + 1, len(self._rows)) if self._rows[n].kind not in _BETWEEN), None)
        if below is None or self._rows[below].kind not in (Kind.TEXT, Kind.DIRECTION, Kind.NARRATION):
            return False
        text = self._rows[below].span.text
        return not any(shape.match(text) for shapes in self._people.values() for shape, _ in shapes)

    def _label(self, index: int, found: Found, name: str) -> Candidate:
        span = self._rows[index].span
        return Candidate(name.casefold(), name, "", span.cut(0, found.end), span.cut(found.end))

    def _person(self, rule: int) -> str:
        """Return whom a rule means; several people take turns."""
        people = self._rules[rule].people
        self._times[rule] = self._times.get(rule, -1) + 1
        return people[self._times[rule] % len(people)]

    def _written(
        self, met: Mapping[int, Candidate], counted: SaidLabels
    ) -> tuple[list[Row], dict[int, Candidate]]:
        """Return the rows with labels as they are said, and these labels by index into them."""
        rows: list[Row] = []
        labels: dict[int, Candidate] = {}
        sign: Candidate | None = None
        for index, row in enumerate(self._rows):
            label = met.get(index)
            if label and row.kind is Kind.LEFT_OUT:
                sign = label
                continue
            if sign and row.kind is Kind.BLANK:
                rows.append(row)
                continue
            if sign:
                yielded = sign._replace(rest=row.span if row.kind is Kind.TEXT else sign.rest)
                labels[len(rows)] = yielded
                rows.append(Row(Kind.TEXT, yielded.rest, form=row.form, looks=row.looks))
                sign = None
                if row.kind is Kind.TEXT:
                    continue
            if label:
                labels[len(rows)] = label
            if row.label and not label and not counted.counts(row.label.name, row.label.span.text):
                rows += _unlabelled(row)
            else:
                rows.append(row)
        return rows, labels

    def _unused(self) -> Iterator[Problem]:
        for index, rule in enumerate(self._rules):
            if index not in self._used and rule.line is not None:
                hint = "Write what its lines begin with, as it stands in the file, or take it out."
                message = f'"labels": no line begins with "{rule.text}".'
                yield Problem("front matter", rule.line, rule.text, message, hint)


def _is_part(name: str, whole: str) -> bool:
    """Return whether `name` has no more words than `whole`, titles apart: `BY MR. AKER` is none of his."""
    return len(parsed(name).words) <= len(parsed(whole).words)


def _match(shape: Shape, row: Row) -> Found | None:
    """Return the label of `row`; where its name stands out, as in bold, it needs no sign behind it."""
    text, name = row.span.text, row.looks.name
    found = shape.match(text)
    if found or not name or shape.match(name) is None:
        return found
    return Found(len(text) - len(text[len(name) :].lstrip(_SEPARATORS)))


def _speakers(known: Facts) -> dict[str, list[tuple[Shape, str]]]:
    """Return the names of those who are listed as speakers, longest first, by the letter that they begin with."""
    names = {name: name for name in known.speakers}
    listed = {name.casefold() for name in names}
    names |= {other: name for other, name in known.aliases if name.casefold() in listed}
    found: dict[str, list[tuple[Shape, str]]] = {}
    for called in sorted(names, key=len, reverse=True):
        if called.strip() and called.strip()[-1].isalnum():
            shape = shape_of(called, dot=False)
            found.setdefault(called.strip()[0].casefold(), []).append((shape, names[called]))
    return found


def _unlabelled(row: Row) -> Iterator[Row]:
    """Yield the rows of what a format took for a label and is none: it is said, where the format is not certain."""
    if row.label is None:
        return
    if row.form is Form.SPEECH:
        yield left_out(row.label.span, "label", Cut.ENDS)
        yield Row(Kind.NARRATION, row.span, form=Form.SPEECH)
        return
    yield row._replace(span=row.label.span, label=None)
    if row.span.text:
        yield row._replace(label=None)
