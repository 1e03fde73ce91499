"""Words that are already as they are to be spoken, hidden from the steps after.

A shielded character is moved to the supplementary private use area (plane 15), where no rule looks; the last step
moves it back. Characters of private use in a transcript are taken out by the first step, so none can be
mistaken.
"""

from __future__ import annotations

import re

from qa2audio.model.spans import Span, SpanKind, notation

_PLANE = 0xF0000
_SHIELDED = re.compile("[\U000f0000-\U000fffff]+")


def shield(words: str) -> str:
    """Return `words`, which must be of the basic plane, out of the reach of later steps."""
    return "".join(chr(ord(char) + _PLANE) if ord(char) < 0xFFFE else char for char in words)


def unshield(text: str) -> str:
    """Return `text` with every shielded character as it was."""
    return _SHIELDED.sub(lambda match: "".join(chr(ord(c) - _PLANE) for c in match[0]), text)


def spell(letters: str, ending: str = "") -> str:
    """Return the names of `letters`, shielded: `API` is "A P I", with the ending `s` "A P I's"."""
    names = " ".join(letters.upper())
    return shield(names + ("'s" if ending else ""))


def sound(ipa: str, words: str, *, as_written: bool = False) -> str:
    """Return `words` with the `ipa` that says how they sound, shielded; `as_written` as in `Span`."""
    return shield(notation((Span(SpanKind.IPA, words, ipa, as_written=as_written),)))
