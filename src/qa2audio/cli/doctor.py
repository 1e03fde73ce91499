"""`qa2audio doctor`: is everything here that a render needs?"""

from __future__ import annotations

import platform
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa2audio.cli import options
from qa2audio.cli.text import table
from qa2audio.errors import Qa2AudioError
from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

Finding = tuple[str, str, str | None]
"""What was looked at, what was found, and the problem if it is one."""


@click.command()
@options.cache_dir
def doctor(cache_dir: Path) -> int:
    """Look whether everything is here that a render needs; exit with 1 if not."""
    findings = list(_examine(cache_dir))
    rows = [
        (click.style("✗", fg="red") if problem else click.style("✓", fg="green"), what, problem or found)
        for what, found, problem in findings
    ]
    click.echo("\n".join(table(rows)))
    return 1 if any(problem for _, _, problem in findings) else 0


def _examine(cache_dir: Path) -> Iterator[Finding]:
    yield "qa2audio", f"{__version__}, Python {platform.python_version()}, {sys.platform}", None
    yield _ffmpeg()
    yield from _engines()
    yield _cache(cache_dir)
    yield _profiles()


def _ffmpeg() -> Finding:
    from qa2audio.audio.ffmpeg import executable, run

    try:
        run(["-version"])
        return "ffmpeg", executable(), None
    except Qa2AudioError as error:
        return "ffmpeg", "", str(error)


def _engines() -> Iterator[Finding]:
    from qa2audio.synthesis import catalogue

    for name in catalogue.engine_names():
        problem = catalogue.engine_problem(name)
        found = "" if problem else f"{len(catalogue.voices(name))} voices, {catalogue.engine_version(name)}"
        yield f"engine {name}", found, problem


def _cache(folder: Path) -> Finding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        return "cache", "", f"{folder} cannot be written: {error.strerror}. Choose another with --cache-dir."
    return "cache", str(folder), None


def _profiles() -> Finding:
    from qa2audio.config import load_profiles

    try:
        return "voices", f"{len(load_profiles(Path('voices')))} profiles", None
    except Qa2AudioError as error:
        return "voices", "", str(error)
