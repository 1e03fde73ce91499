"""What the operating system refuses, said in a way that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError

if TYPE_CHECKING:
    from pathlib import Path


def output_error(problem: OSError, folder: Path) -> OutputError:
    """Return what to tell somebody about a folder that cannot be written."""
    reason = problem.strerror or str(problem)
    hint = "Make room or give yourself permission there, or choose another folder with -o."
    return OutputError(f"cannot write the episode: {reason}.", location=Location(str(folder)), hint=hint)
