"""What is written one way and said another."""

from __future__ import annotations

import itertools
import re

from qa2audio.script.glue import seams

_AMPERSAND = re.compile(r"\s*&\s*")


def part_glued_sentences(text: str) -> str:
    """Put the space that is missing between two sentences."""
    edges = [0, *seams(text), len(text)]
    return " ".join(text[start:end] for start, end in itertools.pairwise(edges))


def say_ampersand(text: str) -> str:
    """Say `&` as the word it is: `Q&A` is "Q and A"."""
    return _AMPERSAND.sub(" and ", text)


def regular_space(text: str) -> str:
    """Put one space between words."""
    return " ".join(text.split())
