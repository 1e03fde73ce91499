"""What a front matter says of an episode."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.config.front_matter_items import items, loosely
from qa2audio.config.front_matter_keys import canonical, misspelt
from qa2audio.config.key_reader import KeyReader
from qa2audio.config.participants import People
from qa2audio.errors import ConfigError
from qa2audio.model import Facts, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa2audio.config.located_value import Item
    from qa2audio.model import FrontMatter

OF_PEOPLE = ("speakers", "aliases", "labels", "skip")
"""The keys that a cast file and a show may have too."""
_STRICT = frozenset({*OF_PEOPLE, "host", "guest", "cast", "lexicon", "draft", "guid"})
"""What decides how an episode sounds, and whether it is listed: a mistake there stops us."""


def episode_facts(front_matter: FrontMatter, source: str, *, engine: str) -> Facts:
    """Return what `front_matter` says.

    What is wrong in facts that nobody hears (a date, a number, a key that looks like a slip of ours) is a problem
    and does not count. A mistake in who speaks, how, with which words, or in whether it is listed is a `ConfigError`
    with `source`, the line, the key and what is right. Keys of other programs (`layout`, `image`) are left alone.
    Voices that are described without an engine are `engine`'s.
    """
    problems: list[Problem] = []
    items = _items(front_matter, source, problems)
    return _facts(items, People(source, engine), problems)


def _items(front_matter: FrontMatter, source: str, problems: list[Problem]) -> Mapping[str, Item]:
    """Return the table; if it is none and says nothing of who speaks how, its rows as they are."""
    try:
        return items(front_matter.text, front_matter.format, source, front_matter.line)
    except ConfigError as error:
        rows = loosely(front_matter.text, front_matter.line)
        if rows is None or any(canonical(key) in _STRICT for key in rows):
            raise
        problems.append(_problem(error, front_matter.line))
        return rows


def _problem(error: ConfigError, line: int) -> Problem:
    known = error.location.line if error.location else None
    return Problem("front matter", known or line, "", error.message, error.hint or "Mend the front matter.")


def people_facts(items: Mapping[str, Item], where: str, engine: str) -> Facts:
    """Return what `speakers`, `aliases`, `labels` and `skip` of a cast file or a show say, as in a front matter.

    Of their labels and of what they skip, a transcript need not have all.
    """
    facts = _facts({key: items[key] for key in OF_PEOPLE if key in items}, People(where, engine), [])
    return replace(
        facts,
        labels=tuple(rule._replace(line=None) for rule in facts.labels),
        skips=tuple(rule._replace(line=None) for rule in facts.skips),
    )


def _facts(items: Mapping[str, Item], people: People, problems: list[Problem]) -> Facts:
    reading = KeyReader(people)
    unread: list[tuple[str, Problem]] = []
    for key, item in items.items():
        name = canonical(key)
        try:
            if name is None and (near := misspelt(key)):
                raise people.wrong(item.line, f'unknown key "{key}".', f'Did you mean "{near}"?')
            if name and item.value:
                reading.take(name, key, item)
        except ConfigError as error:
            meant = name or canonical(misspelt(key) or "") or ""
            if meant in _STRICT:
                raise
            unread.append((meant, _problem(error, item.line)))
    return Facts(
        **reading.values,
        roles=tuple(people.roles.items()),
        people=tuple(people.names),
        speakers=tuple(people.speaking),
        languages=tuple(people.languages.items()),
        sexes=tuple(people.sexes.items()),
        aliases=tuple(people.aliases.items()),
        requests=tuple(people.requests),
        profiles=tuple(people.profiles),
        credits=tuple(people.credits),
        problems=(*problems, *(problem for _, problem in unread)),
        unread=tuple(unread),
    )
