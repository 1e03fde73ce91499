"""A whole show: every new or changed episode, then cover, feed and pages."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from qa2audio.batch.build_context import TRANSCRIPTS, set_up
from qa2audio.batch.completion import finish, remember
from qa2audio.batch.decision import Decision, choose
from qa2audio.batch.identity import is_listed
from qa2audio.batch.index import save_index
from qa2audio.batch.reports import (
    BuildOptions,
    BuildReport,
    BuildStep,
    EpisodeOutcome,
    Level,
    Status,
    renewal,
)
from qa2audio.batch.survey import survey
from qa2audio.batch.tasks import Make
from qa2audio.config import load_show
from qa2audio.errors import Location, OptionError, did_you_mean
from qa2audio.publish.folder.swap import mend
from qa2audio.publish.manifest import load_release
from qa2audio.show.show_lock import show_locked

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from qa2audio.batch.build_context import BuildContext
    from qa2audio.batch.episode_state import EpisodeState
    from qa2audio.batch.tasks import Made
    from qa2audio.errors import Qa2AudioError
    from qa2audio.model import Doubt

_DEFAULT = BuildOptions()


def build(folder: Path, options: BuildOptions = _DEFAULT) -> Generator[BuildStep, None, BuildReport]:
    """Build the show in `folder`, yielding what happens; return what was done.

    An episode that fails is an outcome too, and stops no other. `Qa2AudioError` only where nothing can be built: no
    show, a damaged ledger, another build of the same show.
    """
    load_show(folder)  # before a lock is put into a folder that holds no show
    with show_locked(folder):
        context = set_up(folder, options)
        with context.workers:
            return (yield from _built(context))


def _built(context: BuildContext) -> Generator[BuildStep, None, BuildReport]:
    states = survey(context)
    _check_names(context, states)
    if context.options.dry_run:
        outcomes = [_planned(context, state) for state in states]
        for outcome in outcomes:
            yield BuildStep(outcome.source, outcome=outcome)
        return BuildReport(tuple(outcomes), notes=(*context.notes, *renewal(outcomes)))
    found: dict[str, EpisodeOutcome] = {}
    try:
        if context.workshop.episodes.is_dir():
            mend(context.workshop.episodes)
        for step in _episodes(context, states):
            if step.outcome:
                found[step.source] = step.outcome
            yield step
        return finish(context, states, [found[source] for source in sorted(found)])
    finally:
        context.ledger.save()
        save_index(context.index_path, context.index)


def _planned(context: BuildContext, state: EpisodeState) -> EpisodeOutcome:
    decision = choose(context, state)
    if state.error:
        return _outcome(context, state, Status.FAILED, error=state.error)
    if decision.level is Level.NOTHING:
        return _outcome(context, state, Status.UNCHANGED)
    return _outcome(context, state, Status.PLANNED if _is_asked_for(context, state) else Status.LEFT, decision)


def _episodes(context: BuildContext, states: list[EpisodeState]) -> Iterator[BuildStep]:
    """Make what is to be made; tell of the rest."""
    todo: list[tuple[EpisodeState, Decision]] = []
    for state in states:
        decision = choose(context, state)
        if state.error:
            outcome = _outcome(context, state, Status.FAILED, error=state.error)
        elif decision.level is Level.NOTHING:
            remember(context, state)
            outcome = _outcome(context, state, Status.UNCHANGED)
        elif not _is_asked_for(context, state):
            outcome = _outcome(context, state, Status.LEFT, decision)
        else:
            todo.append((state, decision))
            continue
        yield BuildStep(outcome.source, outcome=outcome)
    # The longest first, so that the workers end together.
    yield from _made(context, sorted(todo, key=lambda one: -(one[0].seen.weight if one[0].seen else 0)))


def _made(context: BuildContext, todo: list[tuple[EpisodeState, Decision]]) -> Iterator[BuildStep]:
    by_source = {state.source: (state, decision) for state, decision in todo}
    tasks = [
        Make(context.workshop, state.source, state.slug, state.date, decision.old, force=context.options.force)
        for state, decision in todo
    ]
    for news in context.workers.run(tasks):
        state, decision = by_source[news.task.source]
        where = f"{TRANSCRIPTS}/{state.source}"
        if news.progress:
            yield BuildStep(where, progress=news.progress)
        elif news.error:
            yield BuildStep(where, outcome=_outcome(context, state, Status.FAILED, decision, error=news.error))
        else:
            made: Made = news.result
            remember(context, state, made.release)
            status = Status.RETAGGED if made.retagged else Status.MADE
            yield BuildStep(where, outcome=_outcome(context, state, status, decision, made=made))


def _outcome(  # noqa: PLR0913 - what there is to tell
    context: BuildContext,
    state: EpisodeState,
    status: Status,
    decision: Decision | None = None,
    *,
    made: Made | None = None,
    error: Qa2AudioError | None = None,
) -> EpisodeOutcome:
    return EpisodeOutcome(
        source=f"{TRANSCRIPTS}/{state.source}",
        slug=state.slug,
        status=status,
        level=decision.level if decision else Level.NOTHING,
        reasons=decision.reasons if decision else (),
        renewable=status is Status.UNCHANGED and context.installed.is_older(state.made_from),
        listed=is_listed(state, context.now),
        release=made.release if made else None,
        doubts=_doubts(context, state, made),
        recorded=made.recorded if made else 0,
        cached=made.cached if made else 0,
        error=error,
    )


def _doubts(context: BuildContext, state: EpisodeState, made: Made | None) -> tuple[Doubt, ...]:
    release = made.release if made else None
    if made is None and context.options.strict and state.slug:
        release = load_release(context.workshop.episodes / state.slug)
    return release.listened.doubts if release and release.listened else ()


def _is_asked_for(context: BuildContext, state: EpisodeState) -> bool:
    only, since = context.options.only, context.options.since
    if since and state.published and state.published[:10] < since:
        return False
    return not only or any(_is_named(state, pattern) for pattern in only)


def _is_named(state: EpisodeState, pattern: str) -> bool:
    return any(fnmatchcase(name, pattern) for name in _names(state))


def _names(state: EpisodeState) -> tuple[str, ...]:
    return (state.slug, state.source, state.source.rpartition("/")[2], state.stem)


def _check_names(context: BuildContext, states: list[EpisodeState]) -> None:
    """Raise `OptionError` if somebody asked for an episode that there is not."""
    for pattern in context.options.only:
        if not any(_is_named(state, pattern) for state in states):
            hint = did_you_mean(pattern, [name for state in states for name in _names(state) if name])
            raise OptionError(
                f'no episode is called "{pattern}".',
                location=Location("--only"),
                hint=hint or "Name it by its slug or its transcript; * and ? stand for what differs.",
            )
