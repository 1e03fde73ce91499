"""`qa2audio cache`: the recorded takes that make a second render quick."""

from __future__ import annotations

import re
from pathlib import Path

import click

from qa2audio.cli import options
from qa2audio.cli.display_text import size
from qa2audio.synthesis.take_cache import TakeCache

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


def _parse_size(_ctx: click.Context, _param: click.Parameter, value: str) -> int:
    match = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?)\s*([KMGT]?)B?", value.strip().upper())
    if not match:
        raise click.BadParameter(f'"{value}" is not a size such as 500MB.')
    return int(float(match[1]) * _UNITS[match[2]])


def _open(folder: Path) -> TakeCache:
    return TakeCache(folder)


@click.group(invoke_without_command=True)
@options.cache_dir
@click.pass_context
def cache(ctx: click.Context, cache_dir: Path) -> None:
    """Show how large the cache of recorded takes is; prune or clear it."""
    ctx.obj = cache_dir
    if ctx.invoked_subcommand is None:
        kept = _open(cache_dir).size()
        click.echo(f"{cache_dir}\n  {kept.entries} entries, {size(kept.bytes)}")


@cache.command()
@click.option(
    "--max-size",
    default="1GB",
    show_default=True,
    callback=_parse_size,
    metavar="SIZE",
    help="Keep at most this much.",
)
@click.pass_obj
def prune(folder: Path, max_size: int) -> None:
    """Remove what was not used for longest, until the rest fits."""
    takes = _open(folder)
    before = takes.size()
    takes.prune(max_size)
    after = takes.size()
    click.echo(
        f"Removed {before.entries - after.entries} entries, {size(before.bytes - after.bytes)}; "
        f"{size(after.bytes)} are left."
    )


@cache.command()
@click.pass_obj
def clear(folder: Path) -> None:
    """Remove every recorded take."""
    takes = _open(folder)
    before = takes.size()
    takes.clear()
    click.echo(f"Removed {before.entries} entries, {size(before.bytes)}.")
