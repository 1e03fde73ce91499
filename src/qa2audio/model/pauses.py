"""How long it is quiet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pauses:
    """What somebody said of the rhythm of a conversation; None leaves it to the program (`assembly/pace.py`).

    All in seconds, measured between trimmed takes, and typical ones: single pauses differ, see `vary`. A `Pause` that
    the transcript gives a length is added exactly to what the transition has anyway.
    """

    start: float | None = None
    """Before the first word."""
    sentence: float | None = None
    """Between utterances of one paragraph."""
    paragraph: float | None = None
    """Between paragraphs of one turn."""
    turn: float | None = None
    """Before the same speaker's next turn."""
    change: float | None = None
    """Before somebody else speaks."""
    answer: float | None = None
    """Between a question and the guest's answer."""
    chapter: float | None = None
    """Before a chapter that no heading or section break announces."""
    section: float | None = None
    """For a section break or a heading."""
    end: float | None = None
    """After the last word."""
    vary: float | None = None
    """How much they differ: the deviation of their logarithm; with 0 all pauses of a kind are alike."""
