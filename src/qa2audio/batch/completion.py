"""What is kept of the episodes, and what is written around them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.batch.build_context import TRANSCRIPTS
from qa2audio.batch.decision import last_build, made_from
from qa2audio.batch.identity import is_listed
from qa2audio.batch.index import stamps
from qa2audio.batch.leftovers import leftovers, remove
from qa2audio.batch.reports import BuildReport, renewal
from qa2audio.batch.surroundings import write_site
from qa2audio.model import Listing
from qa2audio.publish.manifest import MANIFEST, load_release
from qa2audio.show.migration import still_listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.batch.build_context import BuildContext
    from qa2audio.batch.episode_state import EpisodeState
    from qa2audio.batch.reports import EpisodeOutcome
    from qa2audio.model import Release
    from qa2audio.show.feed.feed_files import Entry as Listed


def remember(context: BuildContext, state: EpisodeState, release: Release | None = None) -> None:
    """Keep what the next build wants to know of an episode that stands as it should, and what the ledger must."""
    if state.entry is None:
        return
    about = state.about
    listed = is_listed(state, context.now)
    entry = replace(
        state.entry,
        slug=state.slug,
        source=f"{TRANSCRIPTS}/{state.source}",
        title=about["title"],
        number=about["number"],
        season=about["season"],
        words=state.words,
        published=state.published if listed else state.entry.published,
    )
    context.ledger.note(entry)
    folder = context.workshop.episodes / state.slug
    release = release or (load_release(folder) if state.seen else None)
    if state.seen and release:
        sound = made_from(state, release, last_build(context, state))
        state.guid, state.built_slug, state.built_date = entry.guid, state.slug, state.date or ""
        state.release, state.made_from = release.fingerprint, sound
        state.files = stamps(folder, [MANIFEST, *(file.name for file in release.files)])
        context.index.states[state.source] = state
    elif state.holds:
        context.index.states[state.source] = state
        state.files = stamps(folder, state.files)


def finish(
    context: BuildContext, states: Sequence[EpisodeState], outcomes: Sequence[EpisodeOutcome]
) -> BuildReport:
    """Write what stands around the episodes, and see what belongs to none of them."""
    _forget(context, states)
    context.ledger.settle(context.show.url)
    context.ledger.save()  # before anybody can read a guid in the feed
    shelf = [one for state in states if (one := _shelved(context, state))]
    elsewhere = still_listed(context.ledger.entries, {one.guid for one in shelf})

    def listings() -> list[Listed]:
        loaded = ((load_release(context.workshop.episodes / one.slug), one) for one in shelf)
        return [*(Listing(release, one.guid, one.published) for release, one in loaded if release), *elsewhere]

    if not context.show.url:
        context.notes.append(
            'There is no feed yet: say in show.toml where the show is published, url = "https://…".'
        )
    written = write_site(
        context.show,
        context.ledger.podcast_guid,
        [*shelf, *([repr(one)] for one in elsewhere)],
        listings,
        output=context.output,
        index=context.index,
        verify=context.options.verify,
    )
    slugs = {state.slug for state in states} | {one.slug for one in shelf}
    slugs |= {state.entry.slug for state in states if state.error and state.entry}  # it may be read again
    stale = leftovers(context.output, context.workshop.episodes, slugs)
    if context.options.prune:
        remove(stale)
    return BuildReport(
        outcomes=tuple(outcomes),
        written=tuple(written),
        removed=tuple(stale) if context.options.prune else (),
        orphans=() if context.options.prune else tuple(stale),
        notes=(*context.notes, *renewal(outcomes)),
    )


class _Shelved(NamedTuple):
    """A release that is listed."""

    guid: str
    published: str
    slug: str
    fingerprint: str


def _shelved(context: BuildContext, state: EpisodeState) -> _Shelved | None:
    """Return what is listed of an episode: where it could not be made, what stood there before."""
    if state.entry is None or not is_listed(state, context.now):
        return None
    last = context.index.states.get(state.source)
    for slug in dict.fromkeys((state.slug, state.entry.slug)):
        if last and last.built_slug == slug and last.guid == state.entry.guid and last.files:
            return _Shelved(state.entry.guid, state.published, slug, last.release)
        release = load_release(context.workshop.episodes / slug) if slug else None
        if release:
            return _Shelved(state.entry.guid, state.published, slug, release.fingerprint)
    return None


def _forget(context: BuildContext, states: Sequence[EpisodeState]) -> None:
    """Keep no record of transcripts that are gone."""
    there = {state.source for state in states}
    for source in set(context.index.states) - there:
        del context.index.states[source]
