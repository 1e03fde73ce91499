"""The command line: thin commands, progress, and the only place that prints or exits."""

from qa2audio.cli.entry import main

__all__ = ["main"]
