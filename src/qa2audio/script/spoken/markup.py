"""What engines would take for instructions."""

from __future__ import annotations

import re

_OPEN = re.compile(r"\[{2,}")
_CLOSE = re.compile(r"\]{2,}")


def defuse_phonemes(text: str) -> str:
    """Make single brackets of double ones: espeak reads `[[…]]` as phonemes."""
    return _CLOSE.sub("]", _OPEN.sub("[", text))


def drop_angle_brackets(text: str) -> str:
    """Take out `<` and `>`, which espeak takes for the edges of a tag."""
    return text.replace("<", " ").replace(">", " ")
