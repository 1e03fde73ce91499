"""Colours that go together, chosen by the show's name: its episodes look like a family."""

from __future__ import annotations

from typing import NamedTuple

from qa2audio.files.value_digest import digest_of_text


class Palette(NamedTuple):
    """Four colours, `#rrggbb`; a test holds their contrast."""

    ground: str
    ink: str
    """The title, on the ground."""
    first: str
    """One who speaks, on the ground."""
    second: str
    """The other, on the ground and beside the first."""


PALETTES = (
    Palette("#14213d", "#ffffff", "#fca311", "#5fa8d3"),
    Palette("#0b3d2e", "#f8f4e3", "#f2c14e", "#5cc8a1"),
    Palette("#3c1874", "#ffffff", "#ff7a6b", "#d3c4ff"),
    Palette("#ffc93c", "#1b1b2f", "#1b1b2f", "#d7263d"),
    Palette("#7a1040", "#fff1e6", "#ffb703", "#ff8fb1"),
    Palette("#1640c4", "#ffffff", "#ffd23f", "#74bdf7"),
    Palette("#f6ebdc", "#1d2b53", "#d7263d", "#1d4e89"),
    Palette("#1e1e24", "#ffffff", "#ff5a5f", "#5bc0be"),
    Palette("#014f57", "#fdf6e3", "#ff9466", "#7be0d3"),
    Palette("#c8321f", "#fff8f0", "#ffd166", "#3b0d0c"),
)


def choose(name: str) -> Palette:
    """Return the palette of the show called `name`, the same one every time."""
    return PALETTES[bytes.fromhex(digest_of_text(name))[0] % len(PALETTES)]
