"""`qa2audio doctor`: is everything here that a render needs?"""

from __future__ import annotations

import json
import platform
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from qa2audio.audio.ffmpeg import executable, run
from qa2audio.cli import options
from qa2audio.cli.reports.extra_trial import trials
from qa2audio.cli.terminal_columns import table
from qa2audio.config import load_profiles
from qa2audio.engines import registry
from qa2audio.engines.conformance import examine
from qa2audio.engines.registry import factory
from qa2audio.errors import EngineError, Qa2AudioError
from qa2audio.model import DEFAULT_ENGINE
from qa2audio.proof.alignment import LISTENING
from qa2audio.show.upload.store import EXTRAS
from qa2audio.synthesis import voice_catalogue
from qa2audio.transcript.documents.document_kinds import CONVERTERS
from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.engines.conformance import Finding as Promise
    from qa2audio.extras import Extra


class Finding(NamedTuple):
    """What was looked at, what was found, and the problem if it is one."""

    what: str
    found: str
    problem: str | None = None
    needed: bool = True
    """False for what a render does without, unless it was asked for."""


@click.command()
@options.cache_dir
@click.option("--engine", metavar="NAME", help="Look at this engine only.")
@click.option(
    "--full", is_flag=True, help="Let the engine speak, and hold it against every promise of an engine."
)
@click.option(
    "--voice", "voices", multiple=True, metavar="VOICE", help="With --full: try this one. Repeatable."
)
@options.as_json
def doctor(cache_dir: Path, engine: str | None, full: bool, voices: tuple[str, ...], as_json: bool) -> int:
    """Look whether everything is here that a render needs; exit with 1 if not.

    An engine that cannot be used counts only where it is the default one or was asked for. With --full a server
    is sent about fifty requests, and may charge for them.
    """
    if full and not engine:
        raise click.UsageError("--full goes with --engine NAME.")
    findings = [_engine(engine), *_extras([engine])] if engine else list(_examine(cache_dir))
    promises = _promises(engine, voices) if engine and full and not findings[0].problem else []
    click.echo(_to_json(findings, promises) if as_json else "\n".join(_to_text(findings, promises)))
    needed = any(finding.problem and finding.needed for finding in findings)
    return 1 if needed or any(not promise.kept for promise in promises) else 0


def _to_text(findings: list[Finding], promises: list[Promise]) -> Iterator[str]:
    good, bad = click.style("✓", fg="green"), click.style("✗", fg="red")
    marks = [good if not found.problem else bad if found.needed else "-" for found in findings]
    rows = [
        (mark, found.what, found.problem or found.found) for mark, found in zip(marks, findings, strict=True)
    ]
    yield from table(rows)
    if promises:
        yield from table([(good if one.kept else bad, one.promise, one.detail) for one in promises])


def _to_json(findings: list[Finding], promises: list[Promise]) -> str:
    listed = [one._asdict() for one in findings]
    kept = [{"promise": one.promise, "kept": one.kept, "detail": one.detail} for one in promises]
    return json.dumps({"schema": 1, "findings": listed, "promises": kept}, ensure_ascii=False, indent=2)


def _promises(engine: str, voices: tuple[str, ...]) -> list[Promise]:
    return examine(factory(engine), engine, voices=voices)


def _examine(cache_dir: Path) -> Iterator[Finding]:
    yield Finding("qa2audio", f"{__version__}, Python {platform.python_version()}, {sys.platform}")
    yield _ffmpeg()
    names = voice_catalogue.engine_names()
    for name in names:
        yield _engine(name)._replace(needed=name == DEFAULT_ENGINE)
    yield from _extras(names, CONVERTERS, LISTENING, *EXTRAS)
    yield _cache(cache_dir)
    yield _profiles()


def _ffmpeg() -> Finding:
    try:
        run(["-version"])
        return Finding("ffmpeg", executable())
    except Qa2AudioError as error:
        return Finding("ffmpeg", "", str(error))


def _engine(name: str) -> Finding:
    """Return whether the engine can be used; `EngineError` if there is none of that name."""
    registry.reference(name)
    try:
        engine = registry.load(name)
        problem = engine.problem()
        found = "" if problem else f"{len(engine.voices())} voices, {engine.version}"
    except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way, and here one wants to know
        found, problem = (
            "",
            str(error) if isinstance(error, Qa2AudioError) else f"{type(error).__name__}: {error}",
        )
    return Finding(f"engine {name}", found, problem)


def _extras(engines: Iterable[str], *others: Extra) -> Iterator[Finding]:
    """Return which extras are there, those of engines first, and import what each promises.

    One that is not there is told of, an engine's by the engine. One that is there and does not work was wanted.
    """
    theirs = [extra for name in engines if (extra := _extra_of(name)) and not extra.absent()]
    there = [*theirs, *(extra for extra in others if not extra.absent())]
    for extra, trouble in zip(there, trials(there), strict=True):
        problem = f"{trouble} {extra.hint}" if trouble else None
        yield Finding(f"extra {extra.name}", ", ".join(extra.modules), problem)
    for extra in others:
        if absent := extra.absent():
            problem = f"not installed: {', '.join(absent)}. {extra.hint}"
            yield Finding(f"extra {extra.name}", "", problem, needed=False)


def _extra_of(engine: str) -> Extra | None:
    try:
        return registry.load(engine).extra
    except EngineError:
        return None


def _cache(folder: Path) -> Finding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Finding(
            "cache", "", f"{folder} cannot be written: {error.strerror}. Choose another with --cache-dir."
        )
    return Finding("cache", str(folder))


def _profiles() -> Finding:
    try:
        return Finding("voices", f"{len(load_profiles(Path('voices')))} profiles")
    except Qa2AudioError as error:
        return Finding("voices", "", str(error))
