"""Persons and their roles (podcasttaxonomy.com, as the podcast namespace lists them)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark

TAXONOMY = {
    "creative direction": "director, assistant director, executive producer, senior producer, producer, "
    "associate producer, development producer, creative director",
    "cast": "host, co-host, guest host, guest, voice actor, narrator, announcer, reporter",
    "writing": "author, editorial director, co-writer, writer, songwriter, guest writer, story editor, "
    "managing editor, script editor, script coordinator, researcher, editor, fact checker, translator, "
    "transcriber, logger",
    "audio production": "studio coordinator, technical director, technical manager, audio engineer, "
    "remote recording engineer, post production engineer",
    "audio post-production": "audio editor, sound designer, foley artist, composer, theme music, "
    "music production, music contributor",
    "administration": "production coordinator, booking coordinator, production assistant, content manager, "
    "marketing manager, sales representative, sales manager",
    "visuals": "graphic designer, cover art designer",
    "community": "social media manager",
    "misc.": "consultant, intern",
    "video production": "camera operator, lighting designer, camera grip, assistant camera",
    "video post-production": "editor, assistant editor",
}
"""Groups and the roles in them."""
_ROLES = frozenset(role for roles in TAXONOMY.values() for role in roles.split(", "))
_HOSTS = frozenset(["", "host", "co-host", "guest host"])


def check_people(place: Place, *, hosts: bool) -> Iterator[Remark]:
    """Hold persons against the taxonomy.

    With `hosts` the show names a host, and so must an episode that names anybody.
    """
    people = list(place.node.all("podcast:person"))
    for person in people:
        if not person.text.strip():
            yield place.remark("person-empty", at=person)
        for name, known in (("role", _ROLES), ("group", TAXONOMY)):
            value = person.attribute(name)
            if value and value.casefold() not in known:
                yield place.remark("person-role", value, at=person, more=_remedy(name, value, known))
    roles = {person.attribute("role").casefold() for person in people}
    if place.is_item and hosts and people and not roles & _HOSTS:
        yield place.remark("person-host-missing", at=people[0])


def names_a_host(place: Place) -> bool:
    """Whether somebody here is a host."""
    return any(p.attribute("role").casefold() in _HOSTS for p in place.node.all("podcast:person"))


def _remedy(name: str, value: str, known: Iterable[str]) -> str:
    near = nearest(value, known)
    usual = "host, guest or narrator" if name == "role" else "cast, writing or audio production"
    return f'Write {name}="{near}".' if near else f"Write a {name} of the taxonomy, such as {usual}."
