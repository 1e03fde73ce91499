"""How far a stage has come."""

from __future__ import annotations

from typing import NamedTuple


class Progress(NamedTuple):
    """How far a stage has come; rooms yield it and the command line draws it."""

    stage: str
    """``record``, ``level``, ``encode``, ``verify``, ``publish``."""
    done: float
    total: float
