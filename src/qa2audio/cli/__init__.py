"""The command line: thin commands, progress, and the only place that prints or exits."""

from qa2audio.cli.program import main

__all__ = ["main"]
