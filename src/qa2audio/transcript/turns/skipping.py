"""What an author wants left out: lines by what they begin with, or by their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Problem, Turn
from qa2audio.transcript.rows import Form, Kind, Label, Row, Span, left_out
from qa2audio.transcript.turns.line_starts import SAID, line_starts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import SkipRule

_REACH = 1000
"""Characters of a row that are compared."""
_SIGNS = "#>*•-–— \t"
"""What may stand before a line's first word where the format does not know it for a mark."""


def skip(rows: Sequence[Row], rules: Sequence[SkipRule]) -> tuple[Sequence[Row], list[Problem]]:
    """Return `rows`, with those left out that one of `rules` is about; and a problem for each that is about none."""
    if not rules:
        return rows, []
    used: set[int] = set()
    skipped = list(_skipped(rows, rules, used))
    unused = (rule for index, rule in enumerate(rules) if index not in used)
    return skipped, [_unused(rule.line, rule.called) for rule in unused if rule.line is not None]


def _unused(line: int, called: str) -> Problem:
    hint = "Write it as it stands in the file, * for anything, or take it out."
    return Problem("front matter", line, called, f'"skip": no line begins with "{called}".', hint)


def _skipped(rows: Sequence[Row], rules: Sequence[SkipRule], used: set[int]) -> Iterator[Row]:
    compared = [_Compared(rule.text) if rule.text else None for rule in rules]
    numbers = [(index, *rule.lines) for index, rule in enumerate(rules) if rule.lines]
    goes, speaker = False, None
    for row, begins in zip(rows, line_starts(rows), strict=True):
        if row.exact is not None and not isinstance(row.exact, Turn):
            yield row
            continue
        line = row.exact.line if isinstance(row.exact, Turn) else row.span.line
        by_number = {index for index, first, last in numbers if first <= line <= last}
        if begins or row.exact is not None:
            texts = _texts(row)
            by_text = {n for n, rule in enumerate(compared) if rule and any(map(rule.begins, texts))}
            used |= by_text
            goes = bool(by_text)
        elif row.kind not in SAID and row.kind not in (Kind.LEFT_OUT, Kind.MARK):
            goes = False
        readable = row.kind in SAID or row.exact is not None
        used |= by_number if readable else set()
        if readable and (goes or by_number):
            speaker = _silenced(row) or speaker
            yield from _left_out(row)
        else:
            goes_on = speaker if row.kind is Kind.TEXT and not row.label else None
            speaker = None if readable else speaker
            yield row._replace(label=goes_on) if goes_on else row


def _texts(row: Row) -> list[str]:
    """Return what a row begins with: as the file has it, and where its format knows the label, behind that."""
    if isinstance(row.exact, Turn):
        return [_even(row.exact.text)]
    text = row.span.text[:_REACH]
    return [_even(text)] + ([_even(f"{row.label.span.text} {text}")] if row.label else [])


def _left_out(row: Row) -> Iterator[Row]:
    if isinstance(row.exact, Turn):
        yield left_out(Span(row.exact.line, row.exact.column, row.exact.text), "skipped")
        return
    if row.label:
        yield left_out(row.label.span, "skipped")
    if row.span.text:
        yield left_out(row.span, "skipped")


def _silenced(row: Row) -> Label | None:
    """Return the label of a row that is left out, for what the same speaker says next without one."""
    return row.label._replace(span=row.span.cut(0, 0)) if row.label and row.form is Form.SPEECH else None


def _even(text: str) -> str:
    return " ".join(text[:_REACH].split()).casefold()


class _Compared:
    """The text of a rule, ready to be compared."""

    def __init__(self, text: str) -> None:
        first, *self._others = (piece.strip() for piece in _even(text).split("*"))
        self._first = first
        self._bare = first.lstrip(_SIGNS) or first
        self._whole = not self._others and first[-1:].isalnum()

    def begins(self, text: str) -> bool:
        """Return whether `text` begins so; a word counts only as a whole, unless an asterisk is behind it."""
        return self._begins(text, self._first) or self._begins(text.lstrip(_SIGNS), self._bare)

    def _begins(self, text: str, first: str) -> bool:
        if not text.startswith(first):
            return False
        at = len(first)
        if self._whole and text[at : at + 1].isalnum() and text[at - 1].isascii():
            return False
        for piece in self._others:
            found = text.find(piece, at)
            if found < 0:
                return False
            at = found + len(piece)
        return True
