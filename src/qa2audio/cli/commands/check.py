"""`qa2audio check`: who says what in which voice, before a sound is made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.cli import options
from qa2audio.cli.reports import spoken_table
from qa2audio.cli.reports.check_report.check_report import to_text
from qa2audio.config.preferences import load_preferences
from qa2audio.production.episode_plan import plan
from qa2audio.production.settings import Settings
from qa2audio.transcript.check_json import estimate_seconds, report

if TYPE_CHECKING:
    from qa2audio.production.episode_plan import Plan


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
@click.option("--all", "whole", is_flag=True, help="Show every turn, and everything that is left out.")
@click.option("--strict", is_flag=True, help="Exit with 1 if there is anything to look at.")
def check(
    file: Path,
    engine: str | None,
    draft: bool,
    cast_file: Path | None,
    voice_options: tuple[str, ...],
    lexicon_files: tuple[Path, ...],
    reader: str | None,
    language: str | None,
    disclose: bool,
    as_json: bool,
    spoken: bool,
    whole: bool,
    strict: bool,
) -> int:
    """Show who says what in which voice, how long it gets, and problems by line.

    A problem that is none is acknowledged in the file: end its line with [ok: CODE].
    """
    settings = Settings(
        engine=options.chosen_engine(engine, cast_file, draft=draft),
        natural=True,
        preferences=load_preferences(),
        cast_file=cast_file,
        requests=options.parse_voices(voice_options),
        lexicon_files=options.with_preferred(lexicon_files),
        reader=reader,
        language=language,
        disclose=disclose,
    )
    planned = plan(file, settings)
    if as_json:
        click.echo(_to_json(planned, spoken=spoken))
    else:
        lines = spoken_table.to_text(planned) if spoken else to_text(planned, whole=whole)
        click.echo("\n".join(lines))
    return 1 if strict and planned.transcript.problems else 0


def _to_json(plan: Plan, *, spoken: bool) -> str:
    seconds = estimate_seconds(plan.utterances + plan.closing, plan.transcript.parts)
    said = report(plan.transcript, plan.cast, seconds=seconds, closing=plan.closing)
    return json.dumps(spoken_table.with_spoken(said, plan) if spoken else said, ensure_ascii=False, indent=2)
