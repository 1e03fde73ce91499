"""`qa2audio render`: transcripts become episodes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio import batch
from qa2audio.cli import options
from qa2audio.cli.display_text import complaint
from qa2audio.cli.progress_bar import follow
from qa2audio.cli.reports import summary
from qa2audio.cli.reports.listening import doubtful
from qa2audio.config import bundled_voices, cast_engine, find_cast
from qa2audio.config.preferences import load_preferences
from qa2audio.errors import OptionError
from qa2audio.model import DEFAULT_ENGINE, Listen
from qa2audio.production.settings import Settings
from qa2audio.synthesis import voice_catalogue

if TYPE_CHECKING:
    from qa2audio.batch import Outcome


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=lambda: load_preferences().output or Path("output"),
    show_default="output",
    metavar="DIR",
    help="Parent of the episodes' folders.",
)
@options.casting_options
@options.lexicon
@options.reader
@options.language
@click.option("--title", metavar="TEXT", help="Title of the episode; with one file.")
@options.lines
@options.disclose
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Engine hosts at once.  [default: what the machine can bear]",
)
@click.option(
    "--fallback",
    metavar="VOICE",
    help="Voice or profile that says what another one's engine cannot.  [default: none, and exit 1]",
)
@click.option(
    "--max-characters",
    type=click.IntRange(0),
    metavar="N",
    help="Send no more than this to servers that may charge for it; refuse before anything is sent.",
)
@options.listening
@click.option("--strict", is_flag=True, help="Exit 1 if a take is doubtful after listening.")
@options.cache_dir
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--force", is_flag=True, help="Make the episode anew although nothing changed.")
@click.option("--quiet", is_flag=True, help="No progress and no summary.")
@options.as_json
def render(
    files: tuple[Path, ...],
    output: Path,
    engine: str | None,
    draft: bool,
    cast_file: Path | None,
    voice_options: tuple[str, ...],
    lexicon_files: tuple[Path, ...],
    reader: str | None,
    language: str | None,
    title: str | None,
    lines: tuple[int, int] | None,
    disclose: bool,
    jobs: int | None,
    fallback: str | None,
    max_characters: int | None,
    listen: str,
    listener: str,
    strict: bool,
    cache_dir: Path,
    dry_run: bool,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> int:
    """Render transcripts into episodes: MP3 with chapters and cover, captions, release.json.

    The episode of part1.txt is written to output/part1/. What was recorded before is not recorded again.
    """
    if len(files) > 1 and (title or lines):
        raise click.UsageError(f"{'--title' if title else '--lines'} goes with one file.")
    settings = Settings(
        output=output,
        cache=cache_dir,
        engine=options.chosen_engine(engine, cast_file, draft=draft),
        natural=True,
        preferences=load_preferences(),
        requests=options.parse_voices(voice_options),
        cast_file=cast_file,
        lexicon_files=options.with_preferred(lexicon_files),
        reader=reader,
        language=language,
        title=title,
        lines=lines,
        disclose=disclose,
        jobs=jobs,
        fallback=fallback,
        max_characters=max_characters,
        listen=Listen(listen),
        listener=listener,
    )
    status, rendered = _render(
        tuple(dict.fromkeys(files)), settings, dry_run=dry_run, force=force, quiet=quiet, as_json=as_json
    )
    return max(status, int(strict and any(map(doubtful, rendered))))


def _render(
    files: tuple[Path, ...], settings: Settings, *, dry_run: bool, force: bool, quiet: bool, as_json: bool
) -> tuple[int, list[Outcome]]:
    status = 0
    rendered = []
    outcomes = batch.plan_all(files, settings)
    batch.check_limit(outcomes, settings)
    for planned in outcomes:
        outcome = planned
        seconds: dict[str, float] = {}
        if not dry_run:
            work = batch.render(planned, settings, force=force)
            outcome, seconds = follow(work, planned.path.stem, quiet=quiet or as_json)
        _report(outcome, settings, seconds, quiet=quiet, as_json=as_json)
        if outcome.error:
            status = max(status, 2 if isinstance(outcome.error, OptionError) else 1)
        rendered.append(outcome)
    if not (quiet or as_json) and all(map(_by_default, rendered)) and (invitation := _invitation()):
        click.echo(invitation)
    return status, rendered


_NEURAL = Path("neural")
"""The shipped cast whose voices sound like people."""


def _invitation() -> str | None:
    """Return how to get such voices, if they are not installed."""
    engine = cast_engine(find_cast(_NEURAL, bundled_voices()))
    problem = voice_catalogue.engine_problem(engine) if engine else None
    return f"For voices that sound like people: {problem}" if problem else None


def _by_default(outcome: Outcome) -> bool:
    """Whether an episode was made, with the default engine's voices only."""
    plan = outcome.plan
    return bool(outcome.release and plan and {one.voice.engine for one in plan.utterances} == {DEFAULT_ENGINE})


def _report(
    outcome: Outcome, settings: Settings, seconds: dict[str, float], *, quiet: bool, as_json: bool
) -> None:
    if as_json:
        click.echo(summary.to_json(outcome, settings, seconds))
    if outcome.error:
        click.echo(complaint(outcome.error), err=True)
    elif not quiet and not as_json:
        click.echo("\n".join(summary.to_text(outcome, settings)))
