"""`qa2audio config`: what you prefer, for every transcript."""

from __future__ import annotations

from pathlib import Path

import click

from qa2audio.cli.terminal_columns import table
from qa2audio.config import find_cast
from qa2audio.config.preferences import KEYS, load_preferences, preferences_file, write_preference
from qa2audio.errors import Location, OptionError
from qa2audio.production.settings import Settings
from qa2audio.synthesis import voice_catalogue


@click.command()
@click.argument("key", required=False)
@click.argument("values", nargs=-1, metavar="[VALUE…]")
@click.option("--unset", is_flag=True, help="Remove KEY from the file.")
def config(key: str | None, values: tuple[str, ...], unset: bool) -> None:
    """Show what you prefer, or write it down: engine, cast, output, lexicon.

    \b
    qa2audio config                    the file, and what it says
    qa2audio config engine kokoro      writes it down
    qa2audio config --unset engine     removes it

    Options, casts and a show's file go before what is preferred; the episodes of a show do not ask for it.
    """
    if key is None:
        if unset:
            raise click.UsageError("--unset needs a KEY.")
        click.echo("\n".join(_all()))
        return
    if unset or values:
        if unset and values:
            raise click.UsageError("--unset takes no VALUE.")
        _check(key, values)
        click.echo(f"{write_preference(key, values)}: {key} {'removed' if unset else 'written'}.")
        return
    if key not in KEYS:
        write_preference(key, ())  # which says what is wrong with it
    click.echo("\n".join(_shown(key)))


def _all() -> list[str]:
    path = preferences_file()
    rows = [(key, "\n".join(_shown(key)) or "–", meaning) for key, meaning in KEYS.items()]
    return [f"{path}{'' if path.is_file() else ' (does not exist)'}", *table(rows)]


def _shown(key: str) -> list[str]:
    value = getattr(load_preferences(), key)
    return [str(one) for one in (value if isinstance(value, tuple) else (value,)) if one is not None]


def _check(key: str, values: tuple[str, ...]) -> None:
    """Refuse an engine and a cast that are not there."""
    if key == "engine" and values and (hint := voice_catalogue.missing_engine(values[0])):
        raise OptionError(f'unknown engine "{values[0]}".', location=Location("VALUE"), hint=hint)
    if key == "cast" and values:
        find_cast(Path(values[0]), Settings().voices)
