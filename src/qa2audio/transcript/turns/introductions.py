"""Rows at the top that only say who is who: `Host: Ana Smith`, `Guest: Kelsey Hightower, Google`, `AS: Ana Smith`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Role
from qa2audio.model.person_name import means
from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.candidates import Candidate, base
from qa2audio.transcript.turns.vocabulary import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WORD = r"[^\W\d_][\w.'’-]*"
_PEOPLE = re.compile(
    rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}})(?:\s*\([^()]{{1,60}}\)|\s*[,–—|-]\s[^.!?]{{1,80}})?\Z"
)
_ROW = re.compile(rf"(?P<key>{_WORD}(?:[ -]{_WORD})?)\s*:\s+(?P<rest>\S.{{0,140}})\Z")
_PLURALS = {"hosts": Role.HOST, "guests": Role.GUEST}


class Introduced(NamedTuple):
    """Somebody whom the top of a document names: `AS: Ana Smith`, `Host: Ana Smith`."""

    name: str
    role: Role | None
    key: str
    """What stands before the colon, in lower case; where it is no role, it is another name."""


def introductions(lines: Sequence[Row], labels: Mapping[int, Candidate]) -> set[int]:
    """Return which of the first `labels` only say who is who; those people speak further down."""
    found: dict[int, Introduced] = {}
    for index in sorted(labels):
        person = _person(lines[index].span.text)
        if person is None or not _stands_alone(index, lines, found):
            break
        found[index] = person
    later = {label.key: label.name for index, label in labels.items() if index not in found}
    acts = {PARTS[base(key)].role for key in later if base(key) in PARTS}
    if len(labels) - len(found) < 2:
        return set()
    return {
        index
        for index, person in found.items()
        if person.key in later
        or person.role in acts
        or any(means(name, person.name) for name in later.values())
    }


def introduced(opening: str) -> list[Introduced]:
    """Return whom the rows of `opening` introduce."""
    return [person for row in opening.splitlines() if (person := _person(row.strip()))]


def _person(row: str) -> Introduced | None:
    match = _ROW.match(row) if len(row) < 200 else None
    people = _PEOPLE.match(match["rest"]) if match else None
    if match is None or people is None:
        return None
    key, name = match["key"].casefold(), people["name"]
    part = PARTS.get(base(key))
    role = part.role if part else _PLURALS.get(key)
    person = Introduced(name.rstrip("."), role, key)
    capitals = all(word[0].isupper() or word in ("de", "van", "von", "la", "of") for word in name.split())
    if (
        not capitals
        or name.endswith(".")
        or not (role or (match["key"].isupper() and means(match["key"], person.name)))
    ):
        return None
    return person


def _stands_alone(index: int, lines: Sequence[Row], found: Mapping[int, Introduced]) -> bool:
    """Return whether nothing goes on below a row but more of its kind."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    above = [line for line in lines[:index] if line.kind is Kind.TEXT]
    short = sum(1 for line in above if len(line.span.text) > 100) == 0
    goes_on = below is not None and below.kind is Kind.TEXT and ":" not in below.span.text[:40]
    return short and not goes_on and len(found) < 12
