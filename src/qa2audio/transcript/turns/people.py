"""Who is who in a document: one person, whatever the labels call them, and what they are to the episode.

Whom a name means is decided by `model.person_name`. Here it is asked once, when everything is known that labels,
the top of the document, front matter, cast and show say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from qa2audio.model import Facts, Problem, Role, Turn
from qa2audio.model.person_name import longest, means, opposed, parsed, same, whom
from qa2audio.transcript.turns.candidates import base
from qa2audio.transcript.turns.draft import NARRATOR
from qa2audio.transcript.turns.roles import speakers_of
from qa2audio.transcript.turns.vocabulary import GENERIC, PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa2audio.model import Part, Speaker
    from qa2audio.transcript.turns.heads.introduced_people import Introduced

NOTHING = Facts()
_UNNAMED = {"host": Role.HOST, "guest": Role.GUEST}
"""What people are called whose labels name only what they do; front matter may give the name."""
_MAX_NAMES = 400
"""More than a person could tell apart; each is compared with each."""
_JOINED = re.compile(r"\s(?:and|und|et|och|og|и|та|ve|en|with)\s|\s?[&+/]\s?|\w[と和、]\w")
"""Between the names of two people who speak at once."""
_PERHAPS_JOINED = re.compile(r"\s(?:y|e|i|a|و)\s|,\s?")
_What = TypeVar("_What")


class Named(NamedTuple):
    """Somebody, as a label or the top of the document names them."""

    name: str
    role: Role | None = None
    """What the document itself says they are."""
    line: int = 1
    """Where they are first called so."""
    label: str = ""
    """What stands before the colon, where that is no name: `Q`. Other names may be given for it too."""


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in a document."""

    names: Mapping[str, str]
    """What somebody is called in the document, and who it is: the name to show."""
    roles: Mapping[str, Role]
    """What people are, by the name to show; who is not here has a role that must be inferred."""
    assigned: frozenset[str] = frozenset()
    """Those to whom front matter, cast or show give the role."""
    stated: frozenset[str] = frozenset()
    """Those of whom the top of the document says what they are."""
    languages: Mapping[str, str] | None = None
    """Languages that are not the episode's."""
    problems: tuple[Problem, ...] = ()
    """Names that may mean several people."""

    def renamed(self, parts: Iterable[Part]) -> tuple[Part, ...]:
        """Return `parts` with the names to show."""
        return tuple(
            replace(part, speaker=self.names[part.speaker])
            if isinstance(part, Turn) and self.names.get(part.speaker, part.speaker) != part.speaker
            else part
            for part in parts
        )

    def speakers(self, parts: Sequence[Part], declared: Sequence[Speaker] = ()) -> tuple[Speaker, ...]:
        """Return who speaks in `parts`, which have the names to show; roles are inferred here and nowhere else.

        They come in order of appearance, or as they are `declared`, where a format knows all of them.
        """
        languages = self.languages or {}
        found = {
            one.name: replace(one, assigned=one.name in self.assigned, language=languages.get(one.name, ""))
            for one in speakers_of(parts, {NARRATOR: Role.NARRATOR, **self.roles})
        }
        if not declared:
            return tuple(found.values())
        everybody: dict[str, Speaker] = {}
        for one in declared:
            everybody.setdefault(self.names[one.name], self._as_declared(one, found))
        return tuple(everybody.values())

    def _as_declared(self, one: Speaker, found: Mapping[str, Speaker]) -> Speaker:
        """Return what was found of somebody; a role that is not the one inferred was changed by somebody since."""
        name = self.names[one.name]
        now = found.get(name)
        if now is None or (now.inferred and now.role is not one.role):
            return replace(one, name=name, inferred=None)
        return replace(now, assigned=now.assigned or (one.assigned and not now.inferred))


def who_is_who(
    named: Sequence[Named], known: Facts = NOTHING, *, introduced: Sequence[Introduced] = ()
) -> People:
    """Return whom each of `named` means: what is `known` beats what the names suggest.

    A name that may mean several people means none of them, and is reported.
    """
    book = _Book(named, known, introduced)
    meant: dict[str, str] = {}
    for one in named:
        if one.name not in meant:
            meant[one.name] = book.settle(one)
    _part_titles(meant, book)
    for act, role in _UNNAMED.items():
        unnamed = [name for name, person in meant.items() if name == person and name.casefold() == act]
        people = book.bearers_of(role)
        if unnamed and len(people) == 1 and people[0] not in meant.values():
            meant[unnamed[0]] = people[0]
    assigned = book.among(meant.values(), dict(known.roles))
    introduced_roles = book.roles(meant.values())
    said = [*((meant[one.name], one.role) for one in named), *introduced_roles.items()]
    return People(
        meant,
        _roles(said) | assigned,
        frozenset(assigned),
        frozenset(introduced_roles),
        book.among(meant.values(), dict(known.languages)),
        tuple(sorted(book.problems, key=lambda problem: problem.line)),
    )


def _roles(said: Iterable[tuple[str, Role | None]]) -> dict[str, Role]:
    """Return the roles; somebody who is said to be a guest as well is the other thing."""
    roles: dict[str, Role] = {}
    for name, role in said:
        if role and roles.get(name, Role.GUEST) is Role.GUEST:
            roles[name] = role
    return roles


class _Book:
    """Everybody whom document, front matter, cast and show name."""

    def __init__(self, named: Sequence[Named], known: Facts, introduced: Sequence[Introduced]) -> None:
        self.problems: list[Problem] = []
        self._known = known
        self._introduced = introduced
        self._aliases = {_key(one.key): one.name for one in introduced if one.role is None and one.key}
        self._aliases |= {_key(other): " ".join(name.split()) for other, name in known.aliases}
        self._lines: dict[str, int] = {}
        for one in named:
            self._lines.setdefault(one.name, one.line)
        self._heard = [*self._lines, *(one.name for one in introduced)]
        everybody = [*self._heard, *known.people, *self._aliases.values()]
        few = len(self._heard) <= _MAX_NAMES
        alone = {_key(name) for name in everybody}
        whole = [name for name in everybody if _is_whole(name) and not _are_several(name, alone)]
        self._whole = longest(whole) if few else []

    def settle(self, one: Named) -> str:
        """Return whom `one` means; what may be several people is reported."""
        for called in filter(None, (one.label, one.name)):
            if _key(called) in self._aliases:
                return self._behind(called)
        found = self._suggested(one.name)
        if len(found) > 1:
            self.report(one.name, found)
        return found[0] if len(found) == 1 else one.name

    def _behind(self, alias: str) -> str:
        """Return whom an alias means, as the document spells it; who is an alias of themselves is nobody else."""
        person = self._aliases[_key(alias)]
        person = self._aliases.get(_key(person), person)  # `JD` is `John`, who is `John Doe`
        spelt = next((name for name in self._heard if same(name, person)), person)
        found = [] if _key(person) in self._aliases else self._suggested(spelt)
        return found[0] if len(found) == 1 else spelt

    def _suggested(self, name: str) -> list[str]:
        return longest([whole for whole in self._whole if _may_mean(name, whole)])

    def bearers_of(self, role: Role) -> list[str]:
        """Return the people of whom front matter, cast or show say that they are `role`; no author's slug is one."""
        people = [name for name, said in dict(self._known.roles).items() if said is role]
        return longest([self._quietly(name) for name in people if not (name.islower() and " " not in name)])

    def roles(self, people: Iterable[str]) -> dict[str, Role]:
        """Return what the top of the document says that `people` are."""
        return self.among(people, {one.name: one.role for one in self._introduced if one.role})

    def among(self, people: Iterable[str], said: Mapping[str, _What]) -> dict[str, _What]:
        """Return what is `said` of `people`, by the name to show."""
        people = list(dict.fromkeys(people))
        found: dict[str, _What] = {}
        for name, what in said.items():
            meant = whom(self._quietly(name), people)
            if len(meant) == 1:
                found[meant[0]] = what
            elif meant:
                self.report(name, meant)
        return found

    def _quietly(self, name: str) -> str:
        if _key(name) in self._aliases:
            return self._behind(name)
        found = self._suggested(name)
        return found[0] if len(found) == 1 else name

    def report(self, name: str, people: Sequence[str]) -> None:
        """Add the problem that `name` may mean any of `people`, once."""
        if any(problem.about == name for problem in self.problems):
            return
        lines = [self._lines[one] for one in (name, *people) if one in self._lines]
        line = self._lines.get(name, min(lines, default=1))
        message = f'"{name}" may be {" or ".join(people)}.'
        hint = "Write the whole name, or say which under aliases, or end the line with [ok: ambiguous]."
        self.problems.append(Problem("ambiguous", line, name, message, hint))


def _part_titles(meant: dict[str, str], book: _Book) -> None:
    """Let `Mr. Doe` and `Mrs. Doe` both be themselves, where one `Doe` is there for the two of them."""
    for person in dict.fromkeys(meant.values()):
        titled = [name for name, whole in meant.items() if whole == person != name and parsed(name).title]
        if any(opposed(one, other) for one in titled for other in titled):
            for name in titled:
                book.report(name, [person, "somebody else"])
                meant[name] = name


def _is_whole(name: str) -> bool:
    """Return whether others may be short for `name`."""
    taken = parsed(name)
    named = len(taken.words) > 1 or bool(taken.words and taken.title)
    return named and " " in name.strip() and not taken.words[-1].isdigit()


def _are_several(name: str, alone: set[str]) -> bool:
    """Return whether a label is of several people: `Ross and Rachel`; a name such as `Ortega y Gasset` is of one.

    `alone` is everybody, in lower case.
    """
    if _JOINED.search(name):
        return True
    pieces = _PERHAPS_JOINED.split(name)
    return len(pieces) > 1 and all(_key(piece) in alone for piece in pieces)


def _may_mean(name: str, whole: str) -> bool:
    """Return whether somebody called `name` may be `whole`: a guest is `Guest Ana Li`, and not Christopher Guest."""
    if name == whole:
        return True
    if name == NARRATOR or any(char.isdigit() for char in name):
        return False
    key = name.casefold()
    if (base(key) in PARTS or base(key) in GENERIC) and whole.casefold().split()[0] != key:
        return False
    return means(name, whole)


def _key(name: str) -> str:
    return " ".join(name.split()).rstrip(":").casefold()
