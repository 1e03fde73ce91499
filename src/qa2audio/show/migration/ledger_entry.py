"""An imported episode in the ledger, and out of it again."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError
from qa2audio.model import EpisodeKind, Imported, Person
from qa2audio.show.known_episode import Entry
from qa2audio.show.migration.elements import markup_from

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_ENTRY = ("guid", "slug", "title", "number", "season", "published")
"""What an entry of the ledger has a place for itself."""
_NAMES = frozenset(field.name for field in fields(Imported)) - set(_ENTRY)
_PLAIN = Imported(guid="", published="", title="", audio="")


def entry_of(episode: Imported) -> Entry:
    """Return what the ledger keeps of an imported episode."""
    facts = asdict(episode)
    rest = {name: facts[name] for name in sorted(_NAMES) if getattr(episode, name) != getattr(_PLAIN, name)}
    return Entry(**{name: facts[name] for name in _ENTRY}, imported=rest)


def imported_of(entry: Entry) -> Imported | None:
    """Return the episode that was imported under this entry; None for one of our own. Raises `ConfigError`."""
    if entry.imported is None:
        return None
    facts: dict[str, Any] = {name: value for name, value in entry.imported.items() if name in _NAMES}
    try:
        facts["people"] = tuple(Person(**person) for person in facts.get("people", ()))
        facts["more"] = tuple(map(markup_from, facts.get("more", ())))
        facts["kind"] = EpisodeKind(facts.get("kind", EpisodeKind.FULL))
        return Imported(**{name: getattr(entry, name) for name in _ENTRY}, **facts)
    except (KeyError, TypeError, ValueError) as problem:
        raise ConfigError(
            f"the ledger's entry of the imported episode {entry.guid} is damaged: {problem}.",
            hint="Import the feed again, or bring back the ledger's last version.",
        ) from problem


def still_listed(entries: Iterable[Entry], ours: Collection[str]) -> list[Imported]:
    """Return the imported episodes that no release of ours has replaced: `ours` are the guids of our listings."""
    found = (imported_of(entry) for entry in entries if entry.guid not in ours)
    return [episode for episode in found if episode]


def updated(entry: Entry, known: Entry | None) -> Entry:
    """Return `entry` without what another import said of an episode that has become one of ours."""
    return replace(entry, imported=None) if known and known.source else entry
