"""The program's way in, and the one boundary where errors become messages and exit statuses."""

from __future__ import annotations

import errno
import sys

import click

from qa2audio.cli.display_text import complaint
from qa2audio.cli.group import qa2audio
from qa2audio.errors import OptionError, Qa2AudioError

DONE, FAILED, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main() -> None:
    """Run the command line and exit: 0 done, 1 our error, 2 usage, 3 a bug, 130 interrupted."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit status."""
    try:
        return qa2audio.main(arguments, prog_name="qa2audio", standalone_mode=False) or DONE
    except click.Abort:
        click.echo("Interrupted; what was recorded is kept.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Qa2AudioError as error:
        click.echo(complaint(error), err=True)
        return USAGE if isinstance(error, OptionError) else FAILED
    except OSError as error:
        return _unwritten(error)
    except Exception as error:  # noqa: BLE001 - whatever gets here is a bug, and nobody wants to see a traceback
        return _bug(error)


def _unwritten(error: OSError) -> int:
    """Say that standard output is full or gone; any other failure of the system should have been told by its room."""
    if error.filename is not None or error.errno not in {errno.ENOSPC, errno.EPIPE, errno.EIO}:
        return _bug(error)
    click.echo(f"Error: the output cannot be written: {error.strerror}.", err=True)
    return FAILED


def _bug(error: Exception) -> int:
    from qa2audio.cli.crash import write_log  # traceback and platform: a sixth of `--version`, for bugs alone

    click.echo(f"This is a bug in qa2audio: {type(error).__name__}. Log: {write_log()}", err=True)
    return BUG
