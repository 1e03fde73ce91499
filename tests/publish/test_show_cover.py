"""The show's own picture: taken as it is where directories take it, mended or refused where they do not."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from qa2audio.errors import ConfigError
from qa2audio.publish.cover.show_cover import show_cover


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture), formats=("JPEG",))


def saved(path: Path, size: tuple[int, int] = (1400, 1400), mode: str = "RGB", color: object = "red") -> Path:
    Image.new(mode, size, color).save(path)  # type: ignore[arg-type]
    return path


def test_without_one_it_is_drawn_for_the_title() -> None:
    picture = opened(show_cover("Talks", None))
    assert picture.size[0] == picture.size[1] >= 1400
    assert show_cover("Talks", None) != show_cover("Chats", None)


@pytest.mark.parametrize("side", [1400, 3000])
def test_a_jpeg_is_taken_as_it_is(tmp_path: Path, side: int) -> None:
    given = saved(tmp_path / "cover.jpg", (side, side))
    assert show_cover("Talks", given) == given.read_bytes()


@pytest.mark.parametrize(("name", "mode"), [("grey.jpg", "L"), ("colours.png", "RGB"), ("cmyk.jpg", "CMYK")])
def test_another_becomes_a_jpeg_of_three_colours(tmp_path: Path, name: str, mode: str) -> None:
    given = saved(tmp_path / name, mode=mode, color="white" if mode != "CMYK" else (0, 0, 0, 0))
    picture = opened(show_cover("Talks", given))
    assert (picture.mode, picture.size) == ("RGB", (1400, 1400))
    assert min(picture.getpixel((700, 700))) > 250  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_lies_on_white(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "clear.png"
    if mode == "P":
        image = Image.new("P", (1400, 1400), 0)
        image.putpalette([0, 0, 0])
        image.save(path, transparency=0)
    else:
        Image.new(mode, (1400, 1400), (0, 0, 0, 0) if mode == "RGBA" else (0, 0)).save(path)
    picture = opened(show_cover("Talks", path))
    assert picture.getpixel((700, 700)) == (255, 255, 255)


@pytest.mark.parametrize("size", [(1399, 1399), (3001, 3001), (1400, 1500), (1500, 1400)])
def test_a_size_that_directories_refuse_is_named(tmp_path: Path, size: tuple[int, int]) -> None:
    with pytest.raises(ConfigError) as problem:
        show_cover("Talks", saved(tmp_path / "cover.png", size))
    assert f"{size[0]} x {size[1]} pixels" in str(problem.value)
    assert problem.value.hint == "Directories want a square of 1400 to 3000 pixels."
    assert problem.value.location is not None
    assert problem.value.location.where == str(tmp_path / "cover.png")


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cover.png").write_text("no picture", encoding="utf-8")
    Image.new("RGB", (1400, 1400)).save(tmp_path / "cover.gif")
    cut = saved(tmp_path / "cut.png")
    cut.write_bytes(cut.read_bytes()[:300])
    for name, said in (
        ("cover.png", "this is no JPEG or PNG."),
        ("cover.gif", "this is no JPEG or PNG."),
        ("missing.png", "cannot be read: No such file or directory."),
        ("cut.png", "cannot be read"),
    ):
        with pytest.raises(ConfigError, match=said):
            show_cover("Talks", tmp_path / name)
