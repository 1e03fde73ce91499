"""The whole report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qa2audio.cli.display_text import visible
from qa2audio.cli.reports.check_report.left_out import left_out
from qa2audio.cli.reports.check_report.mending import facts
from qa2audio.cli.reports.check_report.overview import Colours, overview
from qa2audio.cli.reports.check_report.turn_rows import conversation
from qa2audio.cli.terminal_columns import fit, on_terminal, table, width
from qa2audio.synthesis.voice_catalogue import engine_problem
from qa2audio.transcript.source_file import AS_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.model import Problem, Transcript
    from qa2audio.production.episode_plan import Plan


def to_text(plan: Plan, *, whole: bool) -> Iterator[str]:
    """Yield the lines that people read; `whole` shows everything there is, as a pipe does."""
    transcript, columns = plan.transcript, width()
    colours = Colours(transcript.speakers)
    yield from overview(plan, colours, columns)
    yield ""
    yield from conversation(transcript, colours, columns, whole=whole or not on_terminal())
    if plan.closing:
        yield ""
        yield "The show's own words, after the transcript's:"
        yield from table([(visible(said.speaker), visible(said.text)) for said in plan.closing])
    yield ""
    yield from left_out(transcript.omitted, columns, whole=whole)
    yield from _problems(transcript.source, transcript.problems)
    yield from _engines(plan)
    yield ""
    yield from _mending(transcript, columns)


def _problems(file: str, problems: tuple[Problem, ...]) -> Iterator[str]:
    if problems:
        yield ""
        number = len(problems)
        yield click.style(f"{number} {'thing' if number == 1 else 'things'} to look at", fg="red", bold=True)
    for problem in problems:
        yield visible(f"{file}:{problem.line}: {problem.message} {problem.hint} [{problem.code}]")


def _engines(plan: Plan) -> Iterator[str]:
    """Say what would stop a render; it is this machine's matter and not the transcript's."""
    for name in sorted({said.voice.engine for said in (*plan.utterances, *plan.closing)}):
        problem = engine_problem(name)
        if problem:
            yield ""
            yield f'The engine "{name}" cannot be used yet: {problem}'


def _mending(transcript: Transcript, columns: int) -> Iterator[str]:
    yield click.style("If this is wrong", bold=True)
    known = transcript.front_matter
    if transcript.source.endswith(AS_TEXT):
        yield fit("Save this as cast.toml, change it, and add --cast cast.toml:", columns)
        yield from ("", *facts(transcript, "toml"))
    elif known:
        yield fit("Add this to the front matter, and change it:", columns)
        yield from ("", *facts(transcript, known.format))
    else:
        yield fit("Put this above everything else in the file, and change it:", columns)
        yield from ("", "---", *facts(transcript, "yaml"), "---")
