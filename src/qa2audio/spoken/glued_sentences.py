"""Sentences between which a space is missing."""

from __future__ import annotations

import itertools

from qa2audio.model.sentence_seams import seams


def part_glued_sentences(text: str) -> str:
    """Put the space that is missing between two sentences."""
    edges = [0, *seams(text), len(text)]
    return " ".join(text[start:end] for start, end in itertools.pairwise(edges)) if len(edges) > 2 else text
