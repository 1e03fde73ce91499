"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from platformdirs import user_cache_path

from qa2audio.audio.encoders.known_encoders import suffixes
from qa2audio.config import parse_voice_option
from qa2audio.config.preferences import load_preferences
from qa2audio.config.scalars import parse_language
from qa2audio.model import DEFAULT_ENGINE, Listen

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.model import VoiceRequest

_Command = TypeVar("_Command", bound="Callable[..., Any]")


def sound_files() -> str:
    """Return how the name of a file to say something into may end."""
    return " or ".join((".wav", *suffixes()))


def _default_cache() -> Path:
    return user_cache_path("qa2audio", appauthor=False)


def _parse_lines(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    match = re.fullmatch(r"(\d{1,9})(?:-(\d{1,9}))?", value.strip())
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 0 < first <= last:
        raise click.BadParameter(f'"{value}" is not a range of lines such as 13-20.')
    return first, last


def _parse_language(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    if (tag := parse_language(value)) is None:
        raise click.BadParameter(f'"{value}" is not a language tag such as en or en-gb.')
    return tag


def parse_voices(values: tuple[str, ...]) -> tuple[VoiceRequest, ...]:
    """Read every `--voice NAME=VOICE`."""
    return tuple(parse_voice_option(value) for value in values)


engine = click.option(
    "--engine",
    metavar="NAME",
    help=f"Speech engine.  [default: what sounds best of those installed, or {DEFAULT_ENGINE}]",
)
draft = click.option("--draft", is_flag=True, help=f"The quickest voices, at once: --engine {DEFAULT_ENGINE}.")


def chosen_engine(engine: str | None, cast_file: Path | None, *, draft: bool) -> str | None:
    """Return the engine that was asked for; `click.UsageError` where `--draft` meets another wish."""
    if draft and (engine or cast_file):
        raise click.UsageError(f"--draft goes without {'--engine' if engine else '--cast'}.")
    return DEFAULT_ENGINE if draft else engine


def with_preferred(files: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the lexicons that the user prefers, and `files` after them: a later one counts more."""
    return load_preferences().lexicon + files


def casting_options(command: _Command) -> _Command:
    """Add the options that decide who speaks with which voice."""
    for option in (
        engine,
        draft,
        click.option(
            "--cast",
            "cast_file",
            type=click.Path(path_type=Path, dir_okay=False),
            metavar="NAME|FILE",
            help="A shipped cast, such as neural, or a TOML file with a [cast] table.",
        ),
        click.option(
            "--voice",
            "voice_options",
            multiple=True,
            metavar="NAME=VOICE",
            help='Voice of a speaker or a role: "Kelsey=en-us+m3", "host=claire". Repeatable.',
        ),
    ):
        command = option(command)
    return command


def listening(command: _Command) -> _Command:
    """Add which takes are listened to, and by what."""
    for option in (
        click.option(
            "--listener",
            default="base.en",
            show_default=True,
            envvar="QA2AUDIO_WHISPER",
            show_envvar=True,
            metavar="NAME|DIR",
            help="Whisper model that listens: a folder, or a name that is on this machine.",
        ),
        click.option(
            "--listen",
            type=click.Choice([str(one) for one in Listen]),
            default=str(Listen.AUTO),
            show_default=True,
            help="Which takes are listened to: those of engines that say a line otherwise each time, all, or none.",
        ),
    ):
        command = option(command)
    return command


cache_dir = click.option(
    "--cache-dir",
    type=click.Path(path_type=Path, file_okay=False),
    default=_default_cache,
    show_default="the user's cache folder",
    metavar="DIR",
    help="Where recorded takes are kept.",
)
lines = click.option(
    "--lines",
    callback=_parse_lines,
    metavar="FIRST-LAST",
    help="Only these lines of the file, for a quick listen.",
)
disclose = click.option(
    "--disclose", is_flag=True, help="Let the narrator say at the end that the voices are synthetic."
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")
lexicon = click.option(
    "--lexicon",
    "lexicon_files",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="How words are pronounced: TOML or PLS. Repeatable; a later one counts more.",
)
reader = click.option(
    "--reader", metavar="NAME", help="Format of the transcript.  [default: told by its content]"
)
language = click.option(
    "--language",
    callback=_parse_language,
    metavar="TAG",
    help="Language of the episode, as en or en-gb.  [default: what the transcript says, or its words]",
)
