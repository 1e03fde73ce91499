"""`qa2audio check`: who says what in which voice, before a sound is made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.cli import options
from qa2audio.cli.display_text import clock, table
from qa2audio.cli.reports.spoken_table import to_text, with_spoken
from qa2audio.model import Heading, Music, OmissionReason, Pause, Turn
from qa2audio.model.joined_turns import runs
from qa2audio.production.episode_plan import plan
from qa2audio.production.settings import Settings
from qa2audio.synthesis.voice_catalogue import engine_problem
from qa2audio.transcript.check_json import estimate_seconds, report
from qa2audio.transcript.role_reason import role_reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.model import Part, Problem
    from qa2audio.production.episode_plan import Plan

_PREVIEW = 72
"""Characters of a turn that are shown."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@options.casting_options
@options.lexicon
@options.reader
@options.language
@options.disclose
@options.as_json
@click.option(
    "--spoken", is_flag=True, help="Show what is spoken otherwise than written, and words nobody taught it."
)
@click.option("--strict", is_flag=True, help="Exit with 1 if there is anything to look at.")
def check(
    file: Path,
    engine: str | None,
    cast_file: Path | None,
    voice_options: tuple[str, ...],
    lexicon_files: tuple[Path, ...],
    reader: str | None,
    language: str | None,
    disclose: bool,
    as_json: bool,
    spoken: bool,
    strict: bool,
) -> int:
    """Show who says what in which voice, how long it gets, and problems by line.

    A problem that is none is acknowledged in the file: end its line with [ok: CODE].
    """
    settings = Settings(
        engine=engine,
        cast_file=cast_file,
        requests=options.parse_voices(voice_options),
        lexicon_files=lexicon_files,
        reader=reader,
        language=language,
        disclose=disclose,
    )
    planned = plan(file, settings)
    if as_json:
        click.echo(_to_json(planned, spoken=spoken))
    else:
        click.echo("\n".join(to_text(planned) if spoken else _to_text(planned)))
    return 1 if strict and planned.transcript.problems else 0


def _to_json(plan: Plan, *, spoken: bool) -> str:
    seconds = estimate_seconds(plan.utterances + plan.closing, plan.transcript.parts)
    said = report(plan.transcript, plan.cast, seconds=seconds, closing=plan.closing)
    return json.dumps(with_spoken(said, plan) if spoken else said, ensure_ascii=False, indent=2)


def _to_text(plan: Plan) -> Iterable[str]:
    transcript = plan.transcript
    yield click.style(transcript.title, bold=True)
    if transcript.series:
        yield f"  from {transcript.series}"
    yield f"  about {clock(estimate_seconds(plan.utterances + plan.closing, plan.transcript.parts))}"
    yield ""
    yield from table(
        [(speaker.name, speaker.role, voice, role_reason(speaker)) for speaker, _, voice in plan.cast.roles]
    )
    yield ""
    yield from table([_row(run.part) for run in runs(transcript.parts)])
    if plan.closing:
        yield ""
        yield "The show's own words, after the transcript's:"
        yield from table([(said.speaker, said.text) for said in plan.closing])
    yield from _left_out(plan)
    yield from _problems(transcript.source, transcript.problems)
    yield from _engines(plan)


def _row(part: Part) -> tuple[str, str, str]:
    match part:
        case Turn(speaker=speaker, text=text):
            words = " ".join(text.split())
            shown = words if len(words) <= _PREVIEW else f"{words[: _PREVIEW - 1].rstrip()}…"
            return f"{part.line:>5}", speaker, shown
        case Heading(title=title):
            return f"{part.line:>5}", "", click.style(f"# {title}", bold=True)
        case Pause(seconds=seconds):
            return f"{part.line:>5}", "", "— section break" if seconds is None else f"— {seconds:g} s"
        case Music(asset=asset):
            return f"{part.line:>5}", "", f"♪ {asset}"


def _left_out(plan: Plan) -> Iterable[str]:
    others = [left for left in plan.transcript.omitted if left.reason is not OmissionReason.LABEL]
    labels = len(plan.transcript.omitted) - len(others)
    yield ""
    yield f"Left out: {labels} labels" + ("" if others else ".")
    if others:
        yield from table([(f"{left.line:>5}", left.reason, left.text) for left in others])


def _problems(file: str, problems: tuple[Problem, ...]) -> Iterable[str]:
    if problems:
        yield ""
    for problem in problems:
        yield f"{file}:{problem.line}: {problem.message} {problem.hint} [{problem.code}]"


def _engines(plan: Plan) -> Iterable[str]:
    """Say what would stop a render; it is this machine's matter and not the transcript's."""
    for name in sorted({said.voice.engine for said in (*plan.utterances, *plan.closing)}):
        problem = engine_problem(name)
        if problem:
            yield ""
            yield f'The engine "{name}" cannot be used yet: {problem}'
