"""What is kept of the episodes, and what is written around them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.batch.bench import TRANSCRIPTS
from qa2audio.batch.identity import is_listed
from qa2audio.batch.index import Record, stamps
from qa2audio.batch.leftovers import leftovers, remove
from qa2audio.batch.reports import BuildReport
from qa2audio.batch.surroundings import write_site
from qa2audio.model import Listing
from qa2audio.publish.manifest import MANIFEST, load_release
from qa2audio.show.migration import still_listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.batch.bench import Bench
    from qa2audio.batch.cases import Case
    from qa2audio.batch.reports import EpisodeOutcome
    from qa2audio.model import Release
    from qa2audio.show.feed.feed_files import Entry as Listed


def remember(bench: Bench, case: Case, release: Release | None = None) -> None:
    """Keep what the next build wants to know of an episode that stands as it should, and what the ledger must."""
    if case.entry is None:
        return
    about = case.about
    listed = is_listed(case, bench.now)
    entry = replace(
        case.entry,
        slug=case.slug,
        source=f"{TRANSCRIPTS}/{case.source}",
        title=about["title"],
        number=about["number"],
        season=about["season"],
        words=case.words,
        published=case.published if listed else case.entry.published,
    )
    bench.ledger.note(entry)
    folder = bench.workshop.episodes / case.slug
    release = release or (load_release(folder) if case.seen else None)
    if case.seen and release:
        bench.index.records[case.source] = Record(
            inputs=case.inputs,
            guid=entry.guid,
            slug=case.slug,
            date=case.date or "",
            release=release.fingerprint,
            about=about,
            words=case.words,
            traits=case.seen.traits,
            engines=case.seen.engines,
            beside=list(case.seen.facts.lexicon_files),
            files=stamps(folder, [MANIFEST, *(file.name for file in release.files)]),
        )
    elif case.record:
        case.record.files = stamps(folder, case.record.files)


def finish(bench: Bench, cases: Sequence[Case], outcomes: Sequence[EpisodeOutcome]) -> BuildReport:
    """Write what stands around the episodes, and see what belongs to none of them."""
    _forget(bench, cases)
    bench.ledger.settle(bench.show.url)
    bench.ledger.save()  # before anybody can read a guid in the feed
    shelf = [one for case in cases if (one := _shelved(bench, case))]
    elsewhere = still_listed(bench.ledger.entries, {one.guid for one in shelf})

    def listings() -> list[Listed]:
        loaded = ((load_release(bench.workshop.episodes / one.slug), one) for one in shelf)
        return [*(Listing(release, one.guid, one.published) for release, one in loaded if release), *elsewhere]

    if not bench.show.url:
        bench.notes.append(
            'There is no feed yet: say in show.toml where the show is published, url = "https://…".'
        )
    written = write_site(
        bench.show,
        bench.ledger.podcast_guid,
        [*shelf, *([repr(one)] for one in elsewhere)],
        listings,
        output=bench.output,
        index=bench.index,
        verify=bench.options.verify,
    )
    slugs = {case.slug for case in cases} | {one.slug for one in shelf}
    slugs |= {case.entry.slug for case in cases if case.error and case.entry}  # it may be read again
    stale = leftovers(bench.output, bench.workshop.episodes, slugs)
    if bench.options.prune:
        remove(stale)
    return BuildReport(
        outcomes=tuple(outcomes),
        written=tuple(written),
        removed=tuple(stale) if bench.options.prune else (),
        orphans=() if bench.options.prune else tuple(stale),
        notes=tuple(bench.notes),
    )


class _Shelved(NamedTuple):
    """A release that is listed."""

    guid: str
    published: str
    slug: str
    fingerprint: str


def _shelved(bench: Bench, case: Case) -> _Shelved | None:
    """Return what is listed of a case: where it could not be made, what stood there before."""
    if case.entry is None or not is_listed(case, bench.now):
        return None
    for slug in dict.fromkeys((case.slug, case.entry.slug)):
        record = bench.index.records.get(case.source)
        if record and record.slug == slug and record.guid == case.entry.guid and record.files:
            return _Shelved(case.entry.guid, case.published, slug, record.release)
        release = load_release(bench.workshop.episodes / slug) if slug else None
        if release:
            return _Shelved(case.entry.guid, case.published, slug, release.fingerprint)
    return None


def _forget(bench: Bench, cases: Sequence[Case]) -> None:
    """Keep no record of transcripts that are gone."""
    there = {case.source for case in cases}
    for source in set(bench.index.records) - there:
        del bench.index.records[source]
