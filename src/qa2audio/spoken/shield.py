"""Words that are already as they are to be spoken, hidden from the steps after.

A shielded character is moved to the supplementary private use area (plane 15), where no rule looks; the last step
moves it back. Characters of private use in a transcript are taken out by the first step, so none can be
mistaken.
"""

from __future__ import annotations

import re

_PLANE = 0xF0000
_SHIELDED = re.compile("[\U000f0000-\U000fffff]+")
# A letter's name alone among other words: "A" as in "A P I".
_LETTER_A = re.compile(
    "(?<![\U000f0021-\U000fffff\\w])\U000f0041(?![\U000f0021-\U000f0026\U000f0028-\U000fffff\\w])"
)


def shield(words: str) -> str:
    """Return `words`, which must be of the basic plane, out of the reach of later steps."""
    return "".join(chr(ord(char) + _PLANE) if ord(char) < 0xFFFE else char for char in words)


def unshield(text: str) -> str:
    """Return `text` with every shielded character as it was."""
    return _SHIELDED.sub(lambda match: "".join(chr(ord(c) - _PLANE) for c in match[0]), text)


def name_letter_a(text: str) -> str:
    """Write the letter A as `eh`: espeak says the article for an "A" between words, as in "A P I"."""
    return _LETTER_A.sub(shield("eh"), text)


def spell(letters: str, ending: str = "") -> str:
    """Return the names of `letters`, shielded: `API` is "A P I", with the ending `s` "A P I's"."""
    names = " ".join(letters.upper())
    return shield(names + ("'s" if ending else ""))
