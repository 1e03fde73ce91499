"""What labels say of those who speak: a name, or what they do; who that is, `people` knows."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Role
from qa2audio.transcript.turns.candidates import Candidate, base
from qa2audio.transcript.turns.formal.formal_names import leads
from qa2audio.transcript.turns.heads.introduced_people import introduced
from qa2audio.transcript.turns.labels.colon_labels import asks
from qa2audio.transcript.turns.vocabulary import ANSWERS, PARTS, letter_acts, letter_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s+[^\W\d_a-z][\w.'’-]*){0,3}"
_GIVEN = re.compile(rf"\b(?i:interview(?:ed)?|hosted|moderated|questions)\s+by:?\s+({_NAME})")
_PERSON = re.compile(rf"{_NAME}\Z")


class Name(NamedTuple):
    """What a label says."""

    speaker: str
    role: Role | None
    """What the label itself says; None if it is a person's name."""
    act: bool = False


def name_labels(labels: Iterable[Candidate], opening: str) -> dict[tuple[str, str], Name]:
    """Return whom each label names, by its key and aside; `opening` may give the host's name."""
    labels = list(labels)
    people = _people(labels)
    counts = Counter(label.key for label in labels)
    asked = asks(counts)
    given = _given(labels, opening)
    letters = letter_acts(counts)
    names = {}
    for label in {(label.key, label.aside): label for label in labels}.values():
        stem = base(label.key)
        part = PARTS.get(stem) if asked or stem not in ANSWERS or len(stem) > 1 else None
        part = letters.get(letter_of(label.key), part)
        if part is None:
            names[label.key, label.aside] = Name(people[label.key], Role.HOST if leads(label.key) else None)
        else:
            own = _person(label.aside) or (given.get(part.role) if part.name else None)
            numbered = stem != label.key and not part.act
            speaker = own or (part.name if part.name and not numbered else None) or people[label.key]
            names[label.key, label.aside] = Name(speaker, part.role, part.act)
    return names


def _given(labels: Iterable[Candidate], opening: str) -> dict[Role, str]:
    """Return the names that the transcript gives to those whose labels do not: the host, the guest."""
    given: dict[Role, set[str]] = {}
    for label in labels:
        if _person(label.aside) and base(label.key) in PARTS:
            given.setdefault(PARTS[base(label.key)].role, set()).add(label.aside)
    if match := _GIVEN.search(opening):
        given.setdefault(Role.HOST, {" ".join(match[1].rstrip(".'’-").split())})
    for person in introduced(opening):
        if person.role:
            given.setdefault(person.role, set()).add(person.name)
    return {role: next(iter(names)) for role, names in given.items() if len(names) == 1}


def _person(aside: str) -> str | None:
    return aside if _PERSON.match(aside) else None


def _people(labels: Iterable[Candidate]) -> dict[str, str]:
    """Return the name for each key: as first written, and where that is in capitals, as first written otherwise."""
    shown: dict[str, str] = {}
    for label in labels:
        if label.key not in shown or (shown[label.key].isupper() and not label.name.isupper()):
            shown[label.key] = label.name
    return shown
