"""Labels that a full stop ends: `Q. …`, `P. ¿…?`, `Respuesta. …`, `Mr. Aker. …`, `PRESIDENTE. …`."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Kind
from qa2audio.transcript.turns.candidates import Candidate, base, candidate
from qa2audio.transcript.turns.formal.formal_names import formal_name
from qa2audio.transcript.turns.labels.caption_labels import beginnings
from qa2audio.transcript.turns.vocabulary import ACTS, ANSWERS, letter_acts, letter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa2audio.transcript.rows import Row

_FEW = 2
_LABELS = 4
_SPARSE = 12
"""One paragraph in so many has a label, where speeches are long."""
_LONGEST_FIRST = 20
_DASHES = ("–", "—", "-")
_ASKED = 0.6
_QUESTION_MARKS = ("?", "？", "؟", ";")


def dotted(lines: Sequence[Row], rows: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """Return those of `rows` that count: letters or words for question and answer, or names of people."""
    acts = _acts(rows)
    return acts | _letters(rows, acts.values()) or _names(lines, rows)


def acting(labels: Mapping[int, Candidate]) -> bool:
    """Return whether `labels` say that somebody asks and answers, and not who."""
    return any(not label.formal for label in labels.values())


def joined(
    lines: Sequence[Row], dots: Mapping[int, Candidate], colons: Mapping[int, Candidate]
) -> dict[int, Candidate]:
    """Return `dots` and the names with a colon beside them, as courts have both: `THE WITNESS: I did.`"""
    formal = {
        index: found
        for index, line in enumerate(lines)
        if line.kind is Kind.TEXT and index not in dots and (found := _formal(line)) is not None
    }
    return {**(colons if acting(dots) else {}), **formal, **dots}


def _formal(line: Row) -> Candidate | None:
    found = candidate(line.span)
    name = formal_name(line.span.text) if found else None
    return found if name and (name.ranked or name.capitals) else None


def _acts(rows: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """`Q.` and `A.`, `Pregunta.` and `Respuesta.`"""
    acts = {index: found for index, found in rows.items() if base(found.key) in ACTS and not found.formal}
    stems = {base(found.key) for found in acts.values()}
    both = bool(stems & ANSWERS) and bool(stems - ANSWERS)
    return acts if both else {}


def _letters(rows: Mapping[int, Candidate], acts: Iterable[Candidate]) -> dict[int, Candidate]:
    """`P.` and `R.`; two letters that nobody knows must take turns, and one of them must ask."""
    letters = {i: found for i, found in rows.items() if letter_of(found.key) and not found.formal}
    counts = Counter(letter_of(found.key) for found in letters.values())
    pair = set(letter_acts(counts + Counter(base(found.key) for found in acts)))
    if not pair:
        pair = {key for key, count in counts.most_common(2) if count >= _FEW}
        order = [found for _, found in sorted(letters.items()) if found.key in pair]
        turns = sum(1 for before, after in pairwise(order) if before.key != after.key)
        if len(pair) < 2 or len(order) < _LABELS or 4 * turns < 3 * (len(order) - 1):
            return {}
        if max(_asking(order, key) for key in pair) < _ASKED:
            return {}
    return {index: found for index, found in letters.items() if letter_of(found.key) in pair}


def _asking(labels: Sequence[Candidate], key: str) -> float:
    texts = [label.rest.text.rstrip("\"'”’»)") for label in labels if label.key == key]
    return sum(text.endswith(_QUESTION_MARKS) for text in texts) / len(texts)


def is_broken(lines: Sequence[Row], index: int, label: Candidate) -> bool:
    """Return whether a row is but a word in capitals, the first of the name below: `AYŞE`, `AKER – …`."""
    if index < 0 or lines[index].kind is not Kind.TEXT or not label.label.text.rstrip().endswith(_DASHES):
        return False
    text = lines[index].span.text.strip()
    return text.isupper() and text.isalpha() and 2 < len(text) <= _LONGEST_FIRST


def _names(lines: Sequence[Row], rows: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """`Mr. Aker. Thank you`: behind the end of a sentence, and the names come again."""
    fresh = beginnings(lines).fresh
    names = {
        index: found
        for index, found in rows.items()
        if found.formal
        and (index in fresh or is_broken(lines, index - 1, found))
        and (found.rest.text or found.label.text[-1:].isalnum())
    }
    counts = Counter(found.key for found in names.values())
    again = {key for key, count in counts.items() if count >= _FEW}
    speaking = sum(counts[key] for key in again)
    blocks = sum(
        1 for i in fresh if lines[i].kind is Kind.TEXT and (i in names or lines[i - 1].kind is not Kind.TEXT)
    )
    usual = len(again) >= _FEW and speaking >= _LABELS and _SPARSE * len(names) >= blocks
    return names if usual and 2 * speaking >= len(names) else {}
