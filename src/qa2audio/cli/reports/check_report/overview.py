"""The top of the report: what it is, how long, and who has how much of it, with which voice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from qa2audio.cli.display_text import clock, visible
from qa2audio.cli.reports.language_line import language_line
from qa2audio.cli.terminal_columns import cells, fit, table
from qa2audio.model import Role
from qa2audio.model.joined_turns import turns
from qa2audio.model.understanding import ENOUGH
from qa2audio.transcript.check_json import estimate_seconds
from qa2audio.transcript.role_reason import role_reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qa2audio.model import Speaker
    from qa2audio.production.episode_plan import Plan

_COLOURS = ("cyan", "yellow", "green", "magenta", "bright_blue", "bright_red", "bright_cyan", "bright_yellow")
_LEAST = 16
"""Columns in which a reason still says something."""


class Colours:
    """A colour for everybody, the same in the whole report; the narrator's words are nobody's, and dim."""

    def __init__(self, speakers: tuple[Speaker, ...]) -> None:
        people = [one.name for one in speakers if one.role is not Role.NARRATOR]
        self._colours = {name: _COLOURS[index % len(_COLOURS)] for index, name in enumerate(people)}

    def of(self, name: str, text: str) -> str:
        """Return `text` in the colour of the speaker called `name`."""
        colour = self._colours.get(name)
        return click.style(text, fg=colour) if colour else click.style(text, dim=True)


def overview(plan: Plan, colours: Colours, width: int) -> Iterator[str]:
    """Yield the lines."""
    transcript = plan.transcript
    yield click.style(fit(visible(transcript.title), width), bold=True)
    if transcript.series:
        yield fit(f"  from {visible(transcript.series)}", width)
    seconds = estimate_seconds(plan.utterances + plan.closing, transcript.parts)
    yield f"  about {clock(seconds)}"
    if transcript.reader:
        yield f"  read as {transcript.reader}"
    yield language_line(transcript)
    if transcript.understood.score < ENOUGH:
        doubt = f"  it may be read wrong (understood {transcript.understood.score:.2f} of 1): see the end"
        yield click.style(fit(doubt, width), fg="red", bold=True)
    yield ""
    yield from _speakers(plan, colours, width)


def _speakers(plan: Plan, colours: Colours, width: int) -> Iterator[str]:
    said = list(turns(plan.transcript.parts))
    count = Counter(turn.speaker for turn in said)
    letters: Counter[str] = Counter()
    for turn in said:
        letters[turn.speaker] += len(turn.text)
    rows = []
    for speaker, _, voice in plan.cast.roles:
        name = colours.of(speaker.name, fit(visible(speaker.name), width // 3))
        number = f"{count[speaker.name]:>4} {'turn' if count[speaker.name] == 1 else 'turns'}"
        rows.append((name, speaker.role.value, number, _share(letters, speaker.name), visible(voice)))
    reasons = (role_reason(speaker) for speaker, _, _ in plan.cast.roles)
    for line, reason in zip(table(rows), reasons, strict=True):
        yield _with_reason(line, reason, max(map(cells, table(rows))), width)


def _share(letters: Mapping[str, int], name: str) -> str:
    return f"{100 * letters.get(name, 0) / max(1, sum(letters.values())):>3.0f} %"


def _with_reason(line: str, reason: str, longest: int, width: int) -> str:
    left = width - longest - 2
    if not reason or left < _LEAST:
        return line
    return line + " " * (longest - cells(line) + 2) + fit(visible(reason), left)
