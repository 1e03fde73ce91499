"""`qa2audio feed`: hold a feed against what apps ask for, and let a show move here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.cli import options
from qa2audio.errors import FeedError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.show.check import Remark
    from qa2audio.show.intake.document import Document

_PLACES = 3
"""Places of a rule that are named; --json names all."""
_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}

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
@click.argument("feed_source", metavar="[FILE|URL]", required=False)
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

    Every finding says where it is, what it means, and what to do. The files of a built show are looked at too.
    """
    from qa2audio.show.check import check_feed
    from qa2audio.show.check.before import check_against
    from qa2audio.show.check.files import check_files
    from qa2audio.show.intake.document import read_document
    from qa2audio.show.intake.source import fetch as read

    document = read_document(read(feed_source or str(_built(show_folder))))
    found = [*check_feed(document), *check_files(document, fetch=fetch)]
    if against:
        found += check_against(document, read_document(read(against)))
    remarks = sorted(found, key=lambda remark: remark.at)
    click.echo(_to_json(document, remarks) if as_json else "\n".join(_to_text(document, remarks)))
    bad = {"error", "warning"} if strict else {"error"}
    context.exit(int(any(remark.rule.severity in bad for remark in remarks)))


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
    from qa2audio.cli.moving import to_json, to_text
    from qa2audio.publish.slug import slugify
    from qa2audio.show.importing import import_feed

    moved = import_feed(feed_source, show_folder, slug=slugify, mine=mine, dry_run=dry_run)
    click.echo(to_json(moved) if as_json else "\n".join(to_text(moved, show_folder, dry_run=dry_run)))


def _built(folder: Path) -> Path:
    own = folder / "feed.xml"
    built = own if own.is_file() else folder / "output" / "feed.xml"
    if not built.is_file():
        raise FeedError(
            "this show has no feed yet.",
            location=Location(str(folder)),
            hint='Say in show.toml where it is published, url = "https://…", and run qa2audio build.',
        )
    return built


def _to_json(document: Document, remarks: Sequence[Remark]) -> str:
    found = [
        {
            "rule": remark.rule.name,
            "severity": remark.rule.severity,
            "line": remark.at,
            "episode": remark.item or None,
            "message": remark.message,
            "remedy": remark.remedy,
            "source": remark.rule.source,
        }
        for remark in remarks
    ]
    about = {"schema": 1, "feed": document.where, "episodes": len(document.items), **_counts(remarks)}
    return json.dumps({**about, "findings": found}, ensure_ascii=False, indent=1)


def _counts(remarks: Sequence[Remark]) -> dict[str, int]:
    return {f"{name}s": sum(remark.rule.severity == name for remark in remarks) for name in _COLOURS}


def _to_text(document: Document, remarks: Sequence[Remark]) -> Iterator[str]:
    by_rule: dict[tuple[int, str], list[Remark]] = {}
    for remark in remarks:
        rank = list(_COLOURS).index(remark.rule.severity)
        by_rule.setdefault((rank, remark.rule.name), []).append(remark)
    for _, found in sorted(by_rule.items(), key=lambda pair: pair[0][0]):
        yield from _rule_to_text(document.where, found)
        yield ""
    counts = [f"{count} {name if count != 1 else name[:-1]}" for name, count in _counts(remarks).items()]
    count = len(document.items)
    yield f"{document.where}: {count} episode{'' if count == 1 else 's'}; {', '.join(counts)}."


def _rule_to_text(where: str, found: Sequence[Remark]) -> Iterator[str]:
    from qa2audio.show.feed.xml import line

    rule = found[0].rule
    yield (
        click.style(f"{rule.severity}: {rule.name}", fg=_COLOURS[rule.severity], bold=True)
        + f"  [{rule.source}]"
    )
    for remark in found[:_PLACES]:
        episode = f" “{line(remark.item)[:60]}”" if remark.item else ""
        yield f"  {where}:{remark.at}:{episode} {remark.message}"
    if len(found) > _PLACES:
        yield f"  … and {len(found) - _PLACES} more places"
    yield f"  → {found[0].remedy}"
