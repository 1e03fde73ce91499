"""Text in columns, as wide as a terminal has it: Chinese takes two places, and a combining mark none."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from click import unstyle
from rich.cells import cell_len, get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIPED = 100
"""Columns where nobody says."""
_FEWEST = 40


def width() -> int:
    """Return the columns of the terminal, or of what is read later."""
    return max(_FEWEST, shutil.get_terminal_size((_PIPED, 24)).columns)


def on_terminal() -> bool:
    """Return whether somebody looks at what we print while we print it."""
    return sys.stdout.isatty()


def cells(text: str) -> int:
    """Return how many columns `text` takes; its colours take none."""
    return cell_len(unstyle(text))


def fit(text: str, columns: int) -> str:
    """Return `text`, which has no colours, cut to `columns`."""
    beginning = text[: 4 * columns + 4]  # a letter may have a few marks
    if len(beginning) == len(text) and cell_len(text) <= columns:
        return text
    taken = end = 0
    for end, character in enumerate(beginning):  # noqa: B007 - where it ends is what is asked
        taken += get_character_cell_size(character)
        if taken > columns - 1:
            break
    return f"{text[:end].rstrip()}…"


def padded(text: str, columns: int) -> str:
    """Return `text` with spaces up to `columns`."""
    return text + " " * (columns - cells(text))


def table(rows: Sequence[tuple[str, ...]], *, indent: str = "  ") -> list[str]:
    """Return `rows` as lines whose columns stand below each other."""
    widths = [max(cells(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    lines = ([padded(cell, columns) for cell, columns in zip(row, widths, strict=True)] for row in rows)
    return [indent + "  ".join(line).rstrip() for line in lines]
