"""`qa2audio say`: hear how a word or a sentence will sound in an episode."""

from __future__ import annotations

from pathlib import Path

import click

from qa2audio.cli import options
from qa2audio.model.spans import readable
from qa2audio.production.audition import say as say_it
from qa2audio.production.settings import Settings


@click.command()
@click.argument("text", metavar="TEXT")
@click.option("--as", "who", metavar="NAME", help="A speaker or role of the cast file, a profile, or a voice.")
@options.engine
@click.option(
    "--cast",
    "cast_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="NAME|FILE",
    help="A shipped cast, such as neural, or a TOML file with a [cast] table.",
)
@options.lexicon
@click.option(
    "--language", default="en", show_default=True, metavar="TAG", help="Language of the text: de, en-gb."
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=options.sound_files(),
)
@options.cache_dir
def say(
    text: str,
    who: str | None,
    engine: str | None,
    cast_file: Path | None,
    lexicon_files: tuple[Path, ...],
    language: str,
    output: Path,
    cache_dir: Path,
) -> None:
    """Say TEXT into a file, as an episode would, and print the words that the engine is told."""
    settings = Settings(
        cache=cache_dir, engine=engine, cast_file=cast_file, lexicon_files=options.with_preferred(lexicon_files)
    )
    said = say_it(text, output, settings, who=who, language=language.lower())
    click.echo(readable(said.words))
    click.echo(f"{output}: {said.seconds:.1f} s")
