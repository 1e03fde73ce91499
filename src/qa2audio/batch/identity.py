"""Which episode each transcript is: guid, name and date, as the ledger has them or as they are first given."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.publish.folder.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.batch.cases import Case
    from qa2audio.show.ledger import Ledger


def identify(cases: Sequence[Case], ledger: Ledger, folder: Path) -> None:
    """Give each case its entry and its slug; one whose slug is another's gets an error."""
    entries = ledger.identify([case.found(folder.name) for case in cases])
    for case, entry in zip(cases, entries, strict=True):
        case.entry = entry
    ours = {entry.guid for entry in entries}
    taken = {
        entry.slug.casefold(): "an episode that is gone" for entry in ledger.entries if entry.guid not in ours
    }
    for case in sorted(cases, key=_firmness):
        _name(case, taken, folder)


def _firmness(case: Case) -> tuple[int, str]:
    """Names that listeners know come first, then those that authors chose."""
    established = case.entry is not None and bool(case.entry.published and case.entry.slug)
    chosen = bool(case.about.get("slug"))
    return (0 if established and not chosen else 1 if chosen else 2), case.source


def _name(case: Case, taken: dict[str, str], folder: Path) -> None:
    """Choose the slug: the author's, or the one listeners know, or the file's name, with a number if it is taken."""
    kept = case.entry.slug if case.entry and case.entry.published else ""
    chosen = slugify(case.about["slug"]) if case.about.get("slug") else kept
    slug, number = chosen or case.stem, 2
    while not chosen and slug.casefold() in taken:
        slug, number = f"{case.stem}-{number}", number + 1
    if slug.casefold() in taken and case.error is None:
        case.error = OutputError(
            f'its name "{slug}" is that of {taken[slug.casefold()]}.',
            location=Location(str(folder / case.source)),
            hint="Give it another slug in its front matter.",
        )
    case.slug = slug
    # Two file systems in three do not tell Part1 from part1.
    taken.setdefault(slug.casefold(), case.source)


def moment(given: datetime | None) -> datetime:
    """Return when this is: the only place where a build asks the clock.

    It decides when an episode without a date is first published, and which of those with one are still to come.
    """
    return given or datetime.now(UTC).replace(microsecond=0)


def schedule(cases: Sequence[Case], now: datetime) -> None:
    """Give each case the moment of its publication.

    A first date stands. One in the front matter counts from midnight UTC. An episode without either is published now;
    several of these a second apart, in the order of their numbers and names, the last one now.
    """
    undated: list[Case] = []
    for case in cases:
        entry, about = case.entry, case.about
        if entry and entry.published:
            case.published = entry.published
        elif about.get("date"):
            case.published = f"{about['date']}T00:00:00+00:00"
        elif about and not about.get("draft"):
            undated.append(case)
    undated.sort(key=lambda case: (case.about.get("season") or 0, case.about.get("number") or 0, case.source))
    for back, case in enumerate(reversed(undated)):
        case.published = (now - timedelta(seconds=back)).isoformat()
    for case in cases:
        case.date = case.published[:10] or None


def is_listed(case: Case, now: datetime) -> bool:
    """Return whether feed and pages show it: drafts never, others from their moment on."""
    if not case.published or case.about.get("draft"):
        return False
    return datetime.fromisoformat(case.published) <= now
