from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from qa2audio.publish.picture import draw_waveform

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qa2audio.model import Timeline


def test_each_speaker_has_a_colour_where_he_speaks(
    make_timeline: Callable[..., Timeline], tmp_path: Path
) -> None:
    timeline = make_timeline([("Ana", "a" * 300), ("Bob", "b" * 300)])
    draw_waveform([(-0.5, 0.5)] * 4000, timeline, tmp_path / "wave.png")
    with Image.open(tmp_path / "wave.png") as image:
        first, second, legend = (image.getpixel(spot) for spot in ((400, 200), (1200, 200), (50, 34)))
    assert first == legend != second


def test_hostile_names_and_titles_and_no_peaks(hostile: Timeline, tmp_path: Path) -> None:
    draw_waveform([], hostile, tmp_path / "wave.png")
    with Image.open(tmp_path / "wave.png") as image:
        assert (image.mode, image.size) == ("RGB", (1600, 420))
