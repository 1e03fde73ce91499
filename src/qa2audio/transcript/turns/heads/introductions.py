"""Rows at the top that only say who is who: `Host: Ana Smith`, `Guest: Kelsey Hightower, Google`, `AS: Ana Smith`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from qa2audio.model.person_name import means
from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.candidates import Candidate, base
from qa2audio.transcript.turns.heads.head_facts import fact_rows
from qa2audio.transcript.turns.heads.introduced_people import Introduced, key_of, people_of
from qa2audio.transcript.turns.vocabulary import PARTS
from qa2audio.transcript.turns.words.fact_words import FACTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from qa2audio.model import Role

_MOST_FACTS = 20  # rows
_MANY = 10
"""So many labels has a document in which facts may stand further down, among"""
_ABOVE = 6
"""the first labels of all, with"""
_FEW_ABOVE = 2
"""so many above them that are none: `ANA LUND: An interview conducted by …`"""


def introductions(lines: Sequence[Row], labels: Mapping[int, Candidate]) -> set[int]:
    """Return which of the first `labels` only say who is who; those people speak further down."""
    found: dict[int, list[Introduced]] = {}
    for index in sorted(labels):
        people = people_of(lines[index].span.text)
        if not people or not _stands_alone(index, lines, found):
            break
        found[index] = people
    facts = _facts_above(lines, labels)
    later = {label.key: label.name for index, label in labels.items() if index not in found}
    acts = {PARTS[base(key)].role for key in later if base(key) in PARTS}
    if len(labels) - len(found) < 2:
        return set()
    return facts | {
        index
        for index, people in found.items()
        if _is_known(people, later, acts) or _is_among_facts(index, lines)
    }


def _facts_above(lines: Sequence[Row], labels: Mapping[int, Candidate]) -> set[int]:
    """Return the first labels that are facts, as behind a preface, and those few that stand above them."""
    order = sorted(labels)
    many = len(order) >= _MANY
    reach = order[_ABOVE] if many else 0
    facts = fact_rows(lines[:reach])
    last = max(facts, default=-1)
    above = [index for index in order if index < last and index not in facts]
    return {index for index in order if index in facts or index in above} if len(above) <= _FEW_ABOVE else set()


def _is_among_facts(index: int, lines: Sequence[Row]) -> bool:
    """Return whether a row stands in a block of keys and values, each another, with a date or a place among them."""
    above = takewhile(lambda row: row.kind is Kind.TEXT, reversed(lines[max(0, index - _MOST_FACTS) : index]))
    below = takewhile(lambda row: row.kind is Kind.TEXT, lines[index + 1 : index + _MOST_FACTS])
    keys = [key_of(row.span.text) for row in (*[*above][::-1], lines[index], *below)]
    return 2 <= len(keys) == len(set(keys)) and all(keys[1:-1]) and any(key in FACTS for key in keys)


def _is_known(people: Sequence[Introduced], later: Mapping[str, str], acts: Collection[Role]) -> bool:
    """Return whether some of `people`, or those who are what they are, speak further down.

    Where letters have no capitals, anything may look like a name, so that only the names themselves tell.
    """
    if any(means(name, person.name) for name in later.values() for person in people):
        return True
    if not any(person.name[0].isupper() for person in people):
        return False
    return len(people) > 1 or any(person.key in later or person.role in acts for person in people)


def _stands_alone(index: int, lines: Sequence[Row], found: Mapping[int, object]) -> bool:
    """Return whether nothing goes on below a row but more of its kind."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    above = [line for line in lines[:index] if line.kind is Kind.TEXT]
    short = sum(1 for line in above if len(line.span.text) > 100) == 0
    goes_on = below is not None and below.kind is Kind.TEXT and not key_of(below.span.text)
    return short and not goes_on and len(found) < 12
