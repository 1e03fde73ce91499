"""How things are written for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click import unstyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.errors import Qa2AudioError


def complaint(error: Qa2AudioError) -> str:
    """Return an error as compilers print it, `file:line: message`, so that editors can jump there."""
    return str(error) if error.location else f"Error: {error}"


def clock(seconds: float) -> str:
    """Return `75.2` as `1:15`, and an hour and more as `1:02:03`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size(count: int) -> str:
    """Return a number of bytes as people read it."""
    amount = float(count)
    for unit in ("bytes", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"


def table(rows: Sequence[tuple[str, ...]], *, indent: str = "  ") -> list[str]:
    """Return `rows` as lines whose columns stand below each other."""
    widths = [max(len(unstyle(row[column])) for row in rows) for column in range(len(rows[0]))]
    padded = (
        [cell + " " * (width - len(unstyle(cell))) for cell, width in zip(row, widths, strict=True)]
        for row in rows
    )
    return [indent + "  ".join(cells).rstrip() for cells in padded]
