"""`qa2audio feed`: hold a feed against what apps ask for, and let a show move here."""

from __future__ import annotations

from pathlib import Path

import click

from qa2audio.cli import options
from qa2audio.cli.reports import feed_findings, import_report
from qa2audio.errors import FeedError, Location
from qa2audio.publish.folder.slug import slugify
from qa2audio.show.check import check_feed
from qa2audio.show.check.before import check_against
from qa2audio.show.check.file_lookup import check_files
from qa2audio.show.foreign_feed.pages import read_pages
from qa2audio.show.migration import import_feed

_show_option = click.option(
    "--show",
    "show_folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    show_default="this folder",
    metavar="DIR",
    help="The show's folder.",
)


@click.group()
def feed() -> None:
    """Check a feed, ours or another's, or let a show move here."""


@feed.command()
@click.argument("feed_source", metavar="[FILE|URL|SHOW]", required=False)
@_show_option
@click.option("--fetch", is_flag=True, help="Ask the servers for every file that the feed names.")
@click.option(
    "--against",
    metavar="FILE|URL",
    help="The feed as subscribers have it: say what they would download again, or lose.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@options.as_json
@click.pass_context
def check(
    context: click.Context,
    feed_source: str | None,
    show_folder: Path,
    fetch: bool,
    against: str | None,
    strict: bool,
    as_json: bool,
) -> None:
    """Hold a feed against Apple, PSP-1 and Podcasting 2.0; without an argument, the show's own.

    Every finding says where it is, what it means, and what to do. All pages of the feed are read; the files of a
    built show are looked at too.
    """
    pages = list(read_pages(_named(feed_source) if feed_source else str(_built(show_folder))))
    found = [
        (page, remark) for page in pages for remark in (*check_feed(page), *check_files(page, fetch=fetch))
    ]
    if against:
        found += check_against(pages, list(read_pages(_named(against))))
    click.echo(
        feed_findings.to_json(pages, found) if as_json else "\n".join(feed_findings.to_text(pages, found))
    )
    bad = {"error", "warning"} if strict else {"error"}
    context.exit(int(any(remark.rule.severity in bad for _, remark in found)))


@feed.command(name="import")
@click.argument("feed_source", metavar="FILE|URL")
@_show_option
@click.option("--mine", is_flag=True, help="The feed says that it is locked, and the show is yours.")
@click.option("--dry-run", is_flag=True, help="Say what would be taken over, and write nothing.")
@options.as_json
def import_(feed_source: str, show_folder: Path, mine: bool, dry_run: bool, as_json: bool) -> None:
    """Let a show move here without its subscribers noticing.

    The guids, dates and numbers of its episodes, their files' addresses and the show's own guid go into the ledger of
    the show in --show, the rest into its show.toml. Old episodes stay listed with their files where they are; one
    whose transcript comes into the show is made anew, under the guid it has.
    """
    moved = import_feed(feed_source, show_folder, slug=slugify, mine=mine, dry_run=dry_run)
    click.echo(
        import_report.to_json(moved)
        if as_json
        else "\n".join(import_report.to_text(moved, show_folder, dry_run=dry_run))
    )


def _named(source: str) -> str:
    """Return `source`, or the feed that is meant where it is the folder of a show or a built one."""
    return str(_built(Path(source))) if "://" not in source and Path(source).is_dir() else source


def _built(folder: Path) -> Path:
    own = folder / "feed.xml"
    built = own if own.is_file() else folder / "output" / "feed.xml"
    if not built.is_file() and not (folder / "show.toml").is_file():
        raise FeedError(
            "there is neither a show nor a feed here.",
            location=Location(str(folder)),
            hint="Name one: qa2audio feed check FILE, an address, or a show's folder.",
        )
    if not built.is_file():
        raise FeedError(
            "this show has no feed yet.",
            location=Location(str(folder)),
            hint='Say in show.toml where it is published, url = "https://…", and run qa2audio build.',
        )
    return built
