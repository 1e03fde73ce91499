"""Which transcripts there are, which episodes they are, and which of them need a look because something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.batch.bench import TRANSCRIPTS
from qa2audio.batch.cases import Case
from qa2audio.batch.decision import damages
from qa2audio.batch.identity import identify, schedule
from qa2audio.batch.index import stamps
from qa2audio.batch.inputs import digest_of_show, digest_of_transcript, transcripts
from qa2audio.batch.tasks import Look
from qa2audio.errors import ConfigError, Location
from qa2audio.publish.manifest import load_release
from qa2audio.synthesis import voice_catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.batch.bench import Bench
    from qa2audio.batch.index import Record


def survey(bench: Bench) -> list[Case]:
    """Return a case for each transcript, by name: named, dated, and looked at unless its episode stands as it is."""
    digest = digest_of_show(bench.workshop)
    cases = _find(bench, digest)
    _look(bench, [case for case in cases if case.record is None], digest)
    _identify(bench, cases)
    _look(bench, [case for case in cases if case.seen is None and not _stands(bench, case)], digest)
    bench.notes += [note for case in cases for note in _slips(case)]
    return cases


def _slips(case: Case) -> list[str]:
    """Return what its front matter says that does not count."""
    problems = case.seen.facts.problems if case.seen else ()
    return [f"{TRANSCRIPTS}/{case.source}:{one.line}: {one.message} {one.hint}" for one in problems]


def _find(bench: Bench, digest: str) -> list[Case]:
    """Return the transcripts; those that depend on nothing that changed have the record of the last build."""
    folder = bench.workshop.transcripts
    if not folder.is_dir():
        hint = "Put the show's transcripts into it."
        raise ConfigError("there is no folder of transcripts.", location=Location(str(folder)), hint=hint)
    sources, others = transcripts(folder)
    bench.notes += [f"{TRANSCRIPTS}/{name} is left out: its name ends like no transcript's." for name in others]
    engines: dict[str, str] = {}
    cases = []
    for source in sources:
        record = bench.index.records.get(source)
        inputs = digest_of_transcript(folder / source, record.beside if record else (), digest)
        holds = record is not None and record.inputs == inputs and _same_engines(record, engines)
        cases.append(Case(source, inputs, record if holds else None))
    return cases


def _same_engines(record: Record, engines: dict[str, str]) -> bool:
    for name in record.engines:
        if name not in engines:
            engines[name] = (
                voice_catalogue.engine_version(name) if name in voice_catalogue.engine_names() else ""
            )
    return all(engines[name] == version for name, version in record.engines.items())


def _look(bench: Bench, cases: Sequence[Case], digest: str) -> None:
    """Read and plan what needs it, side by side."""
    by_source = {case.source: case for case in cases}
    for news in bench.crew.run([Look(bench.workshop, case.source) for case in cases]):
        case = by_source[news.task.source]
        case.error = news.error
        if news.result:
            case.seen = news.result
            beside = news.result.facts.lexicon_files
            case.inputs = digest_of_transcript(bench.workshop.transcripts / case.source, beside, digest)


def _identify(bench: Bench, cases: Sequence[Case]) -> None:
    kept = {entry.source: entry.words for entry in bench.ledger.entries}
    for case in cases:
        if case.error:  # it cannot be read now, and yet nobody else is to be taken for it
            case.kept_words = kept.get(f"{TRANSCRIPTS}/{case.source}", "")
    identify(cases, bench.ledger, bench.workshop.transcripts)
    schedule(cases, bench.now)


def _stands(bench: Bench, case: Case) -> bool:
    """Return whether the episode is there as it was built, under its name of today."""
    record = case.record
    if case.error or record is None or bench.options.force:
        return case.error is not None
    if (record.slug, record.date) != (case.slug, case.date or ""):
        return False
    folder = bench.workshop.episodes / record.slug
    if not bench.options.verify and stamps(folder, record.files) == record.files:
        return True
    release = load_release(folder)
    return release is not None and release.fingerprint == record.release and not damages(release)
