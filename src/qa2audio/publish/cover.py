"""The episode's picture."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from qa2audio.model import Episode, Timeline


@dataclass(frozen=True, slots=True)
class Cover:
    """The same picture twice, as JPEG."""

    full: bytes
    """1400 pixels a side, for the feed."""
    small: bytes
    """600 pixels a side, for the MP3's tags."""


def draw_cover(episode: Episode, timeline: Timeline) -> Cover:
    """Draw the cover."""
    image = Image.new("RGB", (1400, 1400), "#243b6b")
    return Cover(_jpeg(image), _jpeg(image.resize((600, 600))))


def _jpeg(image: Image.Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()
