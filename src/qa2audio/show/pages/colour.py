"""Colours that are told apart: OKLCH to sRGB (https://www.w3.org/TR/css-color-4/), and contrast after WCAG 2."""

from __future__ import annotations

import math
from typing import NamedTuple

RGB = tuple[float, float, float]
"""Red, green, blue, each from 0 to 1, gamma-encoded."""


class LCH(NamedTuple):
    """A colour as the eye orders it."""

    lightness: float
    """0 to 1."""
    chroma: float
    """0 (grey) to about 0.37."""
    hue: float
    """Degrees."""


def from_bytes(red: int, green: int, blue: int) -> LCH:
    """Return the colour of a pixel."""
    r, g, b = (_linear(part / 255) for part in (red, green, blue))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return LCH(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def to_rgb(colour: LCH) -> RGB:
    """Return the colour in sRGB, its chroma lowered as far as screens need."""
    lightness = min(max(colour.lightness, 0.0), 1.0)
    chroma = colour.chroma
    while True:
        linear = _linear_rgb(LCH(lightness, chroma, colour.hue))
        if chroma <= 0 or all(-0.0005 <= part <= 1.0005 for part in linear):
            red, green, blue = (_encoded(min(max(part, 0.0), 1.0)) for part in linear)
            return red, green, blue
        chroma = max(0.0, chroma - 0.004)


def to_hex(colour: LCH) -> str:
    """Return `#rrggbb`."""
    return "#" + "".join(f"{round(part * 255):02x}" for part in to_rgb(colour))


def contrast(one: LCH, other: LCH) -> float:
    """Return the contrast ratio, 1 to 21, of the two as they are shown."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: LCH, ground: LCH, ratio: float = 4.6) -> LCH:
    """Return `colour`, lighter or darker until it has that contrast on `ground`."""
    step = 0.01 if _luminance(ground) < 0.18 else -0.01
    while contrast(colour, ground) < ratio and 0 < colour.lightness + step < 1:
        colour = colour._replace(lightness=colour.lightness + step)
    return colour


def _luminance(colour: LCH) -> float:
    # What is shown are bytes: rounding can take a colour below its ratio.
    red, green, blue = (_linear(round(part * 255) / 255) for part in to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear_rgb(colour: LCH) -> RGB:
    a = colour.chroma * math.cos(math.radians(colour.hue))
    b = colour.chroma * math.sin(math.radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
