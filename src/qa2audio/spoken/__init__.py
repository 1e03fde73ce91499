"""From written to spoken words: `speak` for the engine, `explain` for people."""

from __future__ import annotations

from qa2audio.spoken.lexicon.built_in import built_in
from qa2audio.spoken.lexicon.entries import Entry, Lexicon
from qa2audio.spoken.lexicon.lexicon_files import parse_lexicon
from qa2audio.spoken.pipeline import Change, explain, speak
from qa2audio.spoken.unfamiliar import unfamiliar

__all__ = ["Change", "Entry", "Lexicon", "built_in", "explain", "parse_lexicon", "speak", "unfamiliar"]
