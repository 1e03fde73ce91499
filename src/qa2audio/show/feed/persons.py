"""Whom an episode's item credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Person, Role
from qa2audio.show.feed.xml import add, line
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from qa2audio.model import Episode, Show

_LONGEST = 128
"""Characters of a name that aggregators keep (podcast namespace, person)."""


def add_people(parent: Element, people: Iterable[Person]) -> None:
    """Append a `podcast:person` for each."""
    for person in people:
        if name := line(person.name)[:_LONGEST]:
            add(
                parent,
                "podcast:person",
                name,
                role=person.role.lower(),
                group=person.group.lower(),
                img=web_address(person.img),
                href=web_address(person.href),
            )


def credited(show: Show, episode: Episode) -> list[Person]:
    """Return everybody whom the item names; nobody where the show's list says it all.

    An item's list replaces the show's as a whole, so the show's people are said again; its hosts only where the
    episode has none of its own.
    """
    own = {line(person.name).casefold(): person for person in (*_speakers(show, episode), *episode.people)}
    if not own:
        return []
    hosted = any(person.role.lower() == Role.HOST for person in own.values())
    restated = [
        person
        for person in show.people
        if line(person.name).casefold() not in own and not (hosted and person.role.lower() == Role.HOST)
    ]
    people = [*own.values(), *restated]
    return sorted(people, key=lambda person: person.role.lower() != Role.HOST)


def _speakers(show: Show, episode: Episode) -> list[Person]:
    """Return the host and guests that the transcript names: `Host` is nobody's name."""
    known = {line(person.name).casefold(): person for person in show.people}
    heard = [s for s in episode.speakers if s.role in {Role.HOST, Role.GUEST}]
    named = [s for s in heard if line(s.name).casefold() not in {"", str(s.role)}]
    found = [(known.get(line(s.name).casefold()), s) for s in named]
    return [
        Person(s.name, str(s.role), href=person.href, img=person.img) if person else Person(s.name, str(s.role))
        for person, s in found
    ]
