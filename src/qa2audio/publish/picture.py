"""A picture of an episode: its waveform, a colour for every speaker, chapters and a time axis.

Made on request, to look at what was made; it is no part of a release.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageColor, ImageDraw

from qa2audio.publish.chapters import chapter_marks
from qa2audio.publish.cover.lettering import font, settable
from qa2audio.publish.milliseconds import hours
from qa2audio.publish.single_line import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import Timeline

_WIDTH, _HEIGHT = 1600, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 40, 110, 60
_GROUND, _INK, _FAINT, _SILENCE = "#12161f", "#e8ebf2", "#3a4356", "#6b768c"
_COLOURS = ("#ffb454", "#5fd0c5", "#ff7b89", "#9aa8ff", "#c3e07a", "#f29cf0", "#7fc8ff", "#e6c3a0")
_STEPS = (1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600)
"""Seconds from tick to tick: the smallest that leaves a dozen."""


def draw_waveform(peaks: Sequence[tuple[float, float]], timeline: Timeline, path: Path) -> None:
    """Write a PNG to `path`; `peaks` are the lowest and highest sample (-1 to 1) of equal slices of the episode.

    Some twenty thousand slices look best: the picture is 1600 pixels wide, and shows average and extremes.
    """
    image = Image.new("RGB", (_WIDTH, _HEIGHT), _GROUND)
    draw = ImageDraw.Draw(image)
    colours = _speaker_colours(timeline)
    _draw_axis(draw, timeline)
    _draw_chapters(draw, timeline)
    _draw_wave(draw, peaks, timeline, colours)
    _draw_legend(draw, colours)
    image.save(path, "PNG", optimize=True)


def _speaker_colours(timeline: Timeline) -> dict[str, str]:
    names = dict.fromkeys(cue.speaker for cue in timeline.cues)
    return {name: _COLOURS[index % len(_COLOURS)] for index, name in enumerate(names)}


def _x(frame: float, timeline: Timeline) -> float:
    return _LEFT + (_WIDTH - _LEFT - _RIGHT) * frame / max(timeline.frames, 1)


def _draw_wave(
    draw: ImageDraw.ImageDraw, peaks: Sequence[tuple[float, float]], timeline: Timeline, colours: dict[str, str]
) -> None:
    """Draw a column of pixels at a time: pale as far as its extremes, bright as far as its slices go on average."""
    columns = _WIDTH - _LEFT - _RIGHT
    loudest = max((max(-low, high) for low, high in peaks), default=0) or 1
    middle, reach = (_TOP + _HEIGHT - _BOTTOM) / 2, (_HEIGHT - _BOTTOM - _TOP) / 2 / loudest
    speakers = _speaker_columns(timeline, columns)
    for column in range(columns if peaks else 0):
        first = column * len(peaks) // columns
        lows, highs = zip(*peaks[first : max(first + 1, (column + 1) * len(peaks) // columns)], strict=True)
        bright = colours.get(speakers[column], _SILENCE)
        pale = ImageColor.getrgb(bright)
        for low, high, colour in (
            (min(lows), max(highs), tuple(part * 5 // 9 for part in pale)),
            (sum(lows) / len(lows), sum(highs) / len(highs), bright),
        ):
            x = _LEFT + column
            draw.line([(x, middle - high * reach), (x, middle - low * reach)], colour)


def _speaker_columns(timeline: Timeline, columns: int) -> list[str]:
    """Return who is heard in each column; in a pause, who was heard before it."""
    starts = [round(cue.start * columns / max(timeline.frames, 1)) for cue in timeline.cues]
    found = [""] * columns
    for cue, start in zip(timeline.cues, starts, strict=True):
        found[start:] = [cue.speaker] * (columns - start)
    return found


def _draw_axis(draw: ImageDraw.ImageDraw, timeline: Timeline) -> None:
    seconds = timeline.frames / timeline.rate
    step = next((step for step in _STEPS if seconds / step <= 12), _STEPS[-1])
    foot = _HEIGHT - _BOTTOM
    for tick in range(0, int(seconds) + 1, step):
        x = _x(tick * timeline.rate, timeline)
        draw.line([(x, foot), (x, foot + 8)], _SILENCE)
        draw.text((x, foot + 14), hours(tick).removeprefix("00:"), _SILENCE, font(17), anchor="ma")
    draw.line([(_LEFT, foot), (_WIDTH - _RIGHT, foot)], _FAINT)


def _draw_chapters(draw: ImageDraw.ImageDraw, timeline: Timeline) -> None:
    marks = chapter_marks(timeline)
    for number, mark in enumerate(marks, 1):
        x, end = (_x(ms * timeline.rate / 1000, timeline) for ms in (mark.start, mark.end))
        draw.line([(x, _TOP - 40), (x, _HEIGHT - _BOTTOM)], _FAINT, width=2)
        title = settable(mark.title) or str(number)
        draw.text((x + 8, _TOP - 40), shorten(title, max(int((end - x) / 9), 2)), _INK, font(16), anchor="la")


def _draw_legend(draw: ImageDraw.ImageDraw, colours: dict[str, str]) -> None:
    x = float(_LEFT)
    for name, colour in colours.items():
        draw.rounded_rectangle([x, 24, x + 20, 44], 6, fill=colour)
        label = settable(shorten(plain(name), 30)) or "?"
        draw.text((x + 30, 34), label, _INK, font(20), anchor="lm")
        x += 30 + font(20).getlength(label) + 36
