"""The page's colours, taken from the cover: its ground is the page's head, its liveliest colour the page's accent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.show.pages.colour import LCH, contrast, from_bytes, readable, to_hex
from qa2audio.show.pages.transcript_view import COLOURS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL.Image import Image

_PLAIN = LCH(0.35, 0.06, 265)
_GREY = 0.035
"""Below this chroma a colour has no hue to speak of."""
_GOLDEN = 137.5
"""Degrees from speaker to speaker: neighbours are far apart, and no two of eight meet."""
_WHITE, _BLACK = LCH(1.0, 0.0, 0), LCH(0.16, 0.01, 265)


class Palette(NamedTuple):
    """What a cover is made of."""

    ground: LCH
    """Its most common colour."""
    lively: LCH
    """The colour that stands out."""


def palette(cover: Image | None) -> Palette:
    """Return the two colours of a cover; something quiet where there is none."""
    if cover is None:
        return Palette(_PLAIN, LCH(0.7, 0.14, 265))
    small = cover.convert("RGB").resize((48, 48)).quantize(12)
    pixels, count = small.getpalette() or [], small.width * small.height
    shares = {
        from_bytes(*pixels[index * 3 : index * 3 + 3]): number / count
        for number, index in sorted(small.getcolors() or [], reverse=True)
        if isinstance(index, int)
    }
    ground = next(iter(shares), _PLAIN)
    lively = max(shares, key=lambda colour: colour.chroma * min(shares[colour], 0.12), default=ground)
    return Palette(ground, lively if lively.chroma > _GREY else ground)


def light(colours: Palette) -> dict[str, str]:
    """Return the custom properties of the light page."""
    hue, strength = _tint(colours)
    page, accent = LCH(0.985, 0.12 * strength, hue), _accent(colours)
    return _tokens(
        colours,
        page=page,
        card=_WHITE,
        ink=LCH(0.23, 0.4 * strength, hue),
        quiet=readable(LCH(0.5, 0.4 * strength, hue), page, 5),
        rule=LCH(0.89, 0.25 * strength, hue),
        accent=readable(accent._replace(lightness=0.52), page, 6),
        voice=0.5,
    )


def dark(colours: Palette) -> dict[str, str]:
    """Return the custom properties of the dark page."""
    hue, strength = _tint(colours)
    page = LCH(0.185, 0.3 * strength, hue)
    accent = colours.lively if colours.lively.chroma > _GREY else _accent(colours)
    return _tokens(
        colours,
        page=page,
        card=LCH(0.225, 0.36 * strength, hue),
        ink=LCH(0.93, 0.15 * strength, hue),
        quiet=readable(LCH(0.72, 0.4 * strength, hue), page, 5.5),
        rule=LCH(0.33, 0.4 * strength, hue),
        accent=readable(LCH(0.8, min(accent.chroma, 0.15), accent.hue), page, 7),
        voice=0.8,
    )


def style(colours: Palette) -> str:
    """Return both as CSS: what the system prefers, unless the page's toggle says otherwise."""
    bright, dim = _declared(light(colours)), _declared(dark(colours))
    return (
        f":root{{color-scheme:light;{bright}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dim}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dim}}}\n"
        f"@media print{{:root:root:root{{color-scheme:light;{bright}}}}}\n"
    )


def _tokens(colours: Palette, *, voice: float, **named: LCH) -> dict[str, str]:
    page, accent = named["page"], named["accent"]
    head = colours.ground
    if max(contrast(head, _WHITE), contrast(head, _BLACK)) < 7:
        head = readable(head, _WHITE, 7)
    on_head = max((_WHITE, _BLACK), key=lambda ink: contrast(head, ink))
    pill = colours.lively if contrast(colours.lively, head) >= 3 else on_head
    pill = readable(pill, _ink(pill))  # on a middle grey neither black nor white can be read
    tokens = {name: to_hex(colour) for name, colour in named.items()}
    tokens |= {
        "on-accent": to_hex(_ink(accent)),
        "wash": to_hex(_mix(accent, page, 0.1 if voice < 0.6 else 0.14)),
        "head": to_hex(head),
        "on-head": to_hex(on_head),
        "on-head-quiet": to_hex(readable(_mix(on_head, head, 0.72), head, 5)),
        "pill": to_hex(pill),
        "on-pill": to_hex(_ink(pill)),
    }
    for index in range(COLOURS):
        speaker = LCH(voice, 0.13, (accent.hue + index * _GOLDEN) % 360)
        tokens[f"voice-{index}"] = to_hex(readable(speaker, page, 4.8))
    return tokens


def _tint(colours: Palette) -> tuple[float, float]:
    """Return hue and strength of what colours the page's surfaces: the cover's ground, never more than a breath."""
    return colours.ground.hue, min(colours.ground.chroma, 0.05)


def _accent(colours: Palette) -> LCH:
    """Return the colour for a light page: yellow would be brown there, so it is the last choice."""
    choices = [colour for colour in colours if colour.chroma > _GREY] or [_PLAIN]
    best = next((colour for colour in choices if not 50 < colour.hue < 115), choices[0])
    return best._replace(chroma=min(max(best.chroma * 1.1, 0.1), 0.17))


def _ink(ground: LCH) -> LCH:
    return max((_WHITE, _BLACK), key=lambda ink: contrast(ground, ink))


def _mix(one: LCH, other: LCH, share: float) -> LCH:
    """Return `other` with that share of `one`; the hue is the one's."""
    return LCH(
        one.lightness * share + other.lightness * (1 - share),
        one.chroma * share + other.chroma * (1 - share),
        one.hue if one.chroma > other.chroma else other.hue,
    )


def _declared(tokens: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in tokens.items())
