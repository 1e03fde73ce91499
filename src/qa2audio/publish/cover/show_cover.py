"""The show's own picture, as directories take it: a square JPEG of 1400 to 3000 pixels, RGB."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from qa2audio.errors import ConfigError, Location
from qa2audio.publish.cover.cover import jpeg, picture
from qa2audio.publish.single_line import plain

if TYPE_CHECKING:
    from pathlib import Path

_SMALLEST, _LARGEST = 1400, 3000


def show_cover(title: str, given: Path | None) -> bytes:
    """Return the picture `given` as JPEG, or one drawn for `title`; `ConfigError` for one that directories refuse."""
    if given is None:
        return jpeg(picture(plain(title), ""))
    try:
        with Image.open(given, formats=("JPEG", "PNG")) as image:
            _check(image, given)
            if image.format == "JPEG" and image.mode == "RGB":
                return given.read_bytes()
            return jpeg(_flat(image))
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise ConfigError("this is no JPEG or PNG.", location=Location(str(given))) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigError(f"the cover cannot be read: {reason}.", location=Location(str(given))) from error


def _check(image: Image.Image, path: Path) -> None:
    width, height = image.size
    if width != height or not _SMALLEST <= width <= _LARGEST:
        raise ConfigError(
            f"the cover has {width} x {height} pixels.",
            location=Location(str(path)),
            hint=f"Directories want a square of {_SMALLEST} to {_LARGEST} pixels.",
        )


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture without transparency, on white."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    layers = image.convert("RGBA")
    ground = Image.new("RGBA", layers.size, "white")
    return Image.alpha_composite(ground, layers).convert("RGB")
