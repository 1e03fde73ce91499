"""`qa2audio publish`: a built show goes to where its listeners find it."""

from __future__ import annotations

import json
import logging
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.cli import options
from qa2audio.cli.display_text import size
from qa2audio.cli.progress_bar import follow
from qa2audio.config import load_show
from qa2audio.config.show_file import SHOW_FILE
from qa2audio.show.show_lock import show_locked
from qa2audio.show.upload import parse_place, publish_show

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from qa2audio.show.upload import Published

_BUILT = "output"
_NAMED = 20  # files that a dry run names


@click.command()
@click.argument("target", required=False)
@click.option(
    "--show",
    "show_folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    show_default="this folder",
    metavar="DIR",
    help="The show's folder.",
)
@click.option(
    "--prune", is_flag=True, help="Delete what is no longer part of the show, after the feed is there."
)
@click.option("--overwrite", is_flag=True, help="Replace files of the same names that somebody else put there.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=8, show_default=True, metavar="N", help="Files at once."
)
@click.option("--dry-run", is_flag=True, help="Say what would be done and why, and do nothing.")
@click.option("--quiet", is_flag=True, help="No progress and no summary.")
@options.as_json
def publish(
    target: str | None,
    show_folder: Path,
    prune: bool,
    overwrite: bool,
    jobs: int,
    dry_run: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Publish a built show to TARGET: what changed goes there, audio first and the feed last.

    \b
    /srv/www/show                a folder
    s3://BUCKET/FOLDER           S3, or whatever speaks its protocol
    sftp://USER@HOST/FOLDER      a server; /~/FOLDER is below the user's home
    gs://BUCKET/FOLDER           Google's storage

    Keys and passwords come from the environment, your cloud's configuration or the ssh agent. A run that was
    interrupted goes on where it stopped.
    """
    place = parse_place(target or _target(show_folder))
    for library in ("asyncio", "asyncssh", "aiobotocore", "botocore", "gcsfs", "s3fs"):
        logging.getLogger(library).addHandler(logging.NullHandler())  # a line that breaks is told once, by us
    with _unbuilt(show_folder):
        work = publish_show(
            _built(show_folder), place, prune=prune, overwrite=overwrite, dry_run=dry_run, jobs=jobs
        )
        published, _ = follow(work, str(place), quiet=quiet or as_json)
    if as_json:
        click.echo(to_json(published))
    elif not quiet:
        click.echo("\n".join(to_text(published)))


def _unbuilt(folder: Path) -> AbstractContextManager[None]:
    """Hold the show's lock, so that nobody builds what is being published; a built folder alone has none."""
    return show_locked(folder) if (folder / SHOW_FILE).is_file() else nullcontext()


def _target(folder: Path) -> str:
    """Return what the show says; a folder is seen from the show's."""
    target = load_show(folder).show.publish_to
    if not target:
        raise click.UsageError('Say where to: qa2audio publish TARGET, or publish_to = "…" in show.toml.')
    return target if "://" in target else str(folder / Path(target).expanduser())


def _built(folder: Path) -> Path:
    return folder if (folder / "feed.xml").is_file() else folder / _BUILT


def to_text(published: Published) -> list[str]:
    """Return the summary for people."""
    verb = "would be sent" if published.dry else "sent"
    total = f", {size(published.bytes)}" if published.sent else ""
    lines = [f"{published.place}: {len(published.sent)} {verb}{total}; {published.kept} there already."]
    if published.dry:
        lines += [f"  {path}  ({reason})" for path, reason in list(published.sent.items())[:_NAMED]]
        lines += [f"  and {len(published.sent) - _NAMED} more"] if len(published.sent) > _NAMED else []
    changed = [path for path, reason in published.sent.items() if reason.by_others]
    if changed:
        lines.append(f"  Changed there by somebody else, and put right: {_some(changed)}")
    if published.removed:
        deleted = "to be deleted" if published.dry else "deleted"
        lines.append(f"  No longer part of the show, {deleted}: {_some(published.removed)}")
    if published.gone:
        lines.append(f"  No longer part of the show; --prune deletes it: {_some(published.gone)}")
    if published.left_out:
        lines.append(f"  Not in the feed, so not published: {_some(published.left_out)}")
    if published.without_pages:
        lines.append("  The feed links to pages, and the show has none.")
    return lines


def _some(names: tuple[str, ...] | list[str]) -> str:
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def to_json(published: Published) -> str:
    """Return the outcome for programs."""
    return json.dumps(
        {
            "schema": 1,
            "target": str(published.place),
            "dry_run": published.dry,
            "sent": [{"path": path, "reason": str(reason)} for path, reason in published.sent.items()],
            "bytes": published.bytes,
            "kept": published.kept,
            "removed": list(published.removed),
            "gone": list(published.gone),
            "left_out": list(published.left_out),
            "without_pages": published.without_pages,
        },
        ensure_ascii=False,
    )
