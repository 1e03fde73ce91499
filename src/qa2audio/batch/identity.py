"""Which episode each transcript is: guid, name and date, as the ledger has them or as they are first given."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.publish.folder.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.batch.episode_state import EpisodeState
    from qa2audio.show.ledger import Ledger


def identify(states: Sequence[EpisodeState], ledger: Ledger, folder: Path) -> None:
    """Give each state its entry and its slug; one whose slug is another's gets an error."""
    entries = ledger.identify([state.found(folder.name) for state in states])
    for state, entry in zip(states, entries, strict=True):
        state.entry = entry
    ours = {entry.guid for entry in entries}
    taken = {
        entry.slug.casefold(): "an episode that is gone" for entry in ledger.entries if entry.guid not in ours
    }
    for state in sorted(states, key=_firmness):
        _name(state, taken, folder)


def _firmness(state: EpisodeState) -> tuple[int, str]:
    """Names that listeners know come first, then those that authors chose."""
    established = state.entry is not None and bool(state.entry.published and state.entry.slug)
    chosen = bool(state.about.get("slug"))
    return (0 if established and not chosen else 1 if chosen else 2), state.source


def _name(state: EpisodeState, taken: dict[str, str], folder: Path) -> None:
    """Choose the slug: the author's, or the one listeners know, or the file's name, with a number if it is taken."""
    kept = state.entry.slug if state.entry and state.entry.published else ""
    chosen = slugify(state.about["slug"]) if state.about.get("slug") else kept
    slug, number = chosen or state.stem, 2
    while not chosen and slug.casefold() in taken:
        slug, number = f"{state.stem}-{number}", number + 1
    if slug.casefold() in taken and state.error is None:
        state.error = OutputError(
            f'its name "{slug}" is that of {taken[slug.casefold()]}.',
            location=Location(str(folder / state.source)),
            hint="Give it another slug in its front matter.",
        )
    state.slug = slug
    # Two file systems in three do not tell Part1 from part1.
    taken.setdefault(slug.casefold(), state.source)


def moment(given: datetime | None) -> datetime:
    """Return when this is: the only place where a build asks the clock.

    It decides when an episode without a date is first published, and which of those with one are still to come.
    """
    return given or datetime.now(UTC).replace(microsecond=0)


def schedule(states: Sequence[EpisodeState], now: datetime) -> None:
    """Give each state the moment of its publication.

    A first date stands. One in the front matter counts from midnight UTC. An episode without either is published now;
    several of these a second apart, in the order of their numbers and names, the last one now.
    """
    undated: list[EpisodeState] = []
    for state in states:
        entry, about = state.entry, state.about
        if entry and entry.published:
            state.published = entry.published
        elif about.get("date"):
            state.published = f"{about['date']}T00:00:00+00:00"
        elif about and not about.get("draft"):
            undated.append(state)
    undated.sort(
        key=lambda state: (state.about.get("season") or 0, state.about.get("number") or 0, state.source)
    )
    for back, state in enumerate(reversed(undated)):
        state.published = (now - timedelta(seconds=back)).isoformat()
    for state in states:
        state.date = state.published[:10] or None


def is_listed(state: EpisodeState, now: datetime) -> bool:
    """Return whether feed and pages show it: drafts never, others from their moment on."""
    if not state.published or state.about.get("draft"):
        return False
    return datetime.fromisoformat(state.published) <= now
