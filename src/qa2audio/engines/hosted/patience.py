"""What an engine's child process may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """An engine that merely works slowly stays far below."""

    start: float = 60.0
    """Seconds to start and to import the engine."""
    opening: float = 60.0
    """Seconds more for the first utterance of a host, which opens the engine and may load a large model."""
    utterance: float = 30.0
    """Seconds for any utterance."""
    word: float = 1.0
    """Seconds more for each word."""
    attempts: int = 3
    """How often a group is tried, each time in a fresh host."""
    memory: int | None = None
    """Bytes that it may use, 0 for any number; None is half of what there is."""
