"""How a word is read where it stands, and how rules for it are written."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """One of a word's readings."""

    name: str
    """As `sounds` has it."""
    sure: bool = True
    """False where its neighbours do not show it, and this is the more frequent one."""


def first_of(*rules: tuple[bool, str], default: Reading) -> Reading:
    """Return the reading of the first of `rules` that holds, else `default`."""
    return next((Reading(name) for holds, name in rules if holds), default)


def listed(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())
