"""A whole show: every new or changed episode, then cover, feed and pages."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from qa2audio.batch.bench import TRANSCRIPTS, set_up
from qa2audio.batch.completion import finish, remember
from qa2audio.batch.decision import Decision, choose
from qa2audio.batch.identity import is_listed
from qa2audio.batch.index import save_index
from qa2audio.batch.reports import BuildOptions, BuildReport, BuildStep, EpisodeOutcome, Level, Status
from qa2audio.batch.survey import survey
from qa2audio.batch.tasks import Make
from qa2audio.config import load_show
from qa2audio.errors import Location, OptionError, did_you_mean
from qa2audio.publish.folder.swap import mend
from qa2audio.show.lock import show_locked

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from qa2audio.batch.bench import Bench
    from qa2audio.batch.cases import Case
    from qa2audio.batch.tasks import Made
    from qa2audio.errors import Qa2AudioError

_DEFAULT = BuildOptions()


def build(folder: Path, options: BuildOptions = _DEFAULT) -> Generator[BuildStep, None, BuildReport]:
    """Build the show in `folder`, yielding what happens; return what was done.

    An episode that fails is an outcome too, and stops no other. `Qa2AudioError` only where nothing can be built: no
    show, a damaged ledger, another build of the same show.
    """
    load_show(folder)  # before a lock is put into a folder that holds no show
    with show_locked(folder):
        bench = set_up(folder, options)
        with bench.crew:
            return (yield from _built(bench))


def _built(bench: Bench) -> Generator[BuildStep, None, BuildReport]:
    cases = survey(bench)
    _check_names(bench, cases)
    if bench.options.dry_run:
        outcomes = [_planned(bench, case) for case in cases]
        for outcome in outcomes:
            yield BuildStep(outcome.source, outcome=outcome)
        return BuildReport(tuple(outcomes), notes=tuple(bench.notes))
    found: dict[str, EpisodeOutcome] = {}
    try:
        if bench.workshop.episodes.is_dir():
            mend(bench.workshop.episodes)
        for step in _episodes(bench, cases):
            if step.outcome:
                found[step.source] = step.outcome
            yield step
        return finish(bench, cases, [found[source] for source in sorted(found)])
    finally:
        bench.ledger.save()
        save_index(bench.index_path, bench.index)


def _planned(bench: Bench, case: Case) -> EpisodeOutcome:
    decision = choose(bench, case)
    if case.error:
        return _outcome(bench, case, Status.FAILED, error=case.error)
    if decision.level is Level.NOTHING:
        return _outcome(bench, case, Status.UNCHANGED)
    return _outcome(bench, case, Status.PLANNED if _is_asked_for(bench, case) else Status.LEFT, decision)


def _episodes(bench: Bench, cases: list[Case]) -> Iterator[BuildStep]:
    """Make what is to be made; tell of the rest."""
    todo: list[tuple[Case, Decision]] = []
    for case in cases:
        decision = choose(bench, case)
        if case.error:
            outcome = _outcome(bench, case, Status.FAILED, error=case.error)
        elif decision.level is Level.NOTHING:
            remember(bench, case)
            outcome = _outcome(bench, case, Status.UNCHANGED)
        elif not _is_asked_for(bench, case):
            outcome = _outcome(bench, case, Status.LEFT, decision)
        else:
            todo.append((case, decision))
            continue
        yield BuildStep(outcome.source, outcome=outcome)
    # The longest first, so that the workers end together.
    yield from _made(bench, sorted(todo, key=lambda one: -(one[0].seen.weight if one[0].seen else 0)))


def _made(bench: Bench, todo: list[tuple[Case, Decision]]) -> Iterator[BuildStep]:
    by_source = {case.source: (case, decision) for case, decision in todo}
    tasks = [
        Make(bench.workshop, case.source, case.slug, case.date, decision.old, force=bench.options.force)
        for case, decision in todo
    ]
    for news in bench.crew.run(tasks):
        case, decision = by_source[news.task.source]
        where = f"{TRANSCRIPTS}/{case.source}"
        if news.progress:
            yield BuildStep(where, progress=news.progress)
        elif news.error:
            yield BuildStep(where, outcome=_outcome(bench, case, Status.FAILED, decision, error=news.error))
        else:
            made: Made = news.result
            remember(bench, case, made.release)
            status = Status.RETAGGED if made.retagged else Status.MADE
            yield BuildStep(where, outcome=_outcome(bench, case, status, decision, made=made))


def _outcome(  # noqa: PLR0913 - what there is to tell
    bench: Bench,
    case: Case,
    status: Status,
    decision: Decision | None = None,
    *,
    made: Made | None = None,
    error: Qa2AudioError | None = None,
) -> EpisodeOutcome:
    return EpisodeOutcome(
        source=f"{TRANSCRIPTS}/{case.source}",
        slug=case.slug,
        status=status,
        level=decision.level if decision else Level.NOTHING,
        reasons=decision.reasons if decision else (),
        listed=is_listed(case, bench.now),
        release=made.release if made else None,
        recorded=made.recorded if made else 0,
        cached=made.cached if made else 0,
        error=error,
    )


def _is_asked_for(bench: Bench, case: Case) -> bool:
    only, since = bench.options.only, bench.options.since
    if since and case.published and case.published[:10] < since:
        return False
    return not only or any(_is_named(case, pattern) for pattern in only)


def _is_named(case: Case, pattern: str) -> bool:
    return any(fnmatchcase(name, pattern) for name in _names(case))


def _names(case: Case) -> tuple[str, ...]:
    return (case.slug, case.source, case.source.rpartition("/")[2], case.stem)


def _check_names(bench: Bench, cases: list[Case]) -> None:
    """Raise `OptionError` if somebody asked for an episode that there is not."""
    for pattern in bench.options.only:
        if not any(_is_named(case, pattern) for case in cases):
            hint = did_you_mean(pattern, [name for case in cases for name in _names(case) if name])
            raise OptionError(
                f'no episode is called "{pattern}".',
                location=Location("--only"),
                hint=hint or "Name it by its slug or its transcript; * and ? stand for what differs.",
            )
