"""`qa2audio say`: hear how a word or a sentence will sound in an episode."""

from __future__ import annotations

from pathlib import Path

import click

from qa2audio.cli import options
from qa2audio.model import MOST_TAKES
from qa2audio.model.spans import readable
from qa2audio.production.audition import pronounce
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
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=options.sound_files(),
)
@click.option(
    "--take",
    type=click.IntRange(0, MOST_TAKES),
    default=0,
    metavar="K",
    help="Say it as take K of `retake` would.  [default: 0, the usual one]",
)
@click.option("--phonemes", is_flag=True, help="Print the sounds that the engine would say, and say nothing.")
@options.cache_dir
def say(
    text: str,
    who: str | None,
    engine: str | None,
    cast_file: Path | None,
    lexicon_files: tuple[Path, ...],
    language: str,
    output: Path | None,
    take: int,
    phonemes: bool,
    cache_dir: Path,
) -> None:
    """Say TEXT into a file, as an episode would, and print the words that the engine is told."""
    settings = Settings(
        cache=cache_dir, engine=engine, cast_file=cast_file, lexicon_files=options.with_preferred(lexicon_files)
    )
    if phonemes:
        _print_phonemes(text, settings, who, language.lower())
        return
    if output is None:
        raise click.UsageError("Missing option '-o' / '--output'. With --phonemes, nothing is written.")
    said = say_it(text, output, settings, who=who, language=language.lower(), take=take)
    click.echo(readable(said.words))
    click.echo(f"{output}: {said.seconds:.1f} s")


def _print_phonemes(text: str, settings: Settings, who: str | None, language: str) -> None:
    for piece in pronounce(text, settings, who=who, language=language):
        click.echo(readable(piece.words))
        click.echo(piece.phonemes if piece.phonemes is not None else "(this engine does not tell its sounds)")
