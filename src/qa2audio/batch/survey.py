"""Which transcripts there are, which episodes they are, and which of them need a look because something changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.batch.build_context import TRANSCRIPTS
from qa2audio.batch.decision import damages
from qa2audio.batch.episode_state import EpisodeState
from qa2audio.batch.identity import identify, schedule
from qa2audio.batch.index import stamps
from qa2audio.batch.inputs import digest_of_show, digest_of_transcript, transcripts
from qa2audio.batch.tasks import Look
from qa2audio.errors import ConfigError, Location
from qa2audio.publish.manifest import load_release

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.batch.build_context import BuildContext


def survey(context: BuildContext) -> list[EpisodeState]:
    """Return what is known of each transcript, by name: named, dated, and looked at unless its episode stands."""
    digest = digest_of_show(context.folder, context.workshop)
    states = _find(context, digest)
    _look(context, [state for state in states if not state.holds], digest)
    _identify(context, states)
    _look(context, [state for state in states if state.seen is None and not _stands(context, state)], digest)
    context.notes += [note for state in states for note in _slips(state)]
    return states


def _slips(state: EpisodeState) -> list[str]:
    """Return what stands in it, and beside it, that does not count."""
    problems = state.seen.problems if state.seen else ()
    return [f"{TRANSCRIPTS}/{state.source}:{one.line}: {one.message} {one.hint}" for one in problems]


def _find(context: BuildContext, digest: str) -> list[EpisodeState]:
    """Return the transcripts; those that depend on nothing that changed have the record of the last build."""
    folder = context.workshop.transcripts
    if not folder.is_dir():
        hint = "Put the show's transcripts into it."
        raise ConfigError("there is no folder of transcripts.", location=Location(str(folder)), hint=hint)
    sources, others = transcripts(folder)
    context.notes += [
        f"{TRANSCRIPTS}/{name} is left out: its name ends like no transcript's." for name in others
    ]
    states = []
    for source in sources:
        last = context.index.states.get(source)
        inputs = digest_of_transcript(folder / source, last.beside if last else (), digest)
        holds = last is not None and last.inputs == inputs
        # What it was renamed from, or failed to become, may be needed once more: the index keeps its own.
        states.append(replace(last, holds=True) if last and holds else EpisodeState(source, inputs))
    return states


def _look(context: BuildContext, states: Sequence[EpisodeState], digest: str) -> None:
    """Read and plan what needs it, side by side."""
    by_source = {state.source: state for state in states}
    for news in context.workers.run([Look(context.workshop, state.source) for state in states]):
        state = by_source[news.task.source]
        state.error = news.error
        if news.result:
            state.looked(news.result)
            path = context.workshop.transcripts / state.source
            state.inputs = digest_of_transcript(path, state.beside, digest)


def _identify(context: BuildContext, states: Sequence[EpisodeState]) -> None:
    kept = {entry.source: entry.words for entry in context.ledger.entries}
    for state in states:
        if state.error:  # it cannot be read now, and yet nobody else is to be taken for it
            state.words = kept.get(f"{TRANSCRIPTS}/{state.source}", "")
    identify(states, context.ledger, context.workshop.transcripts)
    schedule(states, context.now)


def _stands(context: BuildContext, state: EpisodeState) -> bool:
    """Return whether the episode is there as it was built, under its name of today."""
    if state.error or not state.holds or context.options.force:
        return state.error is not None
    if (state.built_slug, state.built_date) != (state.slug, state.date or ""):
        return False
    if context.options.renew and context.installed.is_older(state.made_from):
        return False
    folder = context.workshop.episodes / state.built_slug
    if not context.options.verify and stamps(folder, state.files) == state.files:
        return True
    release = load_release(folder)
    return release is not None and release.fingerprint == state.release and not damages(release)
