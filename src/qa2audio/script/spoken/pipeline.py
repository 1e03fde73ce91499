"""The steps from what is written to what an engine is told, in order."""

from __future__ import annotations

from collections.abc import Callable

from qa2audio.script.spoken.characters import drop_emoji, drop_invisible, space_controls
from qa2audio.script.spoken.markup import defuse_phonemes, drop_angle_brackets
from qa2audio.script.spoken.words import part_glued_sentences, regular_space, say_ampersand

Step = Callable[[str], str]

# Invisible characters go first: one between two brackets would hide them from the steps after it.
STEPS: tuple[tuple[str, Step], ...] = (
    ("controls", space_controls),
    ("invisible", drop_invisible),
    ("emoji", drop_emoji),
    ("phonemes", defuse_phonemes),
    ("angle brackets", drop_angle_brackets),
    ("glued sentences", part_glued_sentences),
    ("ampersand", say_ampersand),
    ("space", regular_space),
)
"""Each step by its name. Numbers, symbols and a lexicon will be steps of their own."""


def speak(text: str) -> str:
    """Return `text` as an engine is to be told it; empty if there is nothing to say."""
    for _, step in STEPS:
        text = step(text)
    return text if any(char.isalnum() for char in text) else ""
