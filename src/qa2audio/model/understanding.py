"""How well a file was understood, told from its own regularities."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """What makes one doubt that a file was understood; the values are what `check --json` says."""

    BEGINNINGS = "beginnings"
    """Lines begin with one of few names, and nobody was taken for a speaker there."""
    ENDINGS = "endings"
    """Lines end with one of few names."""
    SIGNS = "signs"
    """Lines begin with the same sign, such as a dash, and some of them ask."""
    CLOCKS = "clocks"
    """Times go by in what is spoken."""
    NUMBERS = "numbers"
    """Lines are numbered, in the middle of sentences too."""
    MARKUP = "markup"
    """What is spoken holds tags, braces, addresses or the fields of a table."""
    TWICE = "twice"
    """The same words are said twice."""
    QUESTIONS = "questions"
    """One voice asks and answers."""
    LEFT_OUT = "left out"
    """Most of the file is not spoken, and it is neither code nor times."""
    NOBODY = "nobody"
    """There are speakers, and much is said by none of them."""
    LONG_TURN = "long turn"
    """One turn is far longer than all the others, as where a change of speakers was missed."""
    MANY_NAMES = "many names"
    """Many speak once: sentences may have been taken for names."""
    DATA_NAME = "data name"
    """A speaker is called as a field of data is."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Something regular in what is spoken that was not understood."""

    sign: Sign
    line: int
    """Of the first example."""
    example: str
    """What stands there, shortened; or the name it is about."""
    count: int
    """How often it comes."""
    share: float
    """Of all there are (lines, paragraphs, words or speakers), from 0 to 1."""
    doubt: float
    """How much it takes from the score, from 0 to 1."""
    names: tuple[str, ...] = ()
    """What lines begin or end with, as it is written first; the commonest before the others."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """How well a file was understood."""

    score: float = 1.0
    """From 0 to 1; below `ENOUGH` it is a problem."""
    reasons: tuple[Reason, ...] = ()
    """The weightiest first."""


ENOUGH = 0.5
"""The score from which on nobody need look; `scripts/measure-understood` says what it costs."""
EVERYTHING = Understanding()
