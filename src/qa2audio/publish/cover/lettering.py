"""Setting a title in the font we carry: what it can show, and how large.

The font is Inter Display ExtraBold (SIL Open Font License, see fonts/): Latin, Greek and Cyrillic. Pillow is asked
for basic layout everywhere, because its complex one depends on what is installed; so nothing that needs shaping is
set.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import ImageFont

from qa2audio.publish.single_line import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.ImageFont import FreeTypeFont

_CAPITALS, _ACCENTS = 0.73, 1.06
"""Height of capitals, bare and with an accent, in units of the type's size."""
_LEADING, _LEADING_ACCENTS = 1.04, 1.24
"""Distance of the lines, likewise."""
_MOST_LINES = 5
_MOST_CELLS = 130
_REFERENCE = 200
_FEWER_LINES = 0.88
"""Type may be this much smaller if that saves a line."""
_ORNAMENTS = {"So", "Sk", "Cf", "Me", "Mn", "Co", "Cn"}
"""Unicode categories of what a title can do without: emoji, their modifiers, invisible marks."""


class Setting(NamedTuple):
    """A title, broken into lines."""

    lines: tuple[str, ...]
    size: int
    """Of the type, in pixels."""

    def baselines(self, top: float = 0) -> list[float]:
        """Return where the lines stand, in pixels, if nothing is to reach above `top`."""
        ascent = _ACCENTS if _has_accents(self.lines[0]) else _CAPITALS
        leading = _LEADING_ACCENTS if any(map(_has_accents, self.lines[1:])) else _LEADING
        return [top + self.size * (ascent + leading * index) for index in range(len(self.lines))]


@cache
def font(size: int) -> FreeTypeFont:
    """Return the bundled font."""
    return ImageFont.truetype(BytesIO(_font_file()), size, layout_engine=ImageFont.Layout.BASIC)


def settable(text: str) -> str | None:
    """Return what of `text` is to be set, without emoji; None if the font cannot do it justice."""
    kept = []
    for char in unicodedata.normalize("NFC", plain(text)):
        if unicodedata.bidirectional(char) in {"R", "AL", "AN"} or unicodedata.combining(char):
            return None  # needs shaping; an accent that has no letter of its own may not just go
        if ord(char) in _covered():
            kept.append(char)
        elif all(ord(c) in _covered() for c in unicodedata.normalize("NFKC", char)):
            kept.append(unicodedata.normalize("NFKC", char))
        elif unicodedata.category(char) not in _ORNAMENTS:
            return None
    return plain("".join(kept)) or None


def fit(text: str, width: int, height: int, *, least: int, most: int) -> Setting:
    """Break `text` so that its type is as large as `width` by `height` pixels allow, `least` to `most`.

    What would be smaller is shortened.
    """
    words = shorten(text, _MOST_CELLS).split()
    while True:
        setting = _largest(words, width, height, most)
        if setting.size >= least:
            return setting
        words = _shorter(words)


def _largest(words: Sequence[str], width: int, height: int, most: int) -> Setting:
    settings = []
    for count in range(1, min(_MOST_LINES, len(words)) + 1):
        lines = tuple(_even_lines(words, count))
        longest = max(map(_length, lines))
        (*_, tallest) = Setting(lines, _REFERENCE).baselines()  # the last line's foot may hang out of the box
        settings.append(Setting(lines, int(min(_REFERENCE * min(width / longest, height / tallest), most))))
    best = max(setting.size for setting in settings)
    return next(setting for setting in settings if setting.size >= best * _FEWER_LINES)


def _has_accents(line: str) -> bool:
    """Whether a capital carries something on its head."""
    return any(char.isupper() and len(unicodedata.normalize("NFD", char)) > 1 for char in line)


def _even_lines(words: Sequence[str], count: int) -> list[str]:
    """Break into `count` lines of which the longest is as short as can be."""
    best: dict[tuple[int, int], tuple[float, list[str]]] = {(len(words), 0): (0.0, [])}
    for left in range(1, count + 1):
        for start in range(len(words)):
            choices = []
            for end in range(start + 1, len(words) + 1):
                if (end, left - 1) in best:
                    longest, lines = best[end, left - 1]
                    line = " ".join(words[start:end])
                    choices.append((max(longest, _length(line)), [line, *lines]))
            if choices:
                best[start, left] = min(choices, key=lambda choice: choice[0])
    return best[0, count][1]


def _shorter(words: list[str]) -> list[str]:
    """Drop the last word, or the last letters of the only one."""
    if len(words) > 1:
        return [*words[:-2], words[-2].rstrip("…,.;:-–—") + "…"]
    return [words[0].rstrip("…")[:-1] + "…"]


@lru_cache(maxsize=4096)
def _length(text: str) -> float:
    return font(_REFERENCE).getlength(text)


@cache
def _covered() -> frozenset[int]:
    """Return the characters that the font has; Pillow draws a box for what is missing, and does not say so.

    The list stands beside the font, as fontTools reads it: to do so here takes 0.1 s, or a parser of ours.
    """
    edges = (line.split("-") for line in _font_file(".ranges").decode("ascii").split())
    return frozenset(code for first, last in edges for code in range(int(first, 16), int(last, 16) + 1))


@cache
def _font_file(suffix: str = ".otf") -> bytes:
    return (files("qa2audio.publish") / "fonts" / f"InterDisplay-ExtraBold{suffix}").read_bytes()
