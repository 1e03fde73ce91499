"""`qa2audio retake`: other takes of a line, and which of them is heard."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.batch.show_settings import settings_in_show, show_of
from qa2audio.cli import options
from qa2audio.cli.progress_bar import follow
from qa2audio.cli.reports import takes_table
from qa2audio.config.preferences import load_preferences
from qa2audio.errors import Location, OptionError, TakeError
from qa2audio.model import MOST_TAKES
from qa2audio.production.episode_plan import plan
from qa2audio.production.retakes import LineName, find, names
from qa2audio.production.retakes import retake as make_takes
from qa2audio.production.retakes import use as choose
from qa2audio.production.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.production.episode_plan import Plan
    from qa2audio.production.retakes import Retaken

_USUAL_NUMBER = 3


def _parse_lines(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[LineName, ...]:
    return tuple(map(_parse_line, values))


def _parse_line(value: str) -> LineName:
    match = re.fullmatch(r"0*([1-9]\d{0,8})(?:\.0*([1-9]\d{0,5}))?", value.strip())
    if match is None:
        hint = "A number as in the transcript, such as 13, or 13.2 for the second sentence of line 13."
        raise click.BadParameter(f'"{value}" is not a line. {hint}')
    return LineName(int(match[1]), int(match[2]) if match[2] else None)


@click.command()
@click.argument("episode", type=click.Path(path_type=Path, dir_okay=False), metavar="EPISODE")
@click.argument("lines", nargs=-1, required=True, callback=_parse_lines, metavar="LINE…")
@click.option(
    "--takes",
    type=click.IntRange(1, MOST_TAKES),
    metavar="N",
    help=f"Make the takes 1 to N.  [default: {_USUAL_NUMBER}, or with --use none but that]",
)
@click.option(
    "--use",
    type=click.IntRange(0, MOST_TAKES),
    metavar="K",
    help="Let this take be heard from now on; 0 is the usual one.",
)
@options.casting_options
@options.lexicon
@options.reader
@options.language
@click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help="Engine hosts at once.")
@click.option(
    "--max-characters",
    type=click.IntRange(0),
    metavar="N",
    help="Send no more than this to servers that may charge for it; refuse before anything is sent.",
)
@options.cache_dir
@click.option("--quiet", is_flag=True, help="No progress.")
@options.as_json
@click.pass_context
def retake(
    context: click.Context,
    episode: Path,
    lines: tuple[LineName, ...],
    takes: int | None,
    use: int | None,
    engine: str | None,
    draft: bool,
    cast_file: Path | None,
    voice_options: tuple[str, ...],
    lexicon_files: tuple[Path, ...],
    reader: str | None,
    language: str | None,
    jobs: int | None,
    max_characters: int | None,
    cache_dir: Path,
    quiet: bool,
    as_json: bool,
) -> int:
    """Make other takes of lines of the transcript EPISODE, and choose which is heard.

    \b
    qa2audio retake interview.txt 13             three other takes of line 13
    qa2audio retake interview.txt 13.2 --use 2   take 2 of its second sentence is heard

    Every take is a WAV file that stays where it is; the table says where. The choice stands in interview.takes.toml,
    and render and build go by it. Give the options for voices that you give to render; a show's come from show.toml.
    """
    settings = Settings(
        cache=cache_dir,
        engine=options.chosen_engine(engine, cast_file, draft=draft),
        natural=True,
        preferences=load_preferences(),
        requests=options.parse_voices(voice_options),
        cast_file=cast_file,
        lexicon_files=options.with_preferred(lexicon_files),
        reader=reader,
        language=language,
    )
    show = show_of(episode)
    if show:
        _refuse_options(context)
        settings = settings_in_show(show)
    settings = replace(settings, jobs=jobs, max_characters=max_characters)
    planned = plan(episode, settings)
    wanted = find(planned, lines)
    chosen = None if use is None else _only(planned, wanted)
    numbers = range(1, 1 + (takes or (_USUAL_NUMBER if use is None else 0)))
    work = make_takes(planned, wanted, {*numbers, *([use] if use else [])}, settings)
    made, _ = follow(work, episode.stem, quiet=quiet or as_json)
    place = None
    if chosen is not None and use is not None:
        _check_made(made[0], use, episode)
        place = choose(planned, chosen, use, settings)
        made = (replace(made[0], utterance=replace(made[0].utterance, take=use)),)
    click.echo(takes_table.to_json(made, place) if as_json else "\n".join(takes_table.to_text(made, place)))
    return int(any(one.failures for one in made))


_OF_RENDER = {
    "engine": "--engine",
    "draft": "--draft",
    "cast_file": "--cast",
    "voice_options": "--voice",
    "lexicon_files": "--lexicon",
    "reader": "--reader",
    "language": "--language",
    "cache_dir": "--cache-dir",
}


def _refuse_options(context: click.Context) -> None:
    """Raise where somebody wants for one line what the show has not: `build` would make another sound."""
    for name, option in _OF_RENDER.items():
        if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE:
            raise click.UsageError(
                f"{option} goes without a show: this line is said as its show.toml wants it."
            )


def _only(planned: Plan, wanted: Sequence[int]) -> int:
    """Return the one line for which a take is chosen."""
    if len(wanted) == 1:
        return wanted[0]
    known = names(planned.utterances)
    listed = [f'{known[n]} "{takes_table.beginning(planned.utterances[n].text)}"' for n in wanted[:4]]
    more = f" and {len(wanted) - 4} more" if len(wanted) > 4 else ""
    raise OptionError(
        f"goes with one line, and these are {len(wanted)}.",
        location=Location("--use"),
        hint=f"Say which: {', '.join(listed)}{more}.",
    )


def _check_made(made: Retaken, take: int, episode: Path) -> None:
    """Raise `TakeError` if the chosen take could not be made: what was heard before is heard still."""
    for number, reason in made.failures:
        if number == take:
            raise TakeError(
                f"take {take} of line {made.name} could not be made: {reason.rstrip('.')}.",
                location=Location(str(episode), made.name.line),
                hint="Nothing was changed.",
            )
