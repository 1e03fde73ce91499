"""`qa2audio voices`: what there is to cast with, and how it sounds."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.cli import options
from qa2audio.cli.progress_bar import follow
from qa2audio.cli.terminal_columns import table
from qa2audio.config import load_profiles
from qa2audio.engines.models.catalogue import find_model, known_models
from qa2audio.engines.models.install import install as bring
from qa2audio.engines.models.model_folder import models_folder
from qa2audio.model import DEFAULT_ENGINE
from qa2audio.production.audition import audition
from qa2audio.production.settings import Settings
from qa2audio.synthesis import voice_catalogue

if TYPE_CHECKING:
    from qa2audio.model import Profile, Voice

_PANGRAM = "Hello, this is how I sound. Shall we talk about what you are building, and why it matters?"


@click.group(invoke_without_command=True)
@options.engine
@options.as_json
@click.pass_context
def voices(ctx: click.Context, engine: str | None, as_json: bool) -> None:
    """List the voice profiles, and the voices of an engine."""
    if ctx.invoked_subcommand is None:
        engine = engine or DEFAULT_ENGINE
        own = tuple(p for p in load_profiles(Path("voices")) if p.voice.engine == engine)
        _show(own, voice_catalogue.voices(engine), as_json=as_json)


def _show(profiles: tuple[Profile, ...], known: tuple[Voice, ...], *, as_json: bool) -> None:
    if as_json:
        listed = {"schema": 1, "profiles": [asdict(p) for p in profiles], "voices": [asdict(v) for v in known]}
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    if profiles:
        click.echo("Profiles, for --voice NAME=PROFILE:")
        rows = [(p.name, p.voice.name, ", ".join(p.roles), p.description) for p in profiles]
        click.echo("\n".join(table(rows)))
    click.echo(f"Voices of the engine{_about_variants(known)}:")
    click.echo("\n".join(table([(voice.name, voice.language) for voice in known])))


def _about_variants(known: tuple[Voice, ...]) -> str:
    variant = next((voice.name for voice in known if voice.name.startswith("+")), None)
    languages = {voice.language: voice.name for voice in reversed(known) if not voice.name.startswith("+")}
    if variant is None or not languages:
        return ""
    example = languages.get("en-us") or next(reversed(languages.values()))
    return f"; a + is put after another voice, as in {example}{variant}"


@voices.command()
@click.argument("name", metavar="NAME")
@click.option("--text", default=_PANGRAM, show_default=True, help="What it says.")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=options.sound_files(),
)
@options.cache_dir
@click.pass_context
def play(ctx: click.Context, name: str, text: str, output: Path, cache_dir: Path) -> None:
    """Let a profile or a voice say something into a file."""
    engine = ctx.parent.params["engine"] if ctx.parent else None
    seconds = audition(name, text, output, Settings(cache=cache_dir, engine=engine))
    click.echo(f"{output}: {seconds:.1f} s")


class _Install(click.Command):
    """Its help tells which models there are."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click's
        """Write what the engines can bring."""
        with formatter.section("Models"):
            formatter.write_text(", ".join(known_models()))


@voices.command(cls=_Install)
@click.argument("name", metavar="MODEL")
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="Take the files from this folder, named as their release names them; nothing is downloaded.",
)
@click.option("--force", is_flag=True, help="Install it although it is there.")
@click.option("--quiet", is_flag=True, help="No progress.")
def install(name: str, source: Path | None, force: bool, quiet: bool) -> int:
    """Install a model for an engine, such as one for neural voices; some know more than are listed below.

    A broken download goes on where it stopped, and every file is checked before it is used. Files go to the user's
    data folder, or to the one that the environment variable QA2AUDIO_MODELS names.
    """
    model, folder = find_model(name), models_folder()
    done, _ = follow(bring(model, folder, source=source, force=force), name, quiet=quiet)
    for warning in done.warnings:
        click.echo(f"Warning: {warning}", err=True)
    click.echo(f"{name} is {'in' if done.fresh else 'already in'} {folder}. Licence: {model.licence}")
    if problem := voice_catalogue.engine_problem(model.engine):
        click.echo(f"To use it: {problem}")
    return 0
