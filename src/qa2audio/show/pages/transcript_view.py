"""Who says what and when, from the files of a release: what a page shows below its player."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qa2audio.errors import Location, OutputError
from qa2audio.show.pages.html_text import clock, line, seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Release, ReleasedFile

CHAPTERS = "application/json+chapters"
TRANSCRIPT = "application/json"
COLOURS = 8
"""How many speakers have a colour of their own."""
_PARAGRAPH = 0.55
"""Seconds between two lines of a speaker that make a paragraph: the assembler rests 0.6 there and 0.3 elsewhere."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is said in one breath; its time is its address."""

    start: float
    text: str

    @property
    def at(self) -> str:
        """Seconds, as an address takes them."""
        return seconds(self.start)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a speaker says until somebody else does, or a chapter begins."""

    speaker: str
    colour: int
    paragraphs: tuple[tuple[Line, ...], ...]

    @property
    def at(self) -> str:
        """Seconds, as an address takes them."""
        return self.paragraphs[0][0].at

    @property
    def clock(self) -> str:
        """When it begins, as people read it."""
        return clock(self.paragraphs[0][0].start)


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter and what is said in it."""

    number: int
    start: float
    seconds: float
    title: str
    turns: tuple[Turn, ...]

    @property
    def at(self) -> str:
        """Seconds, as an address takes them."""
        return seconds(self.start)

    @property
    def clock(self) -> str:
        """When it begins, as people read it."""
        return clock(self.start)

    @property
    def has_line(self) -> bool:
        """Whether its first line begins with it, and so is its place in the page."""
        return bool(self.turns) and self.turns[0].at == self.at


@dataclass(frozen=True, slots=True)
class Stripe:
    """A stretch of the episode in which one speaker is heard, in thousandths of its length."""

    start: int
    width: int
    colour: int


def file_of(release: Release, mime: str) -> ReleasedFile | None:
    """Return the release's file of that type, if it has one."""
    return next((file for file in release.files if file.mime == mime), None)


def read_sections(release: Release) -> list[Section]:
    """Return the chapters of `release` with what is said in each; at least one.

    Raises `OutputError` where a file cannot be read.
    """
    length = release.frames / release.rate
    segments = _entries(release, TRANSCRIPT, "segments")
    chapters = sorted(_entries(release, CHAPTERS, "chapters"), key=lambda entry: float(entry["startTime"]))
    starts = [float(entry["startTime"]) for entry in chapters] or [0.0]
    titles = [line(str(entry.get("title", ""))) for entry in chapters] or [""]
    colours: dict[str, int] = {}
    for entry in segments:
        colours.setdefault(line(str(entry.get("speaker", ""))), len(colours) % COLOURS)
    sections, ends = [], [*starts[1:], max(length, starts[-1])]
    first = 0
    for number, (start, end, title) in enumerate(zip(starts, ends, titles, strict=True), 1):
        last = first
        while last < len(segments) and (number == len(starts) or float(segments[last]["startTime"]) < end):
            last += 1
        turns = tuple(_turns(segments[first:last], colours))
        sections.append(Section(number, start, end - start, title, turns))
        first = last
    return sections


def stripes(sections: Sequence[Section], length: float) -> list[Stripe]:
    """Return who is heard when, for the player's bar; what is too short to be seen belongs to its neighbour."""
    found: list[Stripe] = []
    turns = [turn for section in sections for turn in section.turns]
    for turn in turns:
        start = min(999, int(turn.paragraphs[0][0].start * 1000 / max(length, 0.001)))
        if found and (found[-1].colour == turn.colour or start - found[-1].start < 3):
            continue
        found.append(Stripe(start, 0, turn.colour))
    ends = [stripe.start for stripe in found[1:]] + [1000]
    return [Stripe(s.start, end - s.start, s.colour) for s, end in zip(found, ends, strict=True)]


def _turns(segments: Sequence[dict[str, Any]], colours: dict[str, int]) -> list[Turn]:
    turns: list[tuple[str, list[list[Line]]]] = []
    heard_until = 0.0
    for entry in segments:
        speaker, start = line(str(entry.get("speaker", ""))), float(entry["startTime"])
        text = line(str(entry.get("body", "")))
        if not text:
            continue
        if not turns or turns[-1][0] != speaker:
            turns.append((speaker, [[]]))
        elif start - heard_until > _PARAGRAPH:
            turns[-1][1].append([])
        turns[-1][1][-1].append(Line(start, text))
        heard_until = float(entry.get("endTime", start))
    return [
        Turn(speaker, colours[speaker], tuple(tuple(lines) for lines in blocks)) for speaker, blocks in turns
    ]


def _entries(release: Release, mime: str, key: str) -> list[dict[str, Any]]:
    file = file_of(release, mime)
    if file is None:
        return []
    path = release.folder / file.name
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))[key]
        return sorted(entries, key=lambda entry: float(entry["startTime"]))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise OutputError(
            "this file of an episode cannot be read.",
            location=Location(str(path)),
            hint="Build the episode again.",
        ) from problem
