from __future__ import annotations

import io
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from qa2audio.publish.cover.cover import draw_cover, picture
from qa2audio.publish.cover.lettering import _covered, _font_file, fit, font, settable
from qa2audio.publish.cover.palette import PALETTES, Palette, choose

if TYPE_CHECKING:
    from qa2audio.model import Episode

LOOKS = (
    "2d2d2d2d2d2d2d2d2d2d2d2d2d2d"
    "2d474545402d2d2d2d2d2d2d2d2d"
    "329991745a607272752d2d2d2d2d"
    "2d555b7c5174837b5a2d2d2d2d2d"
    "32ac5d666c696b4b6b822d2d2d2d"
    "317e787e9b81813f7e572d2d2d2d"
    "329272666365634b9372746f6d2d"
    "31758b86608b7e6970698886652d"
    "2d2d2d2d2d2d2f52555555553c2d"
    "2d2d2d2d2d2d70cecca9a1acbb2d"
    "2d8a89849382899dbb8f8c8fc62e"
    "2d8c898594828b72888891c3622d"
    "2d2d70382e2e2d2d2d2d2d4f2e2d"
    "2d2d2d2d2d2d2d2d2d2d2d2d2d2d"
)
ARABIC, CHINESE = "حوار مع المطور", "与开源社区的对话"


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
def test_colours_can_be_told_apart(palette: Palette) -> None:
    assert contrast(palette.ink, palette.ground) >= 4.5
    assert contrast(palette.first, palette.ground) >= 3
    assert contrast(palette.second, palette.ground) >= 3
    assert contrast(palette.first, palette.second) >= 1.2


def test_files_are_what_directories_take(episode: Episode) -> None:
    cover = draw_cover(episode)
    for data, size in ((cover.full, 1400), (cover.small, 600)):
        with Image.open(io.BytesIO(data)) as image:
            assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (size, size))
    assert len(cover.full) < 500_000
    assert draw_cover(episode) == cover
    assert draw_cover(replace(episode, title="Another")) != cover


def test_a_show_keeps_its_colours() -> None:
    assert choose("My Show") is choose("My Show")
    assert len({choose(f"Show {n}") for n in range(200)}) == len(PALETTES)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rock 'n' roll: “never” — (again)?!", "Rock 'n' roll: “never” — (again)?!"),
        ("Разговор о будущем", "Разговор о будущем"),
        ("Launch \U0001f680 day \U0001f469\u200d\U0001f4bb\ufe0f", "Launch day"),
        ("Cafe\u0301", "Café"),
        ("ﬁnal…", "final…"),
        (ARABIC, None),
        ("Hello שלום", None),
        (CHINESE, None),
        ("x\u0301\u0302", None),
        ("\U0001f680", None),
        ("", None),
    ],
)
def test_what_is_set(text: str, shown: str | None) -> None:
    assert settable(text) == shown


def test_the_list_beside_the_font_is_what_it_has() -> None:
    assert _covered() == set(TTFont(io.BytesIO(_font_file())).getBestCmap())


def test_the_list_beside_the_font_is_what_it_draws() -> None:
    """A character without a glyph is drawn as the very box that stands for U+FFFE, which no font may have."""
    covered, face = _covered(), font(40)
    box = bytes(face.getmask("\ufffe"))
    letters = [
        chr(code) for code in [*range(0x21, 0x600), *range(0x2010, 0x2060), 0x20AC, 0x4E00, 0xFFFD, 0x1F680]
    ]
    wrong = [c for c in letters if (bytes(face.getmask(c)) == box) == (ord(c) in covered) and c.isprintable()]
    assert not wrong


@pytest.mark.parametrize("title", [ARABIC, CHINESE, "\U0001f680"])
def test_a_title_that_cannot_be_set_is_left_out(title: str) -> None:
    image = picture(title, "")
    top = image.crop((0, 0, 1400, 250)).getcolors()
    assert top == [(1400 * 250, tuple(bytes.fromhex(choose(title).ground[1:])))]


@pytest.mark.parametrize("title", ["Why?", "Q&A with Ana, part 1", "word " * 200, "W" * 300, "i " * 64])
def test_a_title_stays_inside_the_margins(title: str) -> None:
    image = picture(title, "Some Series")
    ground = Image.new("RGB", image.size, choose("Some Series").ground)
    for edge in ((0, 0, 1400, 60), (0, 0, 60, 1400), (1330, 0, 1400, 1400), (0, 1340, 1400, 1400)):
        assert image.crop(edge).tobytes() == ground.crop(edge).tobytes()


@settings(max_examples=60, deadline=None)
@given(st.text("abcdefgWi ,.", min_size=1).filter(str.strip), st.integers(60, 730))
def test_set_text_fits_its_box(text: str, height: int) -> None:
    setting = fit(text, 1200, height, least=48, most=300)
    assert 48 <= setting.size <= 300
    assert max(font(setting.size).getlength(line) for line in setting.lines) <= 1200 * 1.02
    if "…" not in "".join(setting.lines):
        assert " ".join(setting.lines) == " ".join(text.split())


def test_an_accent_on_a_capital_keeps_clear_of_what_is_above() -> None:
    bare, crowned = (
        fit("Zolc Zolc", 500, 700, least=48, most=100),
        fit("Żółć Żółć", 500, 700, least=48, most=100),
    )
    assert crowned.baselines()[0] - bare.baselines()[0] >= 0.2 * crowned.size
    top = crowned.baselines()[0] + font(crowned.size).getbbox(crowned.lines[0], anchor="ls")[1]
    assert top >= 0


def test_every_combination_of_title_and_series_gives_a_picture() -> None:
    for title, series in product(["", "A", ARABIC, "A " * 99], ["", "B", CHINESE, "B" * 99]):
        assert picture(title, series).size == (1400, 1400)


def test_it_looks_as_it_always_did() -> None:
    """Fourteen fields a side, each about as bright as it was; what is drawn stays where it is."""
    image = picture("The Last Keeper of Harrow Point", "Slow Machines").convert("L")
    fields = image.resize((14, 14), Image.Resampling.BOX).tobytes()
    told = bytes.fromhex(LOOKS)
    assert max(abs(one - other) for one, other in zip(fields, told, strict=True)) <= 6
