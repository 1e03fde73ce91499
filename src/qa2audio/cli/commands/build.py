"""`qa2audio build`: every new or changed episode of a show, and its feed and pages."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.batch.reports import BuildOptions
from qa2audio.batch.show_build import build as building
from qa2audio.batch.watch import changes
from qa2audio.cli import options
from qa2audio.cli.display_text import complaint
from qa2audio.cli.reports.board import board
from qa2audio.cli.reports.build_report import episode_json, report_json, summary
from qa2audio.config.scalars import parse_date
from qa2audio.errors import Qa2AudioError
from qa2audio.model import Listen

if TYPE_CHECKING:
    from qa2audio.batch.reports import BuildReport


def _parse_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    if not value:
        return ""
    if (day := parse_date(value)) is None:
        raise click.BadParameter(f'"{value}" is no day such as 2026-05-31.')
    return day


def _parse_moment(_ctx: click.Context, _param: click.Parameter, value: str | None) -> datetime | None:
    if not value:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f'"{value}" is no moment such as 2026-05-31T06:00:00Z.') from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)


@click.command()
@click.argument(
    "show",
    required=False,
    default=Path(),
    type=click.Path(path_type=Path, file_okay=False),
    metavar="[SHOW]",
)
@click.option("--only", multiple=True, metavar="SLUG|GLOB", help="Only these episodes. Repeatable.")
@click.option("--since", callback=_parse_day, metavar="DATE", help="Only episodes of that day or later.")
@click.option("--dry-run", is_flag=True, help="Say what would be done and why, and do nothing.")
@click.option("--force", is_flag=True, help="Make every episode anew although nothing changed.")
@click.option(
    "--renew",
    is_flag=True,
    help="Make anew what an earlier version of the sound, or another release of an engine, made.",
)
@click.option("--verify", is_flag=True, help="Read every built file again, and mend what is damaged.")
@click.option("--prune", is_flag=True, help="Delete the files of episodes whose transcript is gone.")
@click.option("--watch", is_flag=True, help="Go on, and build again whenever something changes.")
@click.option(
    "--jobs", type=click.IntRange(1, 256), metavar="N", help="Episodes at once.  [default: one for each core]"
)
@click.option(
    "--now",
    "--date",
    "now",
    callback=_parse_moment,
    metavar="TIME",
    help="When this is, for first dates and scheduled episodes.  [default: the clock's time]",
)
@options.listening
@click.option("--strict", is_flag=True, help="Exit 1 if a take of an episode is doubtful after listening.")
@click.option("--quiet", is_flag=True, help="No progress and no summary.")
@options.as_json
def build(
    show: Path,
    only: tuple[str, ...],
    since: str,
    dry_run: bool,
    force: bool,
    renew: bool,
    verify: bool,
    prune: bool,
    watch: bool,
    jobs: int | None,
    now: datetime | None,
    listen: str,
    listener: str,
    strict: bool,
    quiet: bool,
    as_json: bool,
) -> int:
    """Build the show in the folder SHOW: every new or changed episode, then its cover, feed and pages.

    Content decides, not dates. One episode that fails stops no other, and what stood there before stays.
    """
    asked = BuildOptions(
        only=only,
        since=since,
        force=force,
        renew=renew,
        verify=verify,
        dry_run=dry_run,
        prune=prune,
        jobs=jobs,
        now=now,
        listen=Listen(listen),
        listener=listener,
        strict=strict,
    )
    if watch:
        return _watch(show, asked, quiet=quiet, as_json=as_json)
    return _build(show, asked, quiet=quiet, as_json=as_json)


def _build(show: Path, asked: BuildOptions, *, quiet: bool, as_json: bool) -> int:
    report = _followed(show, asked, quiet=quiet, as_json=as_json)
    # One mistake in show.toml fails every episode, and is told once.
    for told in dict.fromkeys(complaint(outcome.error) for outcome in report.failed if outcome.error):
        click.echo(told, err=True)
    if as_json:
        click.echo(report_json(report, show))
    elif not quiet:
        click.echo("\n".join(summary(report, show)))
    return int(bool(report.failed) or (asked.strict and any(outcome.doubts for outcome in report.outcomes)))


def _followed(show: Path, asked: BuildOptions, *, quiet: bool, as_json: bool) -> BuildReport:
    shown = board(quiet=quiet or as_json)
    try:
        with closing(building(show, asked)) as work:
            while True:
                try:
                    step = next(work)
                except StopIteration as finished:
                    report: BuildReport = finished.value
                    return report
                if shown:
                    shown.show(step)
                elif as_json and step.outcome:
                    click.echo(episode_json(step.outcome))
    finally:
        if shown:
            shown.close()


def _watch(show: Path, asked: BuildOptions, *, quiet: bool, as_json: bool) -> int:
    """Build, wait for a change, and build again; what cannot be built is told, and waited for."""
    wanted = asked
    try:
        for _ in changes(show):
            try:
                _build(show, wanted, quiet=quiet, as_json=as_json)
            except Qa2AudioError as error:
                click.echo(complaint(error), err=True)
            if not quiet:
                click.echo("Watching for changes; Ctrl-C ends it.", err=True)
            wanted = replace(asked, force=False)
    except KeyboardInterrupt:
        pass  # the way to end it
    return 0
