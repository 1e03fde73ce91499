"""Two pictures beside each page: a small cover, and the one that a shared link shows.

Neither holds a word: the cover has the title, in the one font that can be relied on, and beside it the bars show who
speaks when, in any language.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from qa2audio.errors import Location, OutputError
from qa2audio.show.pages.colour import to_hex
from qa2audio.show.pages.theme import dark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.show.pages.theme import Palette
    from qa2audio.show.pages.transcript_view import Stripe

ART = 480
"""Pixels a side of the small cover: 240 on a sharp screen."""
SHARE = (1200, 630)
"""What OpenGraph's readers ask for."""
_SHARPNESS = 3
_BARS = 20
_QUALITY = 82


def open_cover(path: Path) -> Image.Image | None:
    """Return the cover at `path`, no larger than a page needs; None where there is none.

    Raises `OutputError` if it is no picture.
    """
    try:
        image = Image.open(path)
        image.draft("RGB", (SHARE[1], SHARE[1]))  # a JPEG is decoded at half its size: four times as fast
        return image.convert("RGB")
    except FileNotFoundError:
        return None
    except (OSError, ValueError, Image.DecompressionBombError) as problem:
        hint = "Give a square JPEG or PNG."
        raise OutputError("the cover cannot be read.", location=Location(str(path)), hint=hint) from problem


def small_cover(cover: Image.Image) -> Image.Image:
    """Return the cover as pages show it."""
    return _square(cover, ART)


def share_picture(cover: Image.Image, colours: Palette, stripes: Sequence[Stripe]) -> Image.Image:
    """Return the cover at full height, and beside it the conversation as bars: whose turn, and how much of it."""
    width, height = SHARE
    image = Image.new("RGB", SHARE, to_hex(colours.ground))
    image.paste(_square(cover, height), (0, 0))
    tokens = dark(colours) | {"head": to_hex(colours.ground)}
    image.paste(_bars(width - height, height, tokens, stripes), (height, 0))
    return image


def jpeg(image: Image.Image, mark: str) -> bytes:
    """Return `image` as a JPEG whose comment is `mark`."""
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True, progressive=False, comment=mark)
    return out.getvalue()


def _bars(width: int, height: int, tokens: dict[str, str], stripes: Sequence[Stripe]) -> Image.Image:
    big = Image.new("RGB", (width * _SHARPNESS, height * _SHARPNESS), tokens["head"])
    draw = ImageDraw.Draw(big)
    margin, pitch = 0.13 * width, 0.74 * width / _BARS
    for index in range(_BARS):
        colour, strength = _heard(stripes, index * 1000 / _BARS, (index + 1) * 1000 / _BARS)
        half = height * (0.05 + 0.2 * strength)
        x = margin + pitch * (index + 0.5)
        edges = (x - pitch * 0.3, height / 2 - half, x + pitch * 0.3, height / 2 + half)
        scaled = [edge * _SHARPNESS for edge in edges]
        draw.rounded_rectangle(scaled, pitch * 0.3 * _SHARPNESS, fill=colour_of(colour, tokens))
    return big.reduce(_SHARPNESS)


def colour_of(index: int, tokens: dict[str, str]) -> str:
    """Return a speaker's colour."""
    return tokens[f"voice-{index}"]


def _heard(stripes: Sequence[Stripe], start: float, end: float) -> tuple[int, float]:
    """Return who has most of the stretch, and how unevenly it is shared: from 0 to 1."""
    shares: dict[int, float] = {}
    for stripe in stripes:
        overlap = min(end, stripe.start + stripe.width) - max(start, stripe.start)
        if overlap > 0:
            shares[stripe.colour] = shares.get(stripe.colour, 0.0) + overlap
    if not shares:
        return 0, 0.1
    first = max(shares, key=lambda colour: (shares[colour], -colour))
    wave = (int(start) * 37 % 101) / 101
    return first, 0.35 * shares[first] / (end - start) + 0.65 * wave


def _square(image: Image.Image, size: int) -> Image.Image:
    side = min(image.size)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    box = (left, top, left + side, top + side)
    return image.resize((size, size), Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
