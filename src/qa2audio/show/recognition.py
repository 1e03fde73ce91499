"""Which transcript is which episode of the ledger, after files were renamed, edited, swapped, or brought back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.show.word_fingerprint import distance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qa2audio.show.known_episode import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """A transcript in the show's folder."""

    source: str
    """Relative to the show's folder, with slashes."""
    words: str
    """See `words.sketch`."""
    title: str = ""
    slug: str = ""
    number: int | None = None
    season: int | None = None
    guid: str = ""
    """Where the front matter says one."""


class Known:
    """The ledger's entries that no transcript has been found for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.left: dict[str, Entry] = {}
        self._by_source: dict[str, list[str]] = {}
        for entry in entries:
            self.left[entry.guid] = entry
            self._by_source.setdefault(entry.source, []).append(entry.guid)

    def at(self, source: str) -> list[Entry]:
        """Return the entries whose transcript was last seen at `source`; empty for those that never had one."""
        return [self.left[guid] for guid in self._by_source.get(source, ()) if guid in self.left]

    def claim(self, fitting: Iterable[Entry]) -> Entry | None:
        """Return the only entry that fits, and let nobody else have it; where several fit, none is meant."""
        entries = list(fitting)
        return self.left.pop(entries[0].guid) if len(entries) == 1 else None


def recognise(found: Sequence[Found], known: Known) -> list[Entry | None]:
    """Return the entry that each transcript is, or None for a new one.

    The surest signs come first: a guid in the front matter; the same file with similar words; similar words in
    another file (renamed, or two that changed names); the same file with other words (written anew, or brought back);
    and for episodes that came from an imported feed title, slug, or season and number.
    """
    matched: dict[int, Entry] = {}

    def take(fitting: Callable[[Found], Iterable[Entry]]) -> None:
        for n, one in enumerate(found):
            if n not in matched and (entry := known.claim(fitting(one))):
                matched[n] = entry

    take(lambda one: filter(None, [known.left.get(one.guid)]))
    take(lambda one: (each for each in known.at(one.source) if distance(one.words, each.words) is not None))
    _take_nearest(found, known, matched)
    take(lambda one: known.at(one.source))
    take(lambda one: (each for each in known.at("") if _same(one.title, each.title)))
    take(lambda one: (each for each in known.at("") if _same(one.slug, each.slug)))
    take(lambda one: (each for each in known.at("") if _same_number(one, each)))
    return [matched.get(n) for n in range(len(found))]


def _take_nearest(found: Sequence[Found], known: Known, matched: dict[int, Entry]) -> None:
    """Match transcripts with entries of similar words, the most similar first."""
    pairs = sorted(
        (bits, one.source, entry.guid, n)
        for n, one in enumerate(found)
        if n not in matched and not one.guid
        for entry in known.left.values()
        if (bits := distance(one.words, entry.words)) is not None
    )
    for _, _, guid, n in pairs:
        if n not in matched and guid in known.left:
            matched[n] = known.left.pop(guid)


def _same(one: str, other: str) -> bool:
    return bool(one) and " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _same_number(one: Found, entry: Entry) -> bool:
    return one.number is not None and (one.season, one.number) == (entry.season, entry.number)
