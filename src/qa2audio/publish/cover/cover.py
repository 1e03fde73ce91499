"""The episode's picture: the title as large as it goes, and below it the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from qa2audio.publish.cover.lettering import Setting, fit, font, settable
from qa2audio.publish.cover.motif import conversation
from qa2audio.publish.cover.palette import choose
from qa2audio.publish.single_line import plain

if TYPE_CHECKING:
    from qa2audio.model import Episode

SIZE = 1400
"""Pixels a side: the smallest that directories take, and a fifth of the work of the largest."""
EMBEDDED = 600
_MARGIN = 100
_WIDTH = SIZE - 2 * _MARGIN
_TITLE_END = 830
"""The lowest that a title may come."""
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class Cover:
    """The same picture twice, as JPEG."""

    full: bytes
    """1400 pixels a side, for the feed."""
    small: bytes
    """600 pixels a side, for the MP3's tags."""


def draw_cover(episode: Episode) -> Cover:
    """Draw the cover of `episode`; its colours are its show's, its waves its title's."""
    image = picture(plain(episode.title), plain(episode.show.title))
    return Cover(jpeg(image), jpeg(image.resize((EMBEDDED, EMBEDDED), Image.Resampling.HAMMING)))


def picture(title: str, series: str) -> Image.Image:
    """Return the cover; what the font cannot set is left out, never shown as boxes."""
    palette = choose(series or title)
    blocks: list[tuple[Setting, float, str]] = []
    end = 0.0
    words, above = settable(title), settable(series)
    if above:
        small = fit(above, _WIDTH, 60, least=48, most=56)
        blocks.append((small, _MARGIN, palette.first))
        end = small.baselines(_MARGIN)[-1]
    if words:
        top = end + 68 if end else _MARGIN
        large = fit(words, _WIDTH, round(_TITLE_END - top), least=96, most=300)
        blocks.append((large, top, palette.ink))
        end = large.baselines(top)[-1]
    top, bottom = (end + 110, SIZE - _MARGIN) if words else (270, SIZE - 200)
    image = conversation(SIZE, top, bottom, palette, title)
    for setting, top, colour in blocks:
        _write(image, setting, top, colour)
    return image


def _write(image: Image.Image, setting: Setting, top: float, colour: str) -> None:
    draw = ImageDraw.Draw(image)
    # Letters carry some white on their left; large ones are moved out, to stand in line with the small ones.
    left = _MARGIN - setting.size * 0.05
    for line, baseline in zip(setting.lines, setting.baselines(top), strict=True):
        draw.text((left, baseline), line, colour, font(setting.size), anchor="ls")


def jpeg(image: Image.Image) -> bytes:
    """Return `image` as a JPEG file."""
    buffer = BytesIO()
    # Full colour resolution: flat colours side by side would fray.
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    return buffer.getvalue()
