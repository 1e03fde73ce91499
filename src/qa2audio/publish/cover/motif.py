"""A conversation, drawn: two speech bubbles full of sound, one before the other.

All lengths are pixels of the finished picture; shapes are drawn larger and shrunk, for smooth edges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw

from qa2audio.files.value_digest import digest_of_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.publish.cover.palette import Palette

_SHARPNESS = 2
_MARGIN = 100
_TAIL = 100
_GAP = 20
_PITCH = 62
"""From bar to bar."""
_BAR = 34


class _Bubble(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    tail: float
    """x of its point."""
    hidden: float
    """How much of its left side another bubble covers."""


class Brush:
    """Draws the few shapes we need, given in finished pixels."""

    def __init__(self, size: int, ground: str) -> None:
        self._big = Image.new("RGB", (size * _SHARPNESS, size * _SHARPNESS), ground)
        self._draw = ImageDraw.Draw(self._big)

    def box(self, edges: tuple[float, float, float, float], *, radius: float, colour: str) -> None:
        """Fill a box (left, top, right, bottom) with round corners."""
        self._draw.rounded_rectangle([edge * _SHARPNESS for edge in edges], radius * _SHARPNESS, fill=colour)

    def polygon(self, *points: tuple[float, float], colour: str) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * _SHARPNESS, y * _SHARPNESS) for x, y in points], fill=colour)

    def picture(self) -> Image.Image:
        """Return what was drawn."""
        return self._big.reduce(_SHARPNESS)


def conversation(size: int, top: float, bottom: float, palette: Palette, seed: str) -> Image.Image:
    """Return a square picture of `size` with two bubbles from `top` to `bottom`; `seed` makes their waves."""
    brush = Brush(size, palette.ground)
    heights = _waves(seed)
    height = bottom - top
    reach = size * (0.53 + min(max(height - 500, 0) / 5000, 0.07))  # tall bubbles would look thin
    left = size - reach - _GAP
    back = _Bubble(left, top, size - _MARGIN, top + height * 0.66, size - 2.2 * _MARGIN, reach + _GAP - left)
    front = _Bubble(_MARGIN, top + height * 0.3, reach, bottom - _TAIL, 2.2 * _MARGIN, 0)
    for bubble, colour in ((back, palette.second), (front, palette.first)):
        _draw(brush, bubble, colour, palette.ground)
        _draw_bars(brush, bubble, palette.ground, heights)
    return brush.picture()


def _draw(brush: Brush, bubble: _Bubble, colour: str, ground: str) -> None:
    left, top, right, bottom, point, _ = bubble
    radius = min(110.0, (bottom - top) / 2.4)
    brush.box((left - _GAP, top - _GAP, right + _GAP, bottom + _GAP), radius=radius + _GAP, colour=ground)
    brush.box((left, top, right, bottom), radius=radius, colour=colour)
    inward = 1 if point < (left + right) / 2 else -1
    root = bottom - 4
    brush.polygon(
        (point, root), (point + 140 * inward, root), (point - 24 * inward, bottom + _TAIL), colour=colour
    )


def _draw_bars(brush: Brush, bubble: _Bubble, colour: str, heights: Iterator[float]) -> None:
    left, right = bubble.left + bubble.hidden, bubble.right
    count = int((right - left - 110) // _PITCH)
    middle, tallest = (bubble.top + bubble.bottom) / 2, (bubble.bottom - bubble.top) * 0.35
    start = (left + right) / 2 - _PITCH * (count - 1) / 2
    for index in range(count):
        x, half = start + _PITCH * index, max(tallest * next(heights), _BAR / 2)
        brush.box((x - _BAR / 2, middle - half, x + _BAR / 2, middle + half), radius=_BAR / 2, colour=colour)


def _waves(seed: str) -> Iterator[float]:
    """Yield heights from 0 to 1: long and short by turns, as syllables are, and each title's own."""
    digest = bytes.fromhex(digest_of_text(seed))
    for index, byte in enumerate(digest + digest):
        strength = byte / 255
        yield 0.55 + 0.45 * strength if index % 2 else 0.12 + 0.55 * strength
