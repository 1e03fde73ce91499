"""The command group; each command is imported when it is asked for, so that `--version` stays quick."""

from __future__ import annotations

import os
from importlib import import_module

import click

from qa2audio.version import __version__

_COMMANDS = {
    "render": "Transcripts become episodes.",
    "check": "Who says what in which voice, and what to look at.",
    "new": "A folder to begin a show with.",
    "build": "Every new or changed episode of a show, its feed and its pages.",
    "preview": "The built show in a browser.",
    "say": "Hear how a text will sound.",
    "retake": "Other takes of a line, and which of them is heard.",
    "proof": "Listen to a finished episode, and find the lines to hear.",
    "publish": "The built show goes to where its listeners find it.",
    "voices": "The voices there are; hear one, install a model.",
    "config": "What you prefer: engine, cast, output, lexicon.",
    "cache": "The recorded takes: how large, prune, clear.",
    "doctor": "Is everything here that a render needs?",
    "feed": "Check a feed, or let a show move here.",
}
"""Each command with its line in `--help`, which thus imports none of them (0.1 s instead of 0.6)."""


class _LazyGroup(click.Group):
    """A group whose commands are modules beside this one (click's documented lazy loading)."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"qa2audio.cli.commands.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="qa2audio")
@click.pass_context
def qa2audio(context: click.Context) -> None:
    """Turn an interview transcript into a podcast episode.

    \b
    qa2audio check part1.txt     who says what, in which voice
    qa2audio render part1.txt    the episode, in output/part1/
    """
    if os.environ.get("NO_COLOR"):  # https://no-color.org, which click leaves to programs
        context.color = False
