"""Whom a row at the top of a document names: `Host: Ana Smith`, `Present: Ana Smith (AS), Tom Aker`."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Role
from qa2audio.model.person_name import means
from qa2audio.transcript.turns.candidates import base
from qa2audio.transcript.turns.vocabulary import PARTS
from qa2audio.transcript.turns.words.fact_words import LEADERS, LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = r"[^\W\d_][\w.'’·-]*"
_ASIDE = r"(?:\s*[(（][^()（）]{1,60}[)）])"
_PEOPLE = re.compile(rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}})(?:{_ASIDE}|\s*[,–—|-]\s[^.!?]{{1,80}})?\Z")
_LISTED = re.compile(
    rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}})(?:\s*[(（\[](?P<aside>[^()（）\[\]]{{1,60}})[)）\]])?\Z"
)
_ROW = re.compile(rf"(?P<key>{_WORD}(?:[ -]{_WORD}){{0,3}})\s*[:：]\s*(?P<rest>\S.{{0,600}})\Z")
_BETWEEN = re.compile(r"\s*[,;、，،·|/]\s*|\s+(?:and|und|et|y|e|i|en|og|och|и|و)\s+|\s+&\s+")
_PLURALS = {"hosts": Role.HOST, "guests": Role.GUEST}
_LONGEST_KEY = 50
_MOST = 160  # characters of a row that names one person


class Introduced(NamedTuple):
    """Somebody whom the top of a document names: `AS: Ana Smith`, `Host: Ana Smith`."""

    name: str
    role: Role | None
    key: str
    """What stands before the colon, in lower case; where it is no role, it is another name. Empty where neither."""


def introduced(opening: str) -> list[Introduced]:
    """Return whom the rows of `opening` introduce; where a meeting has a chair, who presents is no host."""
    found = [person for row in opening.splitlines() for person in people_of(row.strip())]
    found += _letters(found)
    if any(person.key in LEADERS for person in found):
        return [person._replace(role=None, key="") if person.key == "presenter" else person for person in found]
    return found


def _letters(found: Sequence[Introduced]) -> list[Introduced]:
    """Return the first letters of what people are as other names for them: `I` for `Interviewer: Ana Smith`."""
    letters = Counter(person.key[0] for person in found if person.role and person.key)
    return [
        Introduced(person.name, None, person.key[0])
        for person in found
        if person.role and person.key and letters[person.key[0]] == 1 and len(person.key) > 1
    ]


def people_of(row: str) -> list[Introduced]:
    """Return whom a row such as `Host: Ana Smith` or `Present: Ana Smith (AS), Tom Aker` names; nobody in most."""
    match = _ROW.match(row) if len(row) < 700 else None
    if match is None:
        return []
    key = match["key"].casefold()
    if key in LISTS or key in LEADERS or key in _PLURALS:
        return list(_listed(key, match["rest"]))
    person = _person(match) if len(row) < _MOST + 40 else None
    return [person, *_alias(person.name, match["rest"])] if person else []


def _listed(key: str, rest: str) -> Iterator[Introduced]:
    role = Role.HOST if key in LEADERS else _PLURALS.get(key)
    items = [_LISTED.match(item) for item in _BETWEEN.split(rest.strip(" .")) if item]
    if not items or not all(item and _is_written_as_name(item["name"]) for item in items):
        return
    for item in filter(None, items):
        yield Introduced(item["name"], role, key if role else "")
        yield from _alias(item["name"], item[0])


def _alias(name: str, text: str) -> Iterator[Introduced]:
    """Yield the initials that stand in brackets behind a name: `Ana Smith (AS)`."""
    aside = re.search(r"[(（\[]([^\W\d_]{1,5})[)）\]]", text)
    if aside and aside[1].isupper() and means(aside[1], name):
        yield Introduced(name, None, aside[1].casefold())


def _person(match: re.Match[str]) -> Introduced | None:
    people = _PEOPLE.match(match["rest"]) if len(match["rest"]) <= _MOST else None
    if people is None:
        return None
    key, name = match["key"].casefold(), people["name"]
    part = PARTS.get(base(key))
    person = Introduced(name.rstrip("."), part.role if part else None, key)
    is_alias = match["key"].isupper() and means(match["key"], person.name)
    if not _is_written_as_name(name) or name.endswith(".") or not (part or is_alias):
        return None
    return person


def _is_written_as_name(name: str) -> bool:
    return all(not word[0].islower() or word in ("de", "van", "von", "la", "of") for word in name.split())


def key_of(text: str) -> str:
    """Return what stands in front of a colon, in lower case; empty where none is near."""
    key, colon, _ = text[:_LONGEST_KEY].replace("：", ":").partition(":")
    return " ".join(key.casefold().split()) if colon else ""
