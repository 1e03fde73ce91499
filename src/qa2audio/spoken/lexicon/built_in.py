"""The lexicon that ships with qa2audio: acronyms, and words of technology."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files

from qa2audio.spoken.lexicon.entries import Lexicon
from qa2audio.spoken.lexicon.lexicon_files import parse_toml


@cache
def built_in() -> Lexicon:
    """Return the lexicon that ships with qa2audio."""
    folder = files("qa2audio.spoken.lexicon") / "data"
    names = ("acronyms.toml", "technology.toml")
    entries = (
        entry for name in names for entry in parse_toml((folder / name).read_text("utf-8"), name).entries
    )
    return Lexicon(tuple(replace(entry, shipped=True) for entry in entries))
