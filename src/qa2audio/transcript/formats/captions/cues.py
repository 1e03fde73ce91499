"""The cues of a caption file: WebVTT after the W3C's grammar, SubRip and SubViewer after what people write."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.rows import Label, Span
    from qa2audio.transcript.source import Source

_TIME = r"-?(?:(?:(\d{1,4}):)?(\d{1,3}):)?(\d{1,6})(?:\s?[.,:;]\s?(\d{1,9}))?"
_ARROW = r"(?:-{1,3}\s?>|[–—−]>|→|,(?=\d+:\d\d:\d\d\.))"
TIMING = re.compile(rf"\s*(?=-?\d+[:.,]\d){_TIME}\s*{_ARROW}\s*{_TIME}(?=\s|\Z)")
"""With it a cue begins: `00:01.000 --> 00:04.000 align:start`, `0.86 --> 7.38`, `0:00:01.000,0:00:04.000`."""
_SETTINGS = re.compile(r"(?:\s+[A-Za-z]\w{0,20}:\S{1,60}){0,20}\s*\Z")
"""What may stand behind the times: `align:start position:10%`, or the rectangle `X1:40 X2:600` of SubRip."""
_BROKEN = re.compile(r"\s*-?\d+[:.,]\d\S{0,20}\s*-->")
_NOTE = re.compile(r"NOTE(?=\s|\Z)")
_BLOCK = re.compile(r"(?:STYLE|REGION|WEBVTT)\s*\Z")


@dataclass(slots=True)
class Cue:
    """What is shown for a while."""

    start: float
    """Seconds."""
    end: float
    rows: list[Span] = field(default_factory=list)
    """Its text; a blank row in it ends a paragraph."""
    left: list[tuple[Span, str]] = field(default_factory=list)
    """What stands before its text and is not said, with the reason: header, number, times, notes."""
    after: list[tuple[Span, str]] = field(default_factory=list)
    """The same behind its text: a note at the end of the file."""
    label: Label | None = None
    """Who says it, where the format has a field for that; its span is one of `left`, or empty."""
    nobody: bool = False
    """True if the format has a field for who says it, and that is empty."""


def read_cues(source: Source, *, blocks: bool) -> list[Cue]:
    """Return the cues of `source`; with `blocks` it may have a header, notes, styles and regions, as WebVTT has.

    `TranscriptError` where times cannot be understood. A blank row inside a cue does not end its text, and what
    stands above the first cue is not said.
    """
    rows = [row.cut(0) for row in source.rows]
    cues: list[Cue] = []
    left: list[tuple[Span, str]] = []
    skipping = "mark" if blocks else None
    for index, row in enumerate(rows):
        timing = TIMING.match(row.text)
        if timing:
            cues.append(_begun(row, timing, left))
            left, skipping = [], None
        elif not row.text:
            skipping = None if left or cues else skipping
        elif skipping := _reason(rows, index, skipping, blocks=blocks):
            left.append((row, skipping))
        elif cues or _BROKEN.match(row.text):
            _add(cues, row, left, source)
            left = []
        else:
            left.append((row, "notice"))
    if cues:
        cues[-1].after += left
    elif any(reason == "notice" for _, reason in left):
        raise _broken(source, left[-1][0])
    return cues


def _begun(row: Span, timing: re.Match[str], left: list[tuple[Span, str]]) -> Cue:
    """Return the cue that begins with the times in `row`; words behind them are its text."""
    end = len(row.text) if _SETTINGS.match(row.text, timing.end()) else timing.end()
    text = row.cut(end)
    return Cue(
        _seconds(timing.groups()[:4]),
        _seconds(timing.groups()[4:]),
        [text] if text.text else [],
        [*left, (row.cut(0, end), "time")],
    )


def _add(cues: list[Cue], row: Span, left: list[tuple[Span, str]], source: Source) -> None:
    """Add a row of text to the last cue; a note before it parts the cue in two."""
    if _BROKEN.match(row.text):
        raise _broken(source, row)
    if left:
        cues.append(Cue(cues[-1].start, cues[-1].end, left=left))
    cues[-1].rows.append(row)


def _broken(source: Source, row: Span) -> TranscriptError:
    return TranscriptError(
        f'"{row.text[:60]}" is not what stands here in a caption file.',
        location=Location(source.name, row.line),
        hint="Times look like 00:00:01.000 --> 00:00:04.000, with the text below them.",
    )


def _reason(rows: Sequence[Span], index: int, skipping: str | None, *, blocks: bool) -> str | None:
    """Return why a row that has no times is not said: its block, its being a cue's number; None if it is text."""
    if skipping or _is_name(rows, index, free=blocks):
        return skipping or "mark"
    return _block(rows, index) if blocks else None


def _seconds(numbers: Sequence[str | None]) -> float:
    hours, minutes, seconds, part = numbers
    return 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds or 0) + float(f"0.{part or 0}")


def _is_name(rows: Sequence[Span], index: int, *, free: bool) -> bool:
    """Return whether a row is the number of the cue whose times follow, or its name if that is `free`."""
    if index + 1 == len(rows) or not TIMING.match(rows[index + 1].text):
        return False
    return rows[index].text.isdecimal() or (free and (index == 0 or not rows[index - 1].text))


def _block(rows: Sequence[Span], index: int) -> str | None:
    """Return why a block that begins at `index` is not said, None if it is text."""
    if index and rows[index - 1].text:
        return None
    if _NOTE.match(rows[index].text):
        return "comment"
    return "mark" if _BLOCK.match(rows[index].text) else None
