"""The middle of the report: who says what, a line for each turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qa2audio.cli.display_text import visible
from qa2audio.cli.terminal_columns import cells, fit, padded
from qa2audio.model import Heading, Music, Pause, Turn
from qa2audio.model.joined_turns import runs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from qa2audio.cli.reports.check_report.overview import Colours
    from qa2audio.model import Part, Transcript

_FIRST, _LAST = 24, 8
"""Turns that are shown of a long conversation on a terminal."""
_REACH = 2_000
"""Characters of a turn that may be shown."""


def conversation(transcript: Transcript, colours: Colours, width: int, *, whole: bool) -> Iterator[str]:
    """Yield the lines; of a long conversation, without `whole`, the beginning and the end."""
    parts = [run.part for run in runs(transcript.parts)]
    looked_at = {problem.line for problem in transcript.problems}
    names = min(width // 3, max((cells(visible(one.name)) for one in transcript.speakers), default=0))
    lines = [_line(part, colours, looked_at, (names, width)) for part in parts]
    if whole or len(lines) <= _FIRST + _LAST + 8:
        yield from lines
        return
    yield from lines[:_FIRST]
    yield _folded(parts[_FIRST:-_LAST], looked_at)
    yield from lines[-_LAST:]


def _line(part: Part, colours: Colours, looked_at: Collection[int], columns: tuple[int, int]) -> str:
    names, width = columns
    mark = click.style("!", fg="red") if _is_looked_at(part, looked_at) else " "
    left = width - names - 11
    speaker, text = "", ""
    match part:
        case Turn():
            speaker = colours.of(part.speaker, fit(visible(part.speaker), names))
            text = fit(visible(" ".join(part.text[:_REACH].split())), left)
        case Heading(title=title):
            text = click.style(fit(f"# {visible(title)}", left), bold=True)
        case Pause(seconds=seconds):
            text = "— section break" if seconds is None else f"— {seconds:g} s"
        case Music(asset=asset):
            text = fit(f"♪ {visible(asset)}", left)
    return f"{mark}{part.line:>6}  {padded(speaker, names)}  {text}"


def _is_looked_at(part: Part, lines: Collection[int]) -> bool:
    if isinstance(part, Turn):
        return bool(lines) and any(start.line in lines for start in part.starts)
    return part.line in lines


def _folded(parts: Sequence[Part], looked_at: Collection[int]) -> str:
    marked = sum(_is_looked_at(part, looked_at) for part in parts)
    also = f", {marked} with something to look at" if marked else ""
    return click.style(
        f"      ⋮  {len(parts)} more from line {parts[0].line} to {parts[-1].line}{also}: --all shows them",
        dim=True,
    )
