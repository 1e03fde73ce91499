"""What a child process is started for, and the bounds within which it works."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# For tests, and for systems whose fork misbehaves: a fresh process for every request.
NO_FORK = "QA2AUDIO_NO_FORK"


class Mode(StrEnum):
    """How a child answers requests, and how it ends when its parent does."""

    SERVE = "serve"
    """One process answers every request; it is killed as soon as its parent is gone."""
    FORK = "fork"
    """A process opens the job, and a fork of it answers each request: nothing is left over for the next."""
    ONCE = "once"
    """A process answers one request and is gone: as good as a fork, slower, for systems without one."""
    ORDERLY = "orderly"
    """As `SERVE`, but when its parent is gone it is interrupted, and may clear away what it was making."""


def isolating() -> Mode:
    """Return the mode in which no request meets what another left behind, as this system has it."""
    return Mode.FORK if hasattr(os, "fork") and NO_FORK not in os.environ else Mode.ONCE


@dataclass(frozen=True, slots=True)
class Job:
    """What a child does.

    `function` is called in the child with `arguments`, once; it may take its time, and returns what answers requests:
    a function of a message's header and body that yields the messages of its answer.
    """

    function: str
    """`module:function`; it must be importable in a fresh process."""
    arguments: tuple[str, ...] = ()
    mode: Mode = Mode.SERVE
    memory: int = 0
    """Bytes that it may use (Linux only, and not with `ORDERLY`), 0 for any number."""
    scratch: Path | None = None
    """Folder for its temporary files, which its owner removes; None is the system's."""
    outspoken: bool = False
    """True if what it writes to standard error is for the person at the terminal, else it is kept for errors."""
