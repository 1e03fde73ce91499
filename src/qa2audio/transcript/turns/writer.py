"""From rows to parts: who says what, once labels, head and names are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Heading, Speaker
from qa2audio.transcript.rows import Cut, Form, Kind
from qa2audio.transcript.turns.draft import NARRATOR, Draft

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.transcript.rows import Row
    from qa2audio.transcript.turns.candidates import Candidate
    from qa2audio.transcript.turns.names import Name

_KEEPS_PARAGRAPH = frozenset((Kind.COMMENT, Kind.DIRECTION, Kind.NOTE, Kind.MARK, Kind.SEAM))
"""What parts no paragraph."""
_INSIDE = {Kind.COMMENT: "comment", Kind.NOTE: "acknowledgement", Kind.MARK: "acknowledgement"}
"""What is left out in the middle of what is said, and why."""
_APART = {Kind.RULE: "mark", Kind.TITLE: "title", Kind.SERIES: "series", Kind.LANGUAGE: "mark"}
"""What is left out where nobody speaks, and why."""


def write(
    rows: Sequence[Row],
    labels: Mapping[int, Candidate],
    head: Mapping[int, str],
    names: Mapping[tuple[str, str], Name],
) -> Draft:
    """Return what `rows` say; `labels` and the reasons in `head` stand by index into them."""
    draft = Draft()
    paragraph = False
    for index, row in enumerate(rows):
        if row.kind is Kind.LEFT_OUT:
            _leave_out(draft, row)
            continue
        if reason := head.get(index):
            draft.omit(row.span, reason)
        elif label := labels.get(index):
            paragraph = _label(draft, label, names[label.key, label.aside], row, paragraph=paragraph)
            if label.rest.text:
                draft.say(label.rest, paragraph=paragraph)
                paragraph = False
            continue
        elif row.kind is Kind.TEXT:
            draft.say(row.span, paragraph=paragraph)
        else:
            _add(draft, row, paragraph=paragraph)
        if row.kind not in _KEEPS_PARAGRAPH:
            paragraph = row.kind not in (Kind.TEXT, Kind.NARRATION)
    draft.give_back()
    return draft


def _label(draft: Draft, label: Candidate, name: Name, row: Row, *, paragraph: bool) -> bool:
    """Let somebody speak; return whether what they say begins a paragraph of a turn that goes on."""
    if row.form is Form.CAPTION and name.speaker == draft.speaker:
        draft.omit(label.label, "label", inside=True)  # every caption names its speaker
        return paragraph
    draft.label(label.label, name.speaker, act=name.act)
    return False


def _add(draft: Draft, row: Row, *, paragraph: bool) -> None:
    kind, span = row.kind, row.span
    if reason := _INSIDE.get(kind):
        draft.omit(span, reason, inside=True)
    elif kind is Kind.HEADING:
        draft.heading(span)
    elif kind is Kind.DIRECTION:
        draft.direct(span)
    elif kind is Kind.NARRATION:
        if draft.speaker != NARRATOR:
            draft.give_back()
        draft.say(span, paragraph=paragraph)
    elif kind is Kind.PART and isinstance(row.exact, Heading) and row.exact.listed:
        draft.insert(row.exact)
    elif kind is Kind.PART and row.exact is not None and not isinstance(row.exact, Speaker):
        draft.keep(row.exact)
    else:
        _break(draft, row)


def _break(draft: Draft, row: Row) -> None:
    """Begin a section, or let the narrator have the word; most rows without words do neither."""
    kind, span = row.kind, row.span
    if kind is Kind.RULE or (kind is Kind.SPACER and draft.waiting is None):
        draft.section(span)  # but a spacer between a label and its text breaks nothing
    if reason := _APART.get(kind):
        draft.give_back()
        if span.text:
            draft.omit(span, reason)


def _leave_out(draft: Draft, row: Row) -> None:
    if row.cut is Cut.NONE:
        draft.skip(row.span, row.reason)
        return
    if row.cut is Cut.ENDS:
        draft.give_back()
    draft.omit(row.span, row.reason, inside=row.cut is Cut.CONTINUES)
