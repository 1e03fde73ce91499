"""Nouns of units by their symbols: what the tables of languages are made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.spoken.figures.language import Gender, Noun

if TYPE_CHECKING:
    from collections.abc import Sequence


def same(names: str, gender: Gender = Gender.MASCULINE) -> list[Noun]:
    """Return nouns that are the same for one and for many; `_` stands for a space in a name."""
    return [Noun(name, name, gender) for name in _names(names)]


def with_ending(names: str, ending: str, gender: Gender = Gender.MASCULINE) -> list[Noun]:
    """Return nouns that have `ending` behind more than one."""
    return [Noun(name, name + ending, gender) for name in _names(names)]


def named(symbols: str, nouns: Sequence[Noun]) -> dict[str, Noun]:
    """Return `nouns` by their symbols, in order."""
    return dict(zip(symbols.split(), nouns, strict=True))


def _names(names: str) -> list[str]:
    return [name.replace("_", " ") for name in names.split()]


def metric(nouns: Sequence[Noun]) -> dict[str, Noun]:
    """Return nouns by the symbols of lengths, volumes and masses: km m dm cm mm µm nm, l hl dl cl ml µl, kg g mg µg."""
    symbols = "km m dm cm mm µm nm l hl dl cl ml µl kg g mg µg".split()
    found = dict(zip(symbols, nouns, strict=True))
    return found | {"μm": found["µm"], "μg": found["µg"], "L": found["l"], "mL": found["ml"]}


def physical(nouns: Sequence[Noun]) -> dict[str, Noun]:
    """Return nouns by the symbols of physics and of bytes: W … K, then B … TB."""
    symbols = "W kW MW GW TW V kV mV A mA N Pa hPa kPa bar J kJ cal kcal dB Ω Hz kHz MHz GHz K ha B kB MB GB TB PB".split()
    found = dict(zip(symbols, nouns, strict=True))
    return found | {"KB": found["kB"]}
