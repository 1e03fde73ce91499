"""How long it is quiet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pauses:
    """The rhythm of a conversation; all in seconds, measured between trimmed takes.

    In recorded talk most gaps between speakers last 0.2 s and few last a second; listeners of a synthetic voice need
    a little longer. A `Pause` that the transcript gives a length is added to what the transition has anyway.
    """

    start: float = 0.3
    """Before the first word."""
    sentence: float = 0.3
    """Between utterances of one paragraph."""
    paragraph: float = 0.6
    """Between paragraphs of one turn."""
    turn: float = 0.6
    """Before the same speaker's next turn."""
    change: float = 0.45
    """Before somebody else speaks."""
    answer: float = 0.65
    """Between a question and the guest's answer."""
    chapter: float = 1.0
    """Before a chapter that no heading or section break announces."""
    section: float = 1.4
    """For a section break or a heading."""
    end: float = 1.0
    """After the last word."""
