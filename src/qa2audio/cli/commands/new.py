"""`qa2audio new`: a show to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from qa2audio.cli import options
from qa2audio.config import show_schema
from qa2audio.config.preferences import load_preferences
from qa2audio.config.web_address import web_address
from qa2audio.model import Show
from qa2audio.model.language_tag import primary
from qa2audio.show.new_show import start_show
from qa2audio.synthesis import voice_catalogue


def _title_of(folder: Path) -> str:
    return " ".join(folder.resolve().name.replace("-", " ").replace("_", " ").split()).capitalize()


def _engine(language: str) -> str | None:
    """Return what is to speak the show: what the user prefers, or what has most voices like people's."""
    if preferred := load_preferences().engine:
        return preferred
    voices = {name: _speaking(name, language) for name in voice_catalogue.natural_engines()}
    most = max(voices, key=lambda name: voices[name], default=None)
    return most if most and voices[most] >= _ENOUGH else None


_ENOUGH = 4
"""Voices that a show needs so that host and guests of several episodes differ."""


def _speaking(engine: str, language: str) -> int:
    return sum(primary(voice.language) == primary(language) for voice in voice_catalogue.voices(engine))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER")
@click.option("--title", metavar="TEXT", help="Name of the show.  [default: the folder's]")
@click.option("--url", metavar="URL", help="Where the built show is published; may be added later.")
@click.option("--author", default="", metavar="TEXT", help="Who makes it.")
@options.language
def new(folder: Path, title: str | None, url: str | None, author: str, language: str | None) -> None:
    """Make a show in FOLDER: a show.toml with every setting explained, and a first transcript.

    Nothing is written over. The show can be built at once: qa2audio build FOLDER
    """
    address = web_address(url.strip()) if url else ""
    if url and not address:
        raise click.BadParameter("apps want a whole https address.", param_hint="--url")
    name = " ".join((title or _title_of(folder)).split()) or "My show"
    show = Show(name, url=(address or "").rstrip("/"), author=author, language=language or "en")
    for path in start_show(folder, show, schema=show_schema(), engine=_engine(show.language)):
        click.echo(path)
    click.echo(f"\nBuild it: qa2audio build {folder}")
