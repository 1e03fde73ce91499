"""Why a child process is of no further use."""

from __future__ import annotations

from enum import Enum, auto


class Ending(Enum):
    """What became of it."""

    UNSTARTED = auto()
    """The system had no process or no memory for it."""
    DIED = auto()
    HUNG = auto()
    """It gave no answer in time."""
    STARVED = auto()
    """It wanted more memory than it was allowed, and was killed."""
    NONSENSE = auto()
    """It sent what is no message."""


class HostError(Exception):
    """A host is of no further use."""

    def __init__(self, ending: Ending, detail: str) -> None:
        super().__init__(ending, detail)
        self.ending = ending
        self.detail = detail
        """Its last words, its exit status, or how long somebody waited."""

    def told_of(self, whom: str) -> str:
        """Return what happened as a clause about `whom`, such as "the engine"."""
        if self.ending is Ending.UNSTARTED:
            return f"no process could be started: {self.detail}"
        if self.ending is Ending.HUNG:
            return f"{whom} gave nothing for {self.detail}"
        if self.ending is Ending.NONSENSE:
            return f"{whom}'s process sent what is no message"
        return f"{whom}'s process died: {self.detail}"

    def __str__(self) -> str:
        return self.told_of("the child")
