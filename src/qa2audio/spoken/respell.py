"""How the author says that a stretch is spoken: it counts before everything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.spoken.characters import drop_private
from qa2audio.spoken.punctuation import STOPS
from qa2audio.spoken.shield import shield, sound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Respelling

UNSPEAKABLE = re.compile(rf"[^\w\s'’\-{STOPS}]|[\d_]|[^\x00-\uffff]")
"""What a respelling may not have: it is words, in letters of the basic plane."""
NOT_IPA = re.compile(r"[\x00-\x1f\ue000-\uf8ff\[\]\d<>&]|[^\x00-\uffff]")


def respell(text: str, respellings: Sequence[Respelling], *, phonemes: bool) -> str:
    """Return `text` without characters of private use, its respelt stretches shielded; IPA only with `phonemes`."""
    if not respellings:
        return drop_private(text)
    pieces, done = [], 0
    for respelling in respellings:
        pieces += [drop_private(text[done : respelling.start]), _said(text, respelling, phonemes=phonemes)]
        done = respelling.end
    return "".join([*pieces, drop_private(text[done:])])


def _said(text: str, respelling: Respelling, *, phonemes: bool) -> str:
    written = text[respelling.start : respelling.end]
    said = " ".join(UNSPEAKABLE.sub(" ", respelling.spoken).split())
    if not respelling.ipa:
        return shield(said) if said else drop_private(written)
    words = " ".join(UNSPEAKABLE.sub(" ", written).split())
    if phonemes and words and not NOT_IPA.search(respelling.spoken):
        return sound(respelling.spoken, words)
    return drop_private(written)
